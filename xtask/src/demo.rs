//! `cargo xtask demo`: the packed package at work, against a sandbox on this machine.

use std::fs;
use std::io::ErrorKind;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use jdy_sandbox::{Sandbox, Settings, server};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::places::NODE_24;
use crate::steps::Steps;
use crate::workspace::Workspace;
use crate::{npm, pack, pages, setup};

/// Where the pages are, if the port is free.
const PAGES_PORT: u16 = 8080;
const CALLS: &str = "five-calls.mjs";

/// What to show.
pub(crate) struct Show {
    /// A page that calls through the relay, in place of the playground.
    pub edge: bool,
    /// The calls alone.
    pub once: bool,
}

/// Packs, makes the calls, and then serves the pages until it is interrupted, unless `once`.
pub(crate) fn demo(workspace: &Workspace, steps: &Steps, show: &Show) -> Result<()> {
    let steps = &steps.brief();
    setup::for_pack(workspace, steps)?;
    if show.edge {
        setup::npm_of_tests(workspace, steps)?;
    }
    let tarball = pack::build(workspace, steps)?;
    let project = workspace.target.join("demo");
    steps.run("install the package as a user does", |step| npm::install_tarball(&project, &tarball, step))?;
    fs::copy(workspace.root.join("xtask/demo").join(CALLS), project.join(CALLS))?;

    let runtime = Runtime::new()?;
    let sandbox = Sandbox::new(&Settings::default());
    let credentials = sandbox.demo();
    let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0)))?;
    let url = format!("http://{}", listener.local_addr()?);
    runtime.spawn(server::serve(listener, sandbox));
    println!("\nThe sandbox answers at {url}. Through the package:\n");
    let sandbox = serde_json::json!({ "url": url, "credentials": credentials }).to_string();
    if show.edge {
        let mut relay = Command::new(workspace.root.join(NODE_24));
        relay.arg(workspace.root.join("xtask/demo/edge.mjs")).arg(&project).args(show.once.then_some("--once"));
        return run(&mut relay, &sandbox);
    }
    run(Command::new("node").arg(CALLS).current_dir(&project), &sandbox)?;
    if show.once {
        return Ok(());
    }
    pages::build(workspace, steps)?;
    runtime.block_on(serve_pages(workspace))
}

fn run(script: &mut Command, sandbox: &str) -> Result<()> {
    // Its output is the demo, so it goes straight to the terminal.
    let status = script.env("SANDBOX", sandbox).status()?;
    ensure!(status.success(), "{status}: {script:?}");
    Ok(())
}

async fn serve_pages(workspace: &Workspace) -> Result<()> {
    // A page must show what was built last, not what the browser kept.
    let fresh = SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let router = Router::new().fallback_service(ServeDir::new(workspace.pages())).layer(fresh);
    let listener = match TcpListener::bind(("127.0.0.1", PAGES_PORT)).await {
        Err(error) if error.kind() == ErrorKind::AddrInUse => TcpListener::bind(("127.0.0.1", 0)).await,
        bound => bound,
    }
    .context("no port for the pages")?;
    println!(
        "\nThe playground is at http://{} ({}, for any static host). Ctrl-C ends.",
        listener.local_addr()?,
        workspace.shown(&workspace.pages()),
    );
    axum::serve(listener, router).await.context("the pages are no longer served")
}
