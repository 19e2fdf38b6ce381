//! The native door: the sandbox behind a real socket.

use std::future::{Future, pending};
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderValue, Response, StatusCode};
use futures_util::stream::{self, StreamExt as _};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::faults::{Arriving, Delivery};
use crate::sandbox::Sandbox;

/// No body of the service comes near this.
const MAX_BODY_BYTES: usize = 8 * 1024 * 1024;

#[derive(Clone)]
struct Served {
    sandbox: Arc<Mutex<Sandbox>>,
    /// True once the server is to end: then no answer is held back any longer.
    closing: watch::Receiver<bool>,
}

/// Answers whatever arrives at `listener`, until the future is dropped.
pub async fn serve(listener: TcpListener, sandbox: Sandbox) -> io::Result<()> {
    serve_until(listener, sandbox, pending()).await
}

/// The same until `shutdown` is done; calls under way are answered first.
pub async fn serve_until(
    listener: TcpListener,
    sandbox: Sandbox,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let (close, closing) = watch::channel(false);
    let served = Served { sandbox: Arc::new(Mutex::new(sandbox)), closing };
    let router = Router::new().fallback(answer).with_state(served);
    let shutdown = async move {
        shutdown.await;
        close.send_replace(true);
    };
    axum::serve(listener, router).with_graceful_shutdown(shutdown).await
}

async fn answer(State(served): State<Served>, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MAX_BODY_BYTES).await else {
        let mut refusal = Response::new(Body::empty());
        *refusal.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
        return refusal;
    };
    let request = Request::from_parts(parts, body.to_vec());
    // No call leaves the state half changed, so a panic in one is no reason to refuse the next.
    let response = served.sandbox.lock().unwrap_or_else(PoisonError::into_inner).handle(request, now_ms());
    deliver(response, served.closing).await
}

/// Hands an answer on as the faults ask for it.
async fn deliver(response: Response<Vec<u8>>, mut closing: watch::Receiver<bool>) -> Response<Body> {
    let Delivery { delay_ms, arriving } = Delivery::of(&response);
    if delay_ms > 0 {
        tokio::select! {
            () = tokio::time::sleep(Duration::from_millis(delay_ms.into())) => {}
            _ = closing.wait_for(|closing| *closing) => {}
        }
    }
    let (mut parts, mut body) = response.into_parts();
    let part = match arriving {
        Arriving::Whole => return Response::from_parts(parts, Body::from(body)),
        Arriving::Cut(bytes) => {
            parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
            body.truncate(bytes);
            Some(body)
        }
        Arriving::Nothing => None,
    };
    // A body that fails makes hyper drop the connection with all that it has not sent yet: at once for nothing to
    // arrive, or after hyper had a turn to send the part.
    let pause = part.is_some();
    let end = stream::once(async move {
        if pause {
            tokio::task::yield_now().await;
        }
        Err(io::Error::from(io::ErrorKind::ConnectionAborted))
    });
    Response::from_parts(parts, Body::from_stream(stream::iter(part.map(Ok)).chain(end)))
}

fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
