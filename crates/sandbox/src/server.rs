//! The native door: the sandbox behind a real socket.

use std::future::{Future, pending};
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{Response, StatusCode};
use tokio::net::TcpListener;

use crate::sandbox::Sandbox;

/// No body of the service comes near this.
const MAX_BODY_BYTES: usize = 8 * 1024 * 1024;

type Shared = Arc<Mutex<Sandbox>>;

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
    let router = Router::new().fallback(answer).with_state(Arc::new(Mutex::new(sandbox)));
    axum::serve(listener, router).with_graceful_shutdown(shutdown).await
}

async fn answer(State(sandbox): State<Shared>, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MAX_BODY_BYTES).await else {
        let mut refusal = Response::new(Body::empty());
        *refusal.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
        return refusal;
    };
    let request = Request::from_parts(parts, body.to_vec());
    // No call leaves the state half changed, so a panic in one is no reason to refuse the next.
    let mut sandbox = sandbox.lock().unwrap_or_else(PoisonError::into_inner);
    sandbox.handle(request, now_ms()).map(Body::from)
}

fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
