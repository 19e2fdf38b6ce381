//! The native door, over a real loopback socket.

use std::fmt::Write as _;
use std::io;
use std::net::SocketAddr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jdy_core::Secret;
use jdy_core::signature::app_signature;
use jdy_sandbox::{Door, Sandbox, Settings, server};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::client::{CUSTOMER, Client, TOKEN_PATH};

/// Sends a call as bytes and gives back the whole answer as text.
async fn exchange(address: SocketAddr, call: http::Request<Vec<u8>>) -> String {
    let (parts, body) = call.into_parts();
    let target = parts.uri.path_and_query().unwrap();
    let mut text = format!("{} {target} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n", parts.method);
    for (name, value) in &parts.headers {
        write!(text, "{name}: {}\r\n", value.to_str().unwrap()).unwrap();
    }
    write!(text, "Content-Length: {}\r\n\r\n{}", body.len(), String::from_utf8(body).unwrap()).unwrap();
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

/// Starts a server; gives where it is, and what ends it.
async fn serve() -> (SocketAddr, oneshot::Sender<()>, JoinHandle<io::Result<()>>) {
    serve_behind(Door::default()).await
}

async fn serve_behind(door: Door) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<io::Result<()>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let sandbox = Sandbox::new(&Settings::default());
    let server = tokio::spawn(server::serve_until(listener, sandbox, door, async { drop(stopped.await) }));
    (address, stop, server)
}

/// Has the server's next calls fail.
async fn fail(address: SocketAddr, faults: &str) {
    let call = http::Request::post("/__sandbox/faults").body(faults.into()).unwrap();
    let answer = exchange(address, call).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
}

fn nowhere() -> http::Request<Vec<u8>> {
    http::Request::get("/nowhere").body(Vec::new()).unwrap()
}

fn json(answer: &str) -> serde_json::Value {
    serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap()
}

