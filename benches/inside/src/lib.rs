//! Signs the requests of `benches/lib/signing.mjs` inside WebAssembly, without passing values in and out.

use jdy_core::signature::{Signer, Unsigned};
use jdy_core::{Secret, WireQuery};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Signs that many requests, and gives the length of all signatures.
#[unsafe(no_mangle)]
pub extern "C" fn sign(times: u32) -> usize {
    let signer = Signer::new("205022", &Secret::new("f2adcfef73369bfc4e1384677d38a0ff"));
    (0..times).map(|turn| one(&signer, turn)).sum()
}

fn one(signer: &Signer, turn: u32) -> usize {
    let (page, name) = ((turn % 50).to_string(), format!("深圳 {}", turn % 9));
    let query = WireQuery::new([
        ("search", "苹果 & 梨"),
        ("order_by", "name desc"),
        ("page", &page),
        ("page_size", "100"),
        ("enable", "1"),
        ("group", "768582155554002944"),
        ("create_start_time", "1795000000000"),
        ("create_end_time", "1795086400000"),
        ("show_disable_data", "false"),
        ("name", &name),
    ]);
    let nonce = (1_000_000_000_000_000 + u64::from(turn)).to_string();
    let timestamp = 1_795_000_000_000 + u64::from(turn);
    let request = Unsigned { method: "GET", path: "/jdy/v2/bd/customer", query: &query, nonce: &nonce, timestamp };
    signer.signature(&request).len()
}
