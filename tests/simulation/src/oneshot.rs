//! A channel for one value between two tasks.

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// A channel for one value. A clone is the same channel, so either side may be dropped first.
pub struct Oneshot<T>(Rc<RefCell<State<T>>>);

struct State<T> {
    value: Option<T>,
    waiting: Option<Waker>,
}

impl<T> Default for Oneshot<T> {
    fn default() -> Self {
        Self(Rc::new(RefCell::new(State { value: None, waiting: None })))
    }
}

impl<T> Clone for Oneshot<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Oneshot<T> {
    /// Sends the value.
    pub fn send(&self, value: T) {
        let mut state = self.0.borrow_mut();
        state.value = Some(value);
        if let Some(waiting) = state.waiting.take() {
            waiting.wake();
        }
    }

    /// Whether both are the same channel.
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
