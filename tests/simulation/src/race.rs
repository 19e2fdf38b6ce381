//! Waits for the first of two futures.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

/// Which of two futures was ready first, and its value.
pub enum Either<A, B> {
    /// The first one; also where both were ready.
    First(A),
    /// The second one.
    Second(B),
}

/// Waits for the first of two futures and drops the other one.
pub async fn race<A, B>(first: impl Future<Output = A>, second: impl Future<Output = B>) -> Either<A, B> {
    let (mut first, mut second) = (pin!(first), pin!(second));
    poll_fn(|context| match first.as_mut().poll(context) {
        Poll::Ready(value) => Poll::Ready(Either::First(value)),
        Poll::Pending => second.as_mut().poll(context).map(Either::Second),
    })
    .await
}
