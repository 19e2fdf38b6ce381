//! The host of one call: its client's clock, its signal, its token store, and the network.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::UNIX_EPOCH;

use jdy_core::error::Code;
use jdy_core::host::{Answer, Event, EventKind, Failure, Host, Request};
use jdy_core::json::Json;

use crate::parcel::{First, first};
use crate::random::Random;
use crate::store::{Lock, Store};
use crate::world::{Reply, World};

/// What the world is to one call.
pub struct CallHost {
    world: Rc<World>,
    client: usize,
    call: usize,
    /// When the caller's signal fires.
    signal_at: Option<u64>,
    store: Store,
    locks: bool,
    sent: Cell<u64>,
    random: RefCell<Random>,
}

impl CallHost {
    /// The host of a call that begins now.
    pub fn new(
        world: &Rc<World>,
        client: usize,
        call: usize,
        signal_at: Option<u64>,
        store: Store,
        locks: bool,
    ) -> Self {
        let random = RefCell::new(Random::of(&[world.seed, 0x686F_7374, call as u64]));
        Self { world: Rc::clone(world), client, call, signal_at, store, locks, sent: Cell::new(0), random }
    }

    /// Its client.
    pub const fn client(&self) -> usize {
        self.client
    }

    /// What comes first: the end of `work`, or the signal.
    async fn unless_ended<T>(&self, work: impl Future<Output = T>) -> Result<T, Failure<()>> {
        match first(work, self.signal()).await {
            First::One(value) => Ok(value),
            First::Other(()) => Err(aborted()),
        }
    }

    async fn signal(&self) {
        self.world.executor.sleep_until(self.signal_at.unwrap_or(u64::MAX)).await;
    }
}

impl Host for CallHost {
    type Value = Json<'static>;
    type Cause = ();
    type Lock = Lock;

    async fn send(&self, request: Request<'_>) -> Result<Answer<Json<'static>>, Failure<()>> {
        let nth = self.sent.replace(self.sent.get() + 1);
        let (index, reply) = self.world.send(self.client, self.call, nth, &request);
        let _waiting = Waiting { world: &self.world, index };
        let timeout = self.world.executor.sleep(request.timeout_ms.into());
        match self.unless_ended(first(reply.receive(), timeout)).await? {
            First::One(Reply::Answer(answer)) => Ok(answer),
            First::One(Reply::Broken) => Err(Failure::thrown(Code::Network, ())),
            First::Other(()) => Err(Failure::thrown(Code::Timeout, ())),
        }
    }

    fn ended(&self) -> Option<Failure<()>> {
        self.signal_at.is_some_and(|at| at <= self.world.executor.now()).then(aborted)
    }

    async fn sleep(&self, ms: u32) -> Result<(), Failure<()>> {
        self.unless_ended(self.world.executor.sleep(ms.into())).await
    }

    fn now(&self) -> u64 {
        let skew_ms = self.world.skews_ms.get(self.client).map_or(0, Cell::get);
        self.world.executor.now().saturating_add_signed(skew_ms)
    }

    fn monotonic(&self) -> u64 {
        self.world.executor.now()
    }

    fn random(&self) -> u64 {
        self.random.borrow_mut().bits()
    }

    fn date(&self, text: &str) -> Option<u64> {
        let date = httpdate::parse_http_date(text).ok()?;
        u64::try_from(date.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()
    }

    async fn stored(&self, key: &str, _: Option<&str>, _: u32) -> Result<Option<String>, Failure<()>> {
        self.store_answers().await;
        Ok(self.store.get(key))
    }

    async fn store(&self, key: &str, value: &str, _expires: u64, _: u32) -> Result<(), Failure<()>> {
        self.store_answers().await;
        self.store.set(key, value);
        Ok(())
    }

    async fn lock(&self, key: &str, _: u32) -> Result<Lock, Failure<()>> {
        if self.locks { self.unless_ended(self.store.lock(key)).await } else { Ok(Lock::default()) }
    }

    async fn decrypt(&self, ciphertext: &str, client_secret: &jdy_core::Secret) -> Option<String> {
        jdy_core::privacy::decrypt(ciphertext, client_secret)
    }

    fn observe(&self, event: &Event<'_>) {
        let EventKind::Retry { error, delay_ms } = event.kind else { return };
        self.world.note_call(self.call, |call| {
            call.retries.push((self.world.executor.now(), error.code, delay_ms));
        });
    }
}

impl CallHost {
    /// A store that others share is somewhere else.
    async fn store_answers(&self) {
        if self.locks {
            let ms = self.random.borrow_mut().below(20);
            self.world.executor.sleep(ms).await;
        }
    }
}

/// Somebody waits for a reply; when he goes, however he goes, the record says so.
struct Waiting<'a> {
    world: &'a World,
    index: usize,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let now = self.world.executor.now();
        self.world.note(self.index, |sending| {
            if sending.heard.is_none() {
                sending.given_up.get_or_insert(now);
            }
        });
    }
}

fn aborted() -> Failure<()> {
    Failure::thrown(Code::Aborted, ())
}