#[tokio::test]
async fn a_signed_list_call_goes_through() {
    let (address, stop, server) = serve().await;
    // Only its signing is used: the sandbox inside this client is never asked.
    let mut client = Client::without_token(&Settings::default());
    client.now = u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap();
    let app_key = client.credentials.app_key.clone();
    let signature = app_signature(&app_key, &Secret::new(&*client.credentials.app_secret));
    let call = client.call("GET", TOKEN_PATH, &[("app_key", &app_key), ("app_signature", &signature)], "");
    let answer = json(&exchange(address, call).await);
    client.token = answer["data"]["app-token"].as_str().unwrap().into();

    let call = client.call("GET", CUSTOMER, &[("search", "苹果"), ("order_by", "name desc")], "");
    let answer = exchange(address, call.clone()).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert_eq!(answer.matches("access-control-allow-origin: *\r\n").count(), 2);
    assert_eq!(json(&answer)["errcode"], 0);
    assert_eq!(json(&answer)["data"]["rows"].as_array().unwrap().len(), 10);

    let changed = http::Request::builder().uri(format!("{CUSTOMER}?page=2"));
    let mut changed = changed.body(Vec::new()).unwrap();
    *changed.headers_mut() = call.headers().clone();
    let refused = exchange(address, changed).await;
    assert!(refused.starts_with("HTTP/1.1 519"), "{refused}");
    assert_eq!(json(&refused)["errcode"], 4008);

    let body = serde_json::json!({ "name": "网络客户" }).to_string();
    let call = client.call("POST", CUSTOMER, &[], &body);
    assert_eq!(json(&exchange(address, call).await)["data"]["ids"].as_array().unwrap().len(), 1);
    let journal = http::Request::get("/__sandbox/journal").body(Vec::new()).unwrap();
    let journal = json(&exchange(address, journal).await);
    assert_eq!(journal.as_array().unwrap().len(), 3);
    assert_eq!(journal[2]["name"], "网络客户");

    stop.send(()).unwrap();
    server.await.unwrap().unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn a_lost_answer_is_a_connection_that_ends() {
    let (address, _stop, _server) = serve().await;
    fail(address, r#"[{"lose":"request"},{"lose":"answer"},{"answer":{"status":200},"cutBody":1}]"#).await;
    for _ in 0..3 {
        assert_eq!(exchange(address, nowhere()).await, "");
    }
    assert!(exchange(address, nowhere()).await.starts_with("HTTP/1.1 404 "));
}

#[tokio::test]
async fn a_body_is_announced_and_breaks_off() {
    let (address, _stop, _server) = serve().await;
    let whole = exchange(address, nowhere()).await;
    let (head, body) = whole.split_once("\r\n\r\n").unwrap();
    let length = format!("content-length: {}", body.len());
    assert!(head.contains(&length), "{head}");
    for bytes in [0, 20] {
        fail(address, &format!(r#"[{{"cutBody":{bytes}}}]"#)).await;
        let answer = exchange(address, nowhere()).await;
        let (head, part) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.contains(&length) && head.matches("\r\ndate: ").count() == 1, "{head}");
        assert_eq!(part, &body[..bytes]);
    }
}

#[tokio::test]
async fn an_answer_that_is_held_back_comes_when_the_server_ends() {
    let (address, stop, server) = serve().await;
    fail(address, r#"[{"delayMs":600000}]"#).await;
    let ended = async {
        let waiting = tokio::spawn(exchange(address, nowhere()));
        // The fault is gone once the call has met it.
        let left = || http::Request::get("/__sandbox/faults").body(Vec::new()).unwrap();
        while json(&exchange(address, left()).await) != serde_json::json!([]) {}
        assert!(!waiting.is_finished());
        stop.send(()).unwrap();
        server.await.unwrap().unwrap();
        waiting.await.unwrap()
    };
    // Only so that a failure ends: the answer itself would come after ten minutes.
    let answer = timeout(Duration::from_mins(1), ended).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 404 "), "{answer}");
}

/// The status of a request with these headers.
async fn status(address: SocketAddr, target: &str, headers: &[(&str, &str)]) -> String {
    let mut text = format!("POST {target} HTTP/1.1\r\nConnection: close\r\nContent-Length: 2\r\n");
    for (name, value) in headers {
        write!(text, "{name}: {value}\r\n").unwrap();
    }
    text.push_str("\r\n[]");
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer.split(' ').nth(1).unwrap().to_owned()
}

#[tokio::test]
async fn orders_are_taken_from_this_machine_alone() {
    let (address, _stop, _server) = serve().await;
    let door = Door::default().allow_host("sandbox").allow_origin("https://app.example");
    let (open, _stop, _server) = serve_behind(door).await;
    // Host, Origin, and the status by default and where `sandbox` and `https://app.example` are allowed.
    let table: [(&[&str], &[&str], &str, &str); 18] = [
        (&["127.0.0.1:8787"], &[], "200", "200"),
        (&["localhost"], &[], "200", "200"),
        (&["LOCALHOST:1"], &[], "200", "200"),
        (&["jdy.localhost"], &[], "200", "200"),
        (&["[::1]:8787"], &["http://[::1]:5173"], "200", "200"),
        (&["127.0.0.1"], &["http://localhost:5173"], "200", "200"),
        (&["127.0.0.1"], &["http://evil.example"], "403", "403"),
        (&["127.0.0.1"], &["null"], "403", "403"),
        (&["127.0.0.1"], &["http://localhost.evil.example"], "403", "403"),
        (&["127.0.0.1"], &["http://localhost", "http://evil.example"], "403", "403"),
        (&["evil.example:8787"], &["http://evil.example:8787"], "403", "403"),
        (&["evil.example"], &[], "403", "403"),
        (&["127.0.0.1.evil.example"], &[], "403", "403"),
        (&["10.0.0.7"], &[], "403", "403"),
        (&[], &[], "403", "403"),
        (&["sandbox:8787"], &[], "403", "200"),
        (&["127.0.0.1"], &["https://app.example"], "403", "200"),
        (&["127.0.0.1"], &["https://app.example:8443"], "403", "403"),
    ];
    for (hosts, origins, by_default, allowed) in table {
        let hosts = hosts.iter().map(|host| ("Host", *host));
        let headers: Vec<(&str, &str)> = hosts.chain(origins.iter().map(|origin| ("Origin", *origin))).collect();
        assert_eq!(status(address, "/__sandbox/faults", &headers).await, by_default, "{headers:?}");
        assert_eq!(status(open, "/__sandbox/faults", &headers).await, allowed, "{headers:?}");
        assert_eq!(status(address, "/nowhere", &headers).await, "404", "all else is the gateway's: {headers:?}");
    }
    let absolute = status(address, "http://evil.example/__sandbox/faults", &[("Host", "localhost")]).await;
    assert_eq!(absolute, "403");
}

#[tokio::test(start_paused = true)]
async fn connections_that_stall_are_closed() {
    let (address, _stop, _server) = serve().await;
    let body = "POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf";
    for (sent, seconds) in [("", 10), ("GET / HTTP/1.1\r\nHost: loc", 10), (body, 30)] {
        let mut streams = Vec::new();
        for _ in 0..20 {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(sent.as_bytes()).await.unwrap();
            streams.push(stream);
        }
        let begun = tokio::time::Instant::now();
        for mut stream in streams {
            let mut answer = Vec::new();
            // A reset is an end, too.
            drop(stream.read_to_end(&mut answer).await);
        }
        let waited = begun.elapsed().as_secs();
        assert!((seconds - 5..=seconds + 30).contains(&waited), "{sent:?}: {waited} s");
    }
}
