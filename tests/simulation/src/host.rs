//! The host of one call: its clock, signal, token store and network.

use std::cell::{Cell, RefCell};
use std::future::pending;
use std::pin::Pin;
use std::rc::Rc;
use std::time::UNIX_EPOCH;

use jdy_core::error::Code;
use jdy_core::host::{Answer, Event, EventKind, Failure, Host, Request, unsettled};
use jdy_core::json::Json;

use crate::environment::Environment;
use crate::executor::Sleep;
use crate::oneshot::Oneshot;
use crate::race::{Either, race};
use crate::random::Random;
use crate::token_store::{Lock, Store, StoreFault};
use crate::transit::{Reply, send};

/// The host of one call.
pub struct CallHost {
    environment: Rc<Environment>,
    client: usize,
    call: usize,
    /// When the signal of the call fires.
    signal_at: Option<u64>,
    store: Store,
    locks: bool,
    sent: Cell<u64>,
    /// How often it has called a function of the token store.
    stored: Cell<u64>,
    random: RefCell<Random>,
}

impl CallHost {
    /// The host of a call.
    pub fn new(
        environment: &Rc<Environment>,
        client: usize,
        call: usize,
        signal_at: Option<u64>,
        store: Store,
        locks: bool,
    ) -> Self {
        let random = RefCell::new(Random::of(&[environment.seed, 0x686F_7374, call as u64]));
        Self {
            environment: Rc::clone(environment),
            client,
            call,
            signal_at,
            store,
            locks,
            sent: Cell::new(0),
            stored: Cell::new(0),
            random,
        }
    }

    /// The index of its client.
    pub const fn client(&self) -> usize {
        self.client
    }

    /// Waits for `work`, or for the signal if that comes first.
    async fn unless_ended<T>(&self, work: impl Future<Output = T>) -> Result<T, Failure<()>> {
        match race(work, self.signal()).await {
            Either::First(value) => Ok(value),
            Either::Second(()) => Err(aborted()),
        }
    }

    async fn signal(&self) {
        self.environment.executor.sleep_until(self.signal_at.unwrap_or(u64::MAX)).await;
    }
}

impl Host for CallHost {
    type Value = Json<'static>;
    type Cause = ();
    type Lock = Lock;

    async fn send(&self, request: Request<'_>) -> Result<Answer<Json<'static>>, Failure<()>> {
        let nth = self.sent.replace(self.sent.get() + 1);
        let (index, reply) = send(&self.environment, self.client, self.call, nth, &request);
        let _waiting = Waiting { environment: &self.environment, index };
        let timeout = self.environment.executor.sleep(request.timeout_ms.into());
        match self.unless_ended(race(reply.receive(), timeout)).await? {
            Either::First(Reply::Answer(answer)) => Ok(answer),
            Either::First(Reply::Broken) => Err(Failure::thrown(Code::Network, ())),
            Either::Second(()) => Err(Failure::thrown(Code::Timeout, ())),
        }
    }

    fn ended(&self) -> Option<Failure<()>> {
        self.signal_at.is_some_and(|at| at <= self.environment.executor.now()).then(aborted)
    }

    async fn sleep(&self, ms: u32) -> Result<(), Failure<()>> {
        self.unless_ended(self.environment.executor.sleep(ms.into())).await
    }

    fn now(&self) -> u64 {
        let skew_ms = self.environment.skews_ms.get(self.client).map_or(0, Cell::get);
        self.environment.executor.now().saturating_add_signed(skew_ms)
    }

    fn monotonic(&self) -> u64 {
        self.environment.executor.now()
    }

    fn random(&self) -> u64 {
        self.random.borrow_mut().bits()
    }

    fn date(&self, text: &str) -> Option<u64> {
        let date = httpdate::parse_http_date(text).ok()?;
        u64::try_from(date.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()
    }

    async fn stored(&self, key: &str, _: Option<&str>, limit_ms: u32) -> Result<Option<String>, Failure<()>> {
        let (store, key, delay) = (self.store.clone(), key.to_owned(), self.store_delay());
        let work = async move {
            delay.await;
            store.get(&key)
        };
        self.at_store("tokenStore.get", limit_ms, work).await
    }

    async fn store(&self, key: &str, value: &str, _expires: u64, limit_ms: u32) -> Result<(), Failure<()>> {
        let (store, key, value, delay) = (self.store.clone(), key.to_owned(), value.to_owned(), self.store_delay());
        let work = async move {
            delay.await;
            store.set(&key, &value);
        };
        self.at_store("tokenStore.set", limit_ms, work).await
    }

    async fn lock(&self, key: &str, limit_ms: u32) -> Result<Lock, Failure<()>> {
        if !self.locks {
            return Ok(Lock::default());
        }
        let (store, key) = (self.store.clone(), key.to_owned());
        self.at_store("tokenStore.withLock", limit_ms, async move { store.lock(&key).await }).await
    }

    async fn decrypt(&self, ciphertext: &str, client_secret: &jdy_core::Secret) -> Option<String> {
        jdy_core::privacy::decrypt(ciphertext, client_secret)
    }

    fn observe(&self, event: &Event<'_>) {
        let EventKind::Retry { error, delay_ms } = event.kind else { return };
        self.environment.note_call(self.call, |call| {
            call.retries.push((self.environment.executor.now(), error.code, delay_ms));
        });
    }
}

impl CallHost {
    /// A store that several clients share is reached over a network.
    fn store_delay(&self) -> Sleep {
        let ms = if self.locks { self.random.borrow_mut().below(20) } else { 0 };
        self.environment.executor.sleep(ms)
    }

    /// Calls a function of the token store, which may hang or settle late, and waits for it at most `limit_ms`.
    async fn at_store<T: 'static>(
        &self,
        function: &'static str,
        limit_ms: u32,
        work: impl Future<Output = T> + 'static,
    ) -> Result<T, Failure<()>> {
        let executor = &self.environment.executor;
        let nth = self.stored.replace(self.stored.get() + 1);
        let random = &mut Random::of(&[self.environment.seed, 0x7374_6F72, self.call as u64, nth]);
        let fault = StoreFault::draw(self.environment.store_faults, random);
        if let Some(fault) = fault {
            self.environment.note_call(self.call, |call| call.store_faults.push((executor.now(), function, fault)));
        }
        let settled: Pin<Box<dyn Future<Output = T>>> = match fault {
            None => Box::pin(work),
            Some(StoreFault::Hang { carried_out }) => Box::pin(async move {
                if carried_out {
                    drop(work.await);
                }
                pending().await
            }),
            Some(StoreFault::Late { by_ms }) => {
                let result = Oneshot::default();
                let sender = result.clone();
                let late = executor.sleep(by_ms);
                // A task of its own, so that it goes on when its call is dropped.
                executor.spawn(async move {
                    late.await;
                    sender.send(work.await);
                });
                Box::pin(async move { result.receive().await })
            }
        };
        match self.unless_ended(race(settled, executor.sleep(limit_ms.into()))).await? {
            Either::First(value) => Ok(value),
            Either::Second(()) => Err(unsettled(function, limit_ms).into()),
        }
    }
}

/// Notes in the log when a call stops waiting for a reply, however it ends.
struct Waiting<'a> {
    environment: &'a Environment,
    index: usize,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let now = self.environment.executor.now();
        self.environment.note(self.index, |sent| {
            if sent.received.is_none() {
                sent.given_up.get_or_insert(now);
            }
        });
    }
}

fn aborted() -> Failure<()> {
    Failure::thrown(Code::Aborted, ())
}
