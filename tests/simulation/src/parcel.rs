//! One value from one task to another, and two futures of which the first counts.

use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// A place for one value that somebody may wait for. A clone is the same place.
pub struct Parcel<T>(Rc<RefCell<State<T>>>);

struct State<T> {
    value: Option<T>,
    waiting: Option<Waker>,
}

impl<T> Default for Parcel<T> {
    fn default() -> Self {
        Self(Rc::new(RefCell::new(State { value: None, waiting: None })))
    }
}

impl<T> Clone for Parcel<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Parcel<T> {
    /// Puts the value there.
    pub fn deliver(&self, value: T) {
        let mut state = self.0.borrow_mut();
        state.value = Some(value);
        if let Some(waiting) = state.waiting.take() {
            waiting.wake();
        }
    }

    /// Whether both are the same place.
    pub fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// Waits for the value and takes it.
    pub async fn receive(&self) -> T {
        poll_fn(|context| {
            let mut state = self.0.borrow_mut();
            let value = state.value.take();
            if value.is_none() {
                state.waiting = Some(context.waker().clone());
            }
            value.map_or(Poll::Pending, Poll::Ready)
        })
        .await
    }
}

/// What comes first of the two.
pub enum First<A, B> {
    /// The first, also where both have come.
    One(A),
    /// The second.
    Other(B),
}

/// Waits for one of two futures; the other is dropped.
pub async fn first<A, B>(one: impl Future<Output = A>, other: impl Future<Output = B>) -> First<A, B> {
    let (mut one, mut other) = (pin!(one), pin!(other));
    poll_fn(|context| match one.as_mut().poll(context) {
        Poll::Ready(value) => Poll::Ready(First::One(value)),
        Poll::Pending => other.as_mut().poll(context).map(First::Other),
    })
    .await
}
