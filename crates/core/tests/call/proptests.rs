//! What holds of the rate limit and of lists whatever comes.

use crate::scripted::operation;
use jdy_core::client::{ArrayFormat, Ended, Pages, RateLimit, Slot};
use jdy_core::json::Json;
use proptest::prelude::{ProptestConfig, any, prop, prop_assert, prop_assert_eq, proptest};
use serde_json::{Value, json};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Calls begin whenever they may and end after any time; wherever between its beginning and its end the service
    /// counts each, no minute has more than allowed, nor has a second, and they begin in the order of their tickets.
    #[test]
    fn no_window_is_ever_exceeded(
        per_minute in 1_u32..40,
        per_second in 1_u32..10,
        calls in prop::collection::vec((0_u64..5_000, 0_u64..40_000, any::<prop::sample::Index>()), 1..200),
    ) {
        let rate_limit = RateLimit::new(per_minute, per_second);
        let (mut now, mut counted, mut under_way): (u64, Vec<u64>, Vec<(u64, _)>) = (1_000_000, Vec::new(), Vec::new());
        for (gap, took, counted_at) in calls {
            now += gap;
            let ticket = rate_limit.ticket();
            let slot = loop {
                under_way.sort_by_key(|(end, _)| *end);
                while let Some((end, slot)) = under_way.first().copied().filter(|(end, _)| *end <= now) {
                    rate_limit.release(slot, Ended::Answered(end));
                    under_way.remove(0);
                }
                match rate_limit.admit(ticket, now, 1_000_000) {
                    Ok(slot) => break slot,
                    Err(wait) => {
                        prop_assert!((1..=1_000).contains(&wait));
                        now += u64::from(wait);
                    }
                }
            };
            under_way.push((now + took, slot));
            counted.push(now + counted_at.index(usize::try_from(took).unwrap() + 1) as u64);
        }
        counted.sort_unstable();
        for (limit, span) in [(per_minute, 60_000), (per_second, 1_000)] {
            let crowded = counted.windows(limit as usize + 1).find(|calls| calls[limit as usize] - calls[0] <= span);
            prop_assert!(crowded.is_none(), "{limit} in {span} ms: {crowded:?}");
        }
    }

    /// Waiting calls are served in the order of their tickets, and a call that is gone does not hold up the others for
    /// ever.
    #[test]
    fn the_queue_is_served_in_order(
        per_minute in 1_u32..5,
        gone in prop::collection::vec(any::<bool>(), 2..30),
    ) {
        let rate_limit = RateLimit::new(per_minute, 100);
        let mut waiting: Vec<(u64, bool)> = gone.iter().map(|gone| (rate_limit.ticket(), *gone)).collect();
        let (mut now, mut entered) = (1_000_000_u64, Vec::new());
        // Each asks once; those that are gone never ask again.
        for (ticket, _) in &waiting {
            if let Ok(slot) = rate_limit.admit(*ticket, now, 1_000) {
                rate_limit.release(slot, Ended::Answered(now));
                entered.push(*ticket);
            }
        }
        waiting.retain(|(ticket, gone)| !gone && !entered.contains(ticket));
        let patience = now + 61_000 * (1 + gone.len() as u64);
        while !waiting.is_empty() {
            prop_assert!(now < patience, "{waiting:?} never get in");
            waiting.retain(|(ticket, _)| match rate_limit.admit(*ticket, now, 1_000) {
                Ok(slot) => {
                    rate_limit.release(slot, Ended::Answered(now));
                    entered.push(*ticket);
                    false
                }
                Err(_) => true,
            });
            now += 250;
        }
        prop_assert!(entered.is_sorted(), "{entered:?}");
    }

    /// Calls that give up before they were sent hold nothing: as many others go as the limit allows.
    #[test]
    fn what_gives_up_before_it_is_sent_takes_no_slot(
        per_minute in 1_u32..20,
        offered in 1_u64..5,
        patience in 0_u64..3_000,
    ) {
        let rate_limit = RateLimit::new(per_minute, 1_000);
        let (mut waiting, mut sent) = (Vec::new(), 0_u32);
        for now in (1_000_000..1_000_000 + 5 * 60_250).step_by(250) {
            waiting.extend((0..offered).map(|_| (rate_limit.ticket(), now)));
            waiting.retain(|(ticket, since)| match rate_limit.admit(*ticket, now, 30_000) {
                Ok(slot) => {
                    rate_limit.release(slot, Ended::Answered(now));
                    sent += 1;
                    false
                }
                Err(_) if now - since >= patience => {
                    rate_limit.release(Slot(*ticket), Ended::NotSent);
                    false
                }
                Err(_) => true,
            });
        }
        prop_assert_eq!(sent, per_minute * 5);
    }

    /// However a list is cut into pages, each row comes once; and unless all came, the end says so.
    #[test]
    fn every_row_comes_once_or_its_absence_is_said(
        rows in 0_usize..120,
        size in 1_usize..40,
        lost in prop::collection::vec(any::<prop::sample::Index>(), 0..3),
        as_text in any::<bool>(),
    ) {
        let mut list: Vec<String> = (0..rows).map(|row| format!("8{row:017}")).collect();
        let mut pages = Pages::new(
            &operation("customers", "list"),
            serde_json::from_value(json!({ "page_size": size })).unwrap(),
            ArrayFormat::Repeat,
            false,
        ).unwrap();
        let counted = list.len();
        for lost in &lost {
            if !list.is_empty() {
                list.remove(lost.index(list.len()));
            }
        }
        let mut came: Vec<Json> = Vec::new();
        let mut asked = 0;
        let end = loop {
            match pages.next() {
                Ok(Some(_)) => {}
                Ok(None) => break true,
                Err(_) => break false,
            }
            let rows: Vec<Value> = list.iter().skip(asked * size).take(size).map(|id| json!({ "id": id })).collect();
            let count = if as_text { json!(counted.to_string()) } else { json!(counted) };
            let data: Json = serde_json::from_value(json!({ "rows": rows, "count": count })).unwrap();
            let page = pages.take(Some(&data)).unwrap();
            prop_assert_eq!(page.duplicates, 0);
            if let Json::List(rows) = page.rows {
                came.extend(rows);
            }
            asked += 1;
            prop_assert!(asked <= rows_per(counted, size) + 1);
        };
        prop_assert_eq!(end, list.len() == counted);
        let came: Vec<&str> = came.iter().map(|row| row.get("id").and_then(Json::as_text).unwrap()).collect();
        prop_assert!(end == (came.len() == counted) && list.iter().zip(&came).all(|(listed, came)| listed == came));
    }
}

fn rows_per(rows: usize, size: usize) -> usize {
    rows.div_ceil(size).max(1)
}
