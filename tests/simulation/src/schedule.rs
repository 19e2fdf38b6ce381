//! Runs one schedule.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::pin::Pin;
use std::rc::Rc;

use jdy_core::error::Error;
use jdy_sandbox::{Credentials, Sandbox, Settings};

use crate::audit::{Account, Auditor};
use crate::client_under_test::ClientUnderTest;
use crate::environment::Environment;
use crate::executor::Ended;
use crate::generator;
use crate::host::CallHost;
use crate::log::Log;
use crate::outcome::Row;
use crate::plan::{Incident, Interruption, Plan, PlannedCall};
use crate::race::{Either, race};
use crate::token_store::Store;

/// Longer than any schedule takes: a call that runs then never ends.
const LONGEST_MS: u64 = 30 * 24 * 3_600_000;
/// The records are read this much later, when every rate limit is free again.
const LATER_MS: u64 = 10 * 60_000;

/// A schedule that has run.
pub struct Schedule {
    /// What was planned.
    pub plan: Plan,
    /// Whether `total_timeout_ms` bounds the client's calls.
    pub is_bounded: bool,
    /// The customers at the beginning.
    pub before: Vec<Row>,
    /// What happened.
    pub log: Log,
    /// How the tasks ended.
    pub ended: Ended,
    /// The customers at the end; with their contacts where a call added one.
    pub after: Vec<Row>,
}

impl Schedule {
    /// Runs the schedule of a seed with the client from `make`. An error is a fault of the simulation.
    pub fn run<S: ClientUnderTest>(
        seed: u64,
        make: impl FnOnce(&Plan, &Credentials) -> Result<S, Error>,
    ) -> Result<Self, String> {
        Self::of(generator::plan(seed, |settings, account| rows(settings, account).unwrap_or_default()), make)
    }

    /// Runs a plan, as [`Self::run`] does.
    pub fn of<S: ClientUnderTest>(
        plan: Plan,
        make: impl FnOnce(&Plan, &Credentials) -> Result<S, Error>,
    ) -> Result<Self, String> {
        let before = rows(&plan.settings, plan.account)?;
        let sandbox = Sandbox::new(&plan.settings);
        let client = make(&plan, &sandbox.demo()).map_err(|error| error.to_string())?;
        let environment = Environment::new(&plan, sandbox);
        let scene =
            Rc::new(Scene { environment: Rc::clone(&environment), client, store: Store::default(), locks: plan.locks });
        for calls in plan.callers.clone() {
            environment.executor.spawn(Rc::clone(&scene).call_all(calls));
        }
        for (after_ms, incident) in plan.incidents.clone() {
            let executor = environment.executor.clone();
            let environment = Rc::clone(&environment);
            executor.clone().spawn(async move {
                executor.sleep(after_ms).await;
                apply(&environment, incident);
            });
        }
        let ended = environment.executor.run(plan.begins + LONGEST_MS);
        // Tasks and frozen calls refer to the environment and it to them: break the reference cycle.
        environment.executor.clear();
        environment.frozen.take();
        let log = environment.log.take();
        let after = audited(&mut environment.sandbox.borrow_mut(), &plan, &log, environment.executor.now() + LATER_MS)?;
        Ok(Self { plan, is_bounded: S::IS_BOUNDED, before, log, ended, after })
    }
}

struct Scene<S> {
    environment: Rc<Environment>,
    client: S,
    store: Store,
    locks: bool,
}

impl<S: ClientUnderTest> Scene<S> {
    async fn call_all(self: Rc<Self>, calls: Vec<PlannedCall>) {
        for call in calls {
            self.environment.executor.sleep(call.pause_ms).await;
            self.call(&call).await;
        }
    }

    async fn call(self: &Rc<Self>, planned: &PlannedCall) {
        let PlannedCall { index, client, interruption, .. } = *planned;
        let environment = Rc::clone(&self.environment);
        let started = environment.executor.now();
        environment.note_call(index, |call| call.started = Some(started));
        let signal_at =
            interruption.filter(|(_, how)| *how == Interruption::Signal).map(|(after_ms, _)| started + after_ms);
        let host = CallHost::new(&environment, client, index, signal_at, self.store.clone(), self.locks);
        let (scene, action) = (Rc::clone(self), planned.action.clone());
        let mut call: Pin<Box<dyn Future<Output = ()>>> = Box::pin(async move {
            let outcome = scene.client.call(&host, &action).await;
            let now = scene.environment.executor.now();
            scene.environment.note_call(index, |call| call.ended = Some((now, outcome)));
        });
        let Some((after_ms, Interruption::Drop | Interruption::Freeze)) = interruption else { return call.await };
        if let Either::Second(()) = race(call.as_mut(), environment.executor.sleep(after_ms)).await {
            environment.note_call(index, |call| call.interrupted = Some(environment.executor.now()));
            if matches!(interruption, Some((_, Interruption::Freeze))) {
                environment.give_up(index);
                environment.frozen.borrow_mut().push(call);
            }
        }
    }
}

fn apply(environment: &Environment, incident: Incident) {
    match incident {
        Incident::ExpireTokens => environment.sandbox.borrow_mut().expire_tokens(),
        Incident::RotateSecrets => environment.sandbox.borrow_mut().rotate(),
        Incident::SetClocks { by_ms } => {
            for skew in &environment.skews_ms {
                skew.set(skew.get() + by_ms);
            }
        }
    }
}

/// The first customers of an account set. Cached: they depend on the settings only.
fn rows(settings: &Settings, account: Account) -> Result<Vec<Row>, String> {
    type Known = BTreeMap<(u64, u32, Account), Vec<Row>>;
    thread_local! {
        static KNOWN: RefCell<Known> = RefCell::default();
    }
    let key = (settings.seed, settings.customers, account);
    if let Some(rows) = KNOWN.with_borrow(|known| known.get(&key).cloned()) {
        return Ok(rows);
    }
    // Any moment before all schedules.
    let rows = Auditor::new(&mut Sandbox::new(settings), account, 1_769_000_000_000)?.customers()?;
    KNOWN.with_borrow_mut(|known| known.insert(key, rows.clone()));
    Ok(rows)
}

fn audited(sandbox: &mut Sandbox, plan: &Plan, log: &Log, now: u64) -> Result<Vec<Row>, String> {
    let with_contacts: Vec<&str> = log.contacts().map(|(id, _)| id).collect();
    let mut auditor = Auditor::new(sandbox, plan.account, now)?;
    let mut rows = auditor.customers()?;
    for row in rows.iter_mut().filter(|row| with_contacts.contains(&&*row.id)) {
        row.contacts = auditor.customer(&row.id)?.contacts;
    }
    Ok(rows)
}
