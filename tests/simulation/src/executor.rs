//! Tasks on one thread under virtual time: when all tasks wait, the clock jumps to the next timer.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};

/// A future without a value.
pub type Task = Pin<Box<dyn Future<Output = ()>>>;

/// More polls than any schedule needs. Beyond it a task is taken to poll without end.
const MOST_POLLS: u64 = 5_000_000;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Every task ended.
    Done,
    /// Tasks are left, and nothing will ever wake them.
    Stuck,
    /// Tasks are left that wait for a moment beyond the time given.
    OutOfTime,
    /// Tasks are left that never wait.
    Spinning,
}

/// Runs tasks. A clone is the same executor.
#[derive(Clone, Default)]
pub struct Executor(Rc<State>);

#[derive(Default)]
struct State {
    now: Cell<u64>,
    timers: RefCell<BTreeMap<(u64, u64), Waker>>,
    timers_made: Cell<u64>,
    tasks: RefCell<Vec<Option<(Task, Waker)>>>,
    unfinished: Cell<usize>,
    ready: Arc<Ready>,
}

/// The tasks that can go on, in the order in which they were woken.
#[derive(Default)]
struct Ready(Mutex<VecDeque<usize>>);

impl Ready {
    fn queue<T>(&self, work: impl FnOnce(&mut VecDeque<usize>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

struct Woken {
    task: usize,
    ready: Arc<Ready>,
}

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.ready.queue(|queue| queue.push_back(self.task));
    }
}

impl Executor {
    /// An executor whose clock shows `now`, in milliseconds.
    pub fn starting_at(now: u64) -> Self {
        let executor = Self::default();
        executor.0.now.set(now);
        executor
    }

    /// Now, in milliseconds.
    pub fn now(&self) -> u64 {
        self.0.now.get()
    }

    /// Waits.
    pub fn sleep(&self, ms: u64) -> Sleep {
        self.sleep_until(self.now().saturating_add(ms))
    }

    /// Waits until a moment.
    pub fn sleep_until(&self, at: u64) -> Sleep {
        Sleep { executor: self.clone(), at, number: None }
    }

    /// Adds a task.
    pub fn spawn(&self, task: impl Future<Output = ()> + 'static) {
        let mut tasks = self.0.tasks.borrow_mut();
        let woken = Woken { task: tasks.len(), ready: Arc::clone(&self.0.ready) };
        self.0.ready.queue(|queue| queue.push_back(woken.task));
        tasks.push(Some((Box::pin(task), Arc::new(woken).into())));
        self.0.unfinished.set(self.0.unfinished.get() + 1);
    }

    /// Runs all tasks and the tasks that they add, until none is left or none can go on before `until`.
    pub fn run(&self, until: u64) -> Ended {
        for _ in 0..MOST_POLLS {
            if let Some(task) = self.0.ready.queue(VecDeque::pop_front) {
                self.poll(task);
                continue;
            }
            if self.0.unfinished.get() == 0 {
                return Ended::Done;
            }
            let Some(((at, _), waker)) = self.0.timers.borrow_mut().pop_first() else { return Ended::Stuck };
            if at > until {
                return Ended::OutOfTime;
            }
            self.0.now.set(at);
            waker.wake();
        }
        Ended::Spinning
    }

    /// Drops the tasks that are left: they refer to the executor and it to them.
    pub fn clear(&self) {
        let tasks = std::mem::take(&mut *self.0.tasks.borrow_mut());
        drop(tasks);
    }

    fn poll(&self, task: usize) {
        let taken = self.0.tasks.borrow_mut().get_mut(task).and_then(Option::take);
        let Some((mut future, waker)) = taken else { return };
        if future.as_mut().poll(&mut Context::from_waker(&waker)).is_ready() {
            self.0.unfinished.set(self.0.unfinished.get() - 1);
        } else if let Some(slot) = self.0.tasks.borrow_mut().get_mut(task) {
            *slot = Some((future, waker));
        }
    }
}

/// A timer; dropping it removes it.
pub struct Sleep {
    executor: Executor,
    at: u64,
    number: Option<u64>,
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let state = Rc::clone(&self.executor.0);
        if state.now.get() >= self.at {
            return Poll::Ready(());
        }
        let number = *self.number.get_or_insert_with(|| {
            state.timers_made.set(state.timers_made.get() + 1);
            state.timers_made.get()
        });
        state.timers.borrow_mut().insert((self.at, number), context.waker().clone());
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        if let Some(number) = self.number {
            self.executor.0.timers.borrow_mut().remove(&(self.at, number));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_passes_only_while_all_tasks_wait() {
        let executor = Executor::starting_at(1_000);
        let seen = Rc::new(RefCell::new(Vec::new()));
        for (name, ms) in [("late", 70_000), ("early", 5), ("at once", 0)] {
            let (clock, seen) = (executor.clone(), Rc::clone(&seen));
            executor.spawn(async move {
                clock.sleep(ms).await;
                seen.borrow_mut().push((name, clock.now()));
            });
        }
        assert_eq!(executor.run(u64::MAX), Ended::Done);
        assert_eq!(*seen.borrow(), [("at once", 1_000), ("early", 1_005), ("late", 71_000)]);
    }

    #[test]
    fn stuck_late_and_spinning_tasks_are_distinguished() {
        let waiting_for = |ms| {
            let executor = Executor::default();
            let clock = executor.clone();
            executor.spawn(async move { clock.sleep(ms).await });
            executor
        };
        assert_eq!(waiting_for(10).run(9), Ended::OutOfTime);
        let stuck = Executor::default();
        stuck.spawn(std::future::pending());
        assert_eq!(stuck.run(u64::MAX), Ended::Stuck);
        let spinning = Executor::default();
        spinning.spawn(std::future::poll_fn(|context| {
            context.waker().wake_by_ref();
            Poll::Pending
        }));
        assert_eq!(spinning.run(u64::MAX), Ended::Spinning);
    }
}
