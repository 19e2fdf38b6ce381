//! Shared by the fuzz targets: the reader of their inputs, a reference signer, and a host that follows a script.
//!
//! Inputs are readable text, so that a seed is a few lines and a crash can be understood.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use jdy_core::operations::{Operation, catalog};

mod raw_request;
#[path = "../../crates/signing/tests/properties/reference.rs"]
mod reference;
mod script;
mod signing;

pub use raw_request::RawRequest;
pub use script::Script;
pub use signing::{NOW, ReferenceSigner};

/// The client secret of every target. No output may show it.
pub const CLIENT_SECRET: &str = "MKv7cLq2Zr9XwT4nB6yHs8JdF3gPk5Ae";
/// The app secret. No output may show it.
pub const APP_SECRET: &str = "MKu3Rb8NfV5tQz7LxC9wGm2YhD6jSp4E";
/// The token that an input may name. No output may show it.
pub const TOKEN: &str = "MKe9Wd4KsT6gHn3ZvB8rXq5LyJ7cPf2U";

thread_local! {
    static READ: RefCell<HashMap<String, Rc<Operation>>> = RefCell::default();
}

/// An operation of the catalog by its name, as `bd.customer.save`.
pub fn operation(name: &str) -> Option<Rc<Operation>> {
    let read = || catalog::operation(name).map(Rc::new);
    READ.with_borrow_mut(|known| match known.get(name) {
        Some(operation) => Some(Rc::clone(operation)),
        // An input may name anything: what is unknown is not kept.
        None => read().inspect(|operation| drop(known.insert(name.to_owned(), Rc::clone(operation)))),
    })
}

/// One of all operations.
pub fn any_operation(choice: usize) -> Rc<Operation> {
    let count = catalog::entries().count();
    let entry = catalog::entries().nth(choice % count).expect("an operation");
    operation(entry.name).expect("a table")
}

/// Replaces `%C`, `%A` and `%T` by the secrets: a fuzzer does not find 32 characters by itself.
pub fn with_secrets(text: &str) -> String {
    text.replace("%C", CLIENT_SECRET).replace("%A", APP_SECRET).replace("%T", TOKEN)
}

/// Whether a text shows a secret or a third of one. Targets skip inputs that do: a fuzzer learns the texts that it is
/// compared with.
pub fn shows_secret(text: &str) -> bool {
    const PARTS: [std::ops::Range<usize>; 3] = [0..12, 10..22, 20..32];
    let parts = PARTS.iter().flat_map(|part| [CLIENT_SECRET, APP_SECRET, TOKEN].map(|secret| secret.get(part.clone())));
    parts.flatten().any(|part| text.contains(part))
}

/// Panics at a text that shows a secret.
pub fn assert_no_secret(shown: &str) {
    assert!(!shows_secret(shown), "{shown:?} shows a secret");
}
