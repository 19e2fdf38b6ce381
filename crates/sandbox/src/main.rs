//! `jdy-sandbox`: the gateway of the Kingdee jdy v2 open API on this machine.

use std::io::{self, Write as _};
use std::net::IpAddr;
use std::process::ExitCode;

use clap::Parser;
use jdy_sandbox::{Credentials, Door, FAULTS_HELP, SEVERAL_OUTER_INSTANCE_ID, Sandbox, Settings, server};
use tokio::net::TcpListener;

/// The gateway of the Kingdee jdy v2 open API (金蝶云星辰), to build and test against.
///
/// It verifies signatures, tokens and bodies as the service does and repeats its pitfalls. Its data is made up,
/// lives in memory and is gone when the program ends. GET /__sandbox/journal lists the calls that were carried out.
#[derive(Parser)]
#[command(name = "jdy-sandbox", version, after_long_help = FAULTS_HELP)]
struct Arguments {
    /// The port to listen on; 0 picks a free one
    #[arg(long, default_value_t = 8787)]
    port: u16,

    /// The address to listen on. Any is accepted; beyond 127.0.0.1 everybody in the network can call, with
    /// credentials that are public
    #[arg(long, default_value = "127.0.0.1")]
    host: IpAddr,

    /// Take orders under /__sandbox/ that are sent to this host, too, such as the name of a container; may be repeated.
    /// Without it only to this machine (localhost, 127.0.0.1) and to --host
    #[arg(long)]
    allow_host: Vec<String>,

    /// Take orders under /__sandbox/ from pages of this origin, too, such as https://app.example; may be repeated.
    /// Without it only from pages of this machine
    #[arg(long)]
    allow_origin: Vec<String>,

    /// Makes other demo data, ids and tokens; the same seed makes the same ones
    #[arg(long, default_value_t = Settings::default().seed)]
    seed: u64,

    /// How many customers each account set begins with
    #[arg(long, default_value_t = Settings::default().customers, value_parser = clap::value_parser!(u32).range(..=100_000))]
    customers: u32,

    /// How many members each account set begins with
    #[arg(long, default_value_t = Settings::default().members, value_parser = clap::value_parser!(u32).range(..=50_000))]
    members: u32,

    /// Business calls that one account set may make within 60 seconds
    #[arg(long, default_value_t = Settings::default().requests_per_minute)]
    requests_per_minute: u32,

    /// Token calls that one appKey may make within 60 seconds
    #[arg(long, default_value_t = Settings::default().token_requests_per_minute)]
    token_requests_per_minute: u32,

    /// Calls that one application may make to one operation within a second
    #[arg(long, default_value_t = Settings::default().requests_per_second)]
    requests_per_second: u32,

    /// Take only what the official pages ask for, not all that working clients send: nonces of at least 10 digits,
    /// each used once; Content-Type; X-Api-SignHeaders in the order of the pages; X-GW-Router-Addr as authorised
    #[arg(long)]
    strict: bool,

    /// Print one line of JSON, {"url", "credentials"}, instead of text
    #[arg(long)]
    json: bool,
}

impl Arguments {
    fn settings(&self) -> Settings {
        Settings {
            seed: self.seed,
            customers: self.customers,
            members: self.members,
            requests_per_minute: self.requests_per_minute,
            token_requests_per_minute: self.token_requests_per_minute,
            requests_per_second: self.requests_per_second,
            strict: self.strict,
        }
    }

    fn door(&self) -> Door {
        let host = match self.host {
            IpAddr::V4(host) => host.to_string(),
            IpAddr::V6(host) => format!("[{host}]"),
        };
        let door = self.allow_host.iter().fold(Door::default().allow_host(host), Door::allow_host);
        self.allow_origin.iter().fold(door, Door::allow_origin)
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(&Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Where stderr is gone there is nobody to tell.
            let _ = writeln!(io::stderr(), "jdy-sandbox: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &Arguments) -> io::Result<()> {
    let (host, port, json) = (arguments.host, arguments.port, arguments.json);
    let sandbox = Sandbox::new(&arguments.settings());
    let listener = TcpListener::bind((host, port)).await.map_err(|error| {
        let message = format!("cannot listen on {host}:{port}: {error}; --port 0 picks a free port");
        io::Error::new(error.kind(), message)
    })?;
    let url = format!("http://{}", listener.local_addr()?);
    let greeting = if json { line(&url, &sandbox.demo()) } else { text(&url, &sandbox.demo()) };
    writeln!(io::stdout(), "{greeting}")?;
    server::serve_until(listener, sandbox, arguments.door(), interrupted()).await
}

/// Done at Ctrl-C. Where that cannot be listened for, the process ends by its default action.
async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

fn line(url: &str, credentials: &Credentials) -> String {
    serde_json::json!({ "url": url, "credentials": credentials }).to_string()
}

fn text(url: &str, credentials: &Credentials) -> String {
    let Credentials { client_id, client_secret, app_key, app_secret, router_addr, outer_instance_id, account_id } =
        credentials;
    format!(
        "jdy-sandbox answers at {url}

  clientId         {client_id}
  clientSecret     {client_secret}
  appKey           {app_key}
  appSecret        {app_secret}   (changes every 24 h)
  routerAddr       {router_addr}
  outerInstanceId  {outer_instance_id}   ({SEVERAL_OUTER_INSTANCE_ID} has several account sets)
  accountId        {account_id}

Give a client these and {url} as its base URL:
  new Client({{ baseUrl: '{url}', clientId: '{client_id}', clientSecret: '{client_secret}',
               appKey: '{app_key}', appSecret: '{app_secret}', routerAddr: '{router_addr}' }})

{url}/__sandbox/journal lists the calls that were carried out, and
{url}/__sandbox/faults makes calls fail on purpose (see --help). Ctrl-C ends."
    )
}
