//! One schedule from its beginning to the verdict.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::pin::Pin;
use std::rc::Rc;

use jdy_core::error::Error;
use jdy_sandbox::{Credentials, Sandbox, Settings};

use crate::ask::Row;
use crate::audit::{Account, Auditor};
use crate::checker::{Breach, check};
use crate::executor::Ended;
use crate::host::CallHost;
use crate::parcel::{First, first};
use crate::plan::{Cut, Happening, Plan, PlannedCall};
use crate::record::Record;
use crate::store::Store;
use crate::subject::Subject;
use crate::world::World;

/// Long enough for any schedule: a call that takes as long has no end.
const LONGEST_MS: u64 = 30 * 24 * 3_600_000;
/// What is in the sandbox is looked at this much later, when no limit is used up any more.
const LATER_MS: u64 = 10 * 60_000;

/// A schedule that has come to its end.
pub struct Schedule {
    /// What was planned.
    pub plan: Plan,
    /// Whether `total_timeout_ms` bounds the client's calls.
    pub is_bounded: bool,
    /// The customers at the beginning.
    pub before: Vec<Row>,
    /// What happened.
    pub record: Record,
    /// How the tasks ended.
    pub ended: Ended,
    /// The customers at the end, those with contacts from us with all their contacts.
    pub after: Vec<Row>,
}

impl Schedule {
    /// Runs the schedule of a seed with the client that `make` gives; an error is one of the simulation itself.
    pub fn run<S: Subject>(
        seed: u64,
        make: impl FnOnce(&Plan, &Credentials) -> Result<S, Error>,
    ) -> Result<Self, String> {
        Self::of(Plan::of(seed, |settings, account| rows(settings, account).unwrap_or_default()), make)
    }

    /// Carries out a plan, as [`Self::run`] does.
    pub fn of<S: Subject>(
        plan: Plan,
        make: impl FnOnce(&Plan, &Credentials) -> Result<S, Error>,
    ) -> Result<Self, String> {
        let before = rows(&plan.settings, plan.account)?;
        let sandbox = Sandbox::new(&plan.settings);
        let subject = make(&plan, &sandbox.demo()).map_err(|error| error.to_string())?;
        let world = World::new(&plan, sandbox);
        let scene = Rc::new(Scene { world: Rc::clone(&world), subject, store: Store::default(), locks: plan.locks });
        for calls in plan.callers.clone() {
            world.executor.spawn(Rc::clone(&scene).call_all(calls));
        }
        for (after_ms, happening) in plan.happenings.clone() {
            let world_then = Rc::clone(&world);
            world.executor.spawn(async move {
                world_then.executor.sleep(after_ms).await;
                happen(&world_then, happening);
            });
        }
        let ended = world.executor.run(plan.begins + LONGEST_MS);
        // Tasks and frozen calls hold the world, and it holds them.
        world.executor.clear();
        world.frozen.take();
        let record = world.record.take();
        let after = audited(&mut world.sandbox.borrow_mut(), &plan, &record, world.executor.now() + LATER_MS)?;
        Ok(Self { plan, is_bounded: S::IS_BOUNDED, before, record, ended, after })
    }

    /// The rules that were broken.
    pub fn breaches(&self) -> Vec<Breach> {
        check(self)
    }
}

struct Scene<S> {
    world: Rc<World>,
    subject: S,
    store: Store,
    locks: bool,
}

impl<S: Subject> Scene<S> {
    async fn call_all(self: Rc<Self>, calls: Vec<PlannedCall>) {
        for call in calls {
            self.world.executor.sleep(call.pause_ms).await;
            self.call(&call).await;
        }
    }

    async fn call(self: &Rc<Self>, planned: &PlannedCall) {
        let PlannedCall { index, client, cut, .. } = *planned;
        let world = Rc::clone(&self.world);
        let started = world.executor.now();
        world.note_call(index, |call| call.started = Some(started));
        let signal_at = cut.filter(|(_, cut)| *cut == Cut::Signal).map(|(after_ms, _)| started + after_ms);
        let host = CallHost::new(&world, client, index, signal_at, self.store.clone(), self.locks);
        let (scene, ask) = (Rc::clone(self), planned.ask.clone());
        let mut call: Pin<Box<dyn Future<Output = ()>>> = Box::pin(async move {
            let outcome = scene.subject.ask(&host, &ask).await;
            let now = scene.world.executor.now();
            scene.world.note_call(index, |call| call.ended = Some((now, outcome)));
        });
        let Some((after_ms, Cut::Drop | Cut::Freeze)) = cut else { return call.await };
        if let First::Other(()) = first(call.as_mut(), world.executor.sleep(after_ms)).await {
            world.note_call(index, |call| call.cut = Some(world.executor.now()));
            if matches!(cut, Some((_, Cut::Freeze))) {
                world.give_up(index);
                world.frozen.borrow_mut().push(call);
            }
        }
    }
}

fn happen(world: &World, happening: Happening) {
    match happening {
        Happening::ExpireTokens => world.sandbox.borrow_mut().expire_tokens(),
        Happening::RotateSecrets => world.sandbox.borrow_mut().rotate(),
        Happening::SetClocks { by_ms } => {
            for skew in &world.skews_ms {
                skew.set(skew.get() + by_ms);
            }
        }
    }
}

/// The customers that an account set begins with. They follow from the settings, and are asked for once.
fn rows(settings: &Settings, account: Account) -> Result<Vec<Row>, String> {
    type Known = BTreeMap<(u64, u32, Account), Vec<Row>>;
    thread_local! {
        static KNOWN: RefCell<Known> = RefCell::default();
    }
    let key = (settings.seed, settings.customers, account);
    if let Some(rows) = KNOWN.with_borrow(|known| known.get(&key).cloned()) {
        return Ok(rows);
    }
    // A moment before all schedules; a sandbox of its own does not mind.
    let rows = Auditor::new(&mut Sandbox::new(settings), account, 1_769_000_000_000)?.customers()?;
    KNOWN.with_borrow_mut(|known| known.insert(key, rows.clone()));
    Ok(rows)
}

fn audited(sandbox: &mut Sandbox, plan: &Plan, record: &Record, now: u64) -> Result<Vec<Row>, String> {
    let with_contacts: Vec<&str> = record.contacts().map(|(id, _)| id).collect();
    let mut auditor = Auditor::new(sandbox, plan.account, now)?;
    let mut rows = auditor.customers()?;
    for row in rows.iter_mut().filter(|row| with_contacts.contains(&&*row.id)) {
        row.contacts = auditor.customer(&row.id)?.contacts;
    }
    Ok(rows)
}
