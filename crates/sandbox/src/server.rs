//! The native door: the sandbox behind a real socket.

use std::convert::Infallible;
use std::future::{Future, pending};
use std::io;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use futures_util::stream::{self, StreamExt as _};
use http::header::CONTENT_LENGTH;
use http::{HeaderValue, Request, Response, StatusCode};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited, StreamBody};
use hyper::body::{Bytes, Frame, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{sleep, timeout};

use crate::door::Door;
use crate::faults::{Arriving, Delivery};
use crate::sandbox::Sandbox;

/// No body of the service comes near this.
const MAX_BODY_BYTES: usize = 8 * 1024 * 1024;
/// Connections beyond these wait until one ends.
const MAX_CONNECTIONS: u32 = 512;
/// How long the head of a request may take, and how long a connection may wait for its next request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);
/// How long the body of a request may take.
const BODY_TIMEOUT: Duration = Duration::from_secs(30);
/// Where no connection can be accepted, for want of file descriptors as a rule, the next attempt waits so long.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

type Body = UnsyncBoxBody<Bytes, io::Error>;

#[derive(Clone)]
struct Served {
    sandbox: Arc<Mutex<Sandbox>>,
    door: Arc<Door>,
    /// True once the server is to end: then no answer is held back any longer.
    closing: watch::Receiver<bool>,
}

/// Answers whatever arrives at `listener`, until the future is dropped.
pub async fn serve(listener: TcpListener, sandbox: Sandbox) -> io::Result<()> {
    serve_until(listener, sandbox, Door::default(), pending()).await
}

/// The same until `shutdown` is done; calls under way are answered first. `door` says who may give orders.
pub async fn serve_until(
    listener: TcpListener,
    sandbox: Sandbox,
    door: Door,
    shutdown: impl Future<Output = ()>,
) -> io::Result<()> {
    let (close, closing) = watch::channel(false);
    let served = Served { sandbox: Arc::new(Mutex::new(sandbox)), door: Arc::new(door), closing };
    let connections = Arc::new(Semaphore::new(MAX_CONNECTIONS as usize));
    let mut shutdown = pin!(shutdown);
    loop {
        let next = async {
            let permit = Arc::clone(&connections).acquire_owned().await.map_err(io::Error::other)?;
            Ok::<_, io::Error>((listener.accept().await?.0, permit))
        };
        tokio::select! {
            () = &mut shutdown => break,
            accepted = next => match accepted {
                Ok((stream, permit)) => drop(tokio::spawn(connection(stream, served.clone(), permit))),
                Err(_) => sleep(ACCEPT_PAUSE).await,
            },
        }
    }
    drop(listener);
    close.send_replace(true);
    // All permits are back once no connection is left.
    connections.acquire_many(MAX_CONNECTIONS).await.map(drop).map_err(io::Error::other)
}

/// Answers the requests of one connection, one after the other.
async fn connection(stream: TcpStream, served: Served, _permit: OwnedSemaphorePermit) {
    let mut closing = served.closing.clone();
    let service = service_fn(move |request| {
        let served = served.clone();
        async move { Ok::<_, Infallible>(answer(served, request).await) }
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT);
    let mut connection = pin!(builder.serve_connection(TokioIo::new(stream), service));
    // A connection that breaks concerns its client alone, so its error is dropped.
    tokio::select! {
        _ = connection.as_mut() => return,
        _ = closing.wait_for(|closing| *closing) => connection.as_mut().graceful_shutdown(),
    }
    drop(connection.await);
}

async fn answer(served: Served, request: Request<Incoming>) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let body = match timeout(BODY_TIMEOUT, Limited::new(body, MAX_BODY_BYTES).collect()).await {
        Ok(Ok(body)) => body.to_bytes().to_vec(),
        Ok(Err(error)) if error.is::<LengthLimitError>() => return refusal(StatusCode::PAYLOAD_TOO_LARGE),
        Ok(Err(_)) => return refusal(StatusCode::BAD_REQUEST),
        Err(_) => return refusal(StatusCode::REQUEST_TIMEOUT),
    };
    let response = served.door.refusal(&parts, now_ms()).unwrap_or_else(|| {
        // No call leaves the state half changed, so a panic in one is no reason to refuse the next.
        let mut sandbox = served.sandbox.lock().unwrap_or_else(PoisonError::into_inner);
        sandbox.handle(Request::from_parts(parts, body), now_ms())
    });
    deliver(response, served.closing).await
}

fn refusal(status: StatusCode) -> Response<Body> {
    let mut refusal = Response::new(whole(Vec::new()));
    *refusal.status_mut() = status;
    refusal
}

fn whole(body: Vec<u8>) -> Body {
    Full::new(Bytes::from(body)).map_err(|never| match never {}).boxed_unsync()
}

/// Hands an answer on as the faults ask for it.
async fn deliver(response: Response<Vec<u8>>, mut closing: watch::Receiver<bool>) -> Response<Body> {
    let Delivery { delay_ms, arriving } = Delivery::of(&response);
    if delay_ms > 0 {
        tokio::select! {
            () = sleep(Duration::from_millis(delay_ms.into())) => {}
            _ = closing.wait_for(|closing| *closing) => {}
        }
    }
    let (mut parts, mut body) = response.into_parts();
    let part = match arriving {
        Arriving::Whole => return Response::from_parts(parts, whole(body)),
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
    let part = part.map(|part| Ok(Frame::data(Bytes::from(part))));
    Response::from_parts(parts, StreamBody::new(stream::iter(part).chain(end)).boxed_unsync())
}

fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
