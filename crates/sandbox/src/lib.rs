//! The gateway of the Kingdee jdy v2 open API (金蝶云星辰) as a function from request to response.
//!
//! [`Sandbox::handle`] checks signatures, tokens and bodies as the service does, answers from demo data and repeats the
//! pitfalls of the service: a client that works with one works with the other. A sandbox holds its own state. Time is
//! an argument, and random values follow from [`Settings::seed`]. Rust calls the function directly. Built for
//! WebAssembly it is a class, which `jdy-wasm/sandbox` and the command `jdy-wasm sandbox` of the npm package use.
//!
//! ```
//! let mut sandbox = jdy_sandbox::Sandbox::new(&jdy_sandbox::Settings::default());
//! let request = http::Request::get("/jdy/v2/bd/customer").body(Vec::new()).unwrap();
//! let response = sandbox.handle(request, 1_770_000_000_000);
//! assert_eq!(response.status(), 519); // It is not signed.
//! ```
//!
//! # Demo data
//! One application has three valid account sets (账套), each with its own records: customers and members as many as
//! [`Settings`] says, goods, suppliers, warehouses, units, departments, salespeople, orders and deliveries of both
//! sides, accounts and vouchers. The data of `push_app_authorize` is a list: of one row for [`OUTER_INSTANCE_ID`], of
//! three rows, one of them withdrawn, for [`SEVERAL_OUTER_INSTANCE_ID`], of all four rows without outerInstanceId. The
//! second valid row of the three is in another data centre and has not subscribed custom forms. No account set has
//! authorised the second application ([`Credentials::other_application`]): its calls are signed well and refused.
//! Custom forms have the types `cust_device` (the answer holds `null`) and `cust_visit` (the answer holds an object).
//! `GET /__sandbox/journal` lists the calls that were carried out. It needs no signature and shows no secret.
//!
//! # Operations
//! All 375 operations of [`jdy_core::operations::catalog`] are served, from their tables and the models of their
//! answers. Customers, the save of members and custom forms have code of their own; for the others this is the rule:
//!
//! | operation | what it does |
//! |---|---|
//! | a save | checks the kinds of all fields, and required fields and choices where the table was checked by hand; refuses a number, or a key of the caller's own, that another record has (1030002002); makes a record with an id, and a number if none is given, or changes the given fields of the record with this `id`; rows with an `id` are changed, others are added; `operation_key` or `operate_type` `audit` audits it |
//! | a `get` | shows the record with this id, or with this number; 1030002003 where there is none |
//! | a `list` | shows the records that match, in pages of at most 100, by number, with sums over all that match where its document has them; a parameter that names no field of the records keeps all |
//! | `common_operate`, by `entity_number` | audits, deletes, closes, makes void, all of the given records or none; an audited document must be unaudited first (1030002004) |
//! | a batch of saves | saves each for itself, with a row of the answer for each |
//! | any other read: reports, stocks, balances | shows no rows, zeros, empty texts |
//! | any other action: recharges, points, pushes, uploads | is accepted and noted in the journal, and changes nothing |
//!
//! A record shows what was saved under the names that the answers have; what no answer has is kept for filters only.
//! Beside `x_id` or `x_number` of a record that is known it shows the other one and `x_name`, as they were when it was
//! saved.
//!
//! # Faults
//! `POST /__sandbox/faults` takes a JSON list of [`Fault`]s and adds them behind the pending ones. Where one of them is
//! invalid the answer is 400 with its path, and none is added. `GET` lists the pending ones. `DELETE` removes all and
//! sets the clock right. A call meets at most one fault: the first of the list that is for its `operation` and has no
//! calls left to `skip`. So the list reads like a script:
//!
//! ```json
//! [
//!     { "operation": "customer_save", "lose": "answer" },
//!     { "operation": "customer_detail", "skip": 1, "times": 2, "answer": { "status": 502 }, "delayMs": 200 },
//!     { "expireTokens": true }
//! ]
//! ```
//!
//! The next save is carried out, and its answer is lost. The first detail call succeeds, and the next two are answered
//! 502, 200 ms late. The first call that meets neither of these finds its token expired. In Rust this is
//! [`Sandbox::fail`]. [`Delivery`] says how to deliver an answer: `handle` itself neither waits nor breaks a
//! connection. A call that is not carried out counts towards no limit and uses up no nonce. Chromium repeats a call,
//! also a POST, where a connection that it has used before ends without an answer. So its page does not see the first
//! lost answer, with the sandbox or with the service.
//!
//! # Who may use the control endpoints
//! A server answers calls under `/__sandbox/` only where `Host` and `Origin` name its own machine. [`ControlAccess`]
//! allows others. [`Sandbox::handle`] does not check this.
//!
//! # The order of checks
//! | check | answer |
//! |---|---|
//! | path prefix; on `/jdy/v2/` an unknown X-GW-Router-Addr | 404 `no Route matched with those values` |
//! | path, method | 519 with 5001, 5002 |
//! | X-Api-Auth-Version missing or not 2.0 | 4001 |
//! | X-Api-ClientID missing; unknown | 4002; 4003 |
//! | X-Api-TimeStamp missing, not 13 digits, more than 5 minutes off | 4006 |
//! | X-Api-Nonce missing or not of letters and digits; X-Api-SignHeaders missing or another text | 4007 |
//! | X-Api-Signature missing or wrong | 4008 |
//! | 100 calls a second for each application and operation | 429, Retry-After |
//! | app-token missing; unknown, of another application or another data centre; expired | 4009; 4010; 4011 |
//! | cust/save where custom forms are not subscribed | 4013 |
//! | 500 calls within any 60 s for each account set | 429, Retry-After |
//! | Content-Type of another kind than JSON | 200 with 1030002006 |
//! | a query over 2,048 characters | 200 with 1030002005 |
//! | the token endpoint: parameters; 2 calls within any 60 s for each appKey; appKey; appSecret; withdrawn | 1030002000; 429; 1020002008; 1030002006; 4012 |
//! | bodies and parameters: type; required; format; unknown reference; taken number, name or mobile | 1030002001; …2000; …2006; …2003; …2002 |
//!
//! # What it accepts
//! Where the strictness of the service is unknown, the sandbox accepts what clients that work with the service send,
//! the official Java, Go and PHP clients among them. [`Settings::strict`] accepts only what the official
//! documentation describes. The last column names the probe of `jdy-wasm doctor --probe` that tells what the service
//! does:
//!
//! | | by default | strict | probe |
//! |---|---|---|---|
//! | X-Api-SignHeaders | either order | `X-Api-TimeStamp,X-Api-Nonce`, or 4007 | `signHeadersNonceFirst` |
//! | X-Api-Nonce | letters and digits | at least 10 digits, or 4007 | none |
//! | the same X-Api-Nonce while its timestamp is valid | accepted | 4008 | none |
//! | Content-Type | may be missing | `application/json`, or 1030002006 | `contentTypeMissing` |
//! | X-GW-Router-Addr | may be missing: the token names the account set | exactly the `domain`, or 404 | `routerHeaderMissing` |
//! | X-GW-Router-Addr | may end in `/` | exactly the `domain`, or 404 | `routerHeaderWithFinalSlash` |
//! | outerInstanceId | may be missing | required, or 1030002000 | `authorisationWithoutInstance` |
//!
//! In both modes a space in the query may be `+` or `%20` (no probe), the body of a GET is ignored (no probe), and an
//! array may be JSON of texts or of numbers (`listOfTwoGroups`).
//!
//! # Assumptions
//! The service is documented in part only. The following is assumed, and may be wrong. Where a probe of
//! `jdy-wasm doctor --probe` settles an assumption, its name follows. No probe settles the others:
//! - the error texts, except those of the body decoder and of the missing route; that only faults give the codes 4004
//!   and 4005, 5000 and 5003 to 5007; what 4001 to 4003, 4012 and 4013 stand for; the whole order of checks; that a 429
//!   has a body like the other errors of the gateway, and that refused calls do not count towards a limit;
//! - each layer adds `Access-Control-Allow-Origin`: answers of the business layer have it twice, others once;
//! - `push_app_authorize` answers an unknown outerInstanceId with code 1030002003, and without outerInstanceId with all
//!   rows of the application (`authorisationWithoutInstance` tells whether it succeeds); a call without
//!   X-GW-Router-Addr reaches the account set of its token (`routerHeaderMissing`);
//! - a new token revokes no earlier one, a new appSecret revokes no token, and `access_token` opens nothing;
//! - every wrong appSecret is called stale (1030002006), also one that was never valid;
//! - a list with a `page_size` above 100 shows 100 rows and counts pages by the requested size (`pageAbove100`); its
//!   pages start at `(page − 1) × 100`; `page_size` repeats the requested number;
//! - `count` of customers is text on odd pages and a number on even ones (`countType`);
//! - names sort by code point; `contact_person_main` and `mobile_main` match any part; parameters that ask for more
//!   fields (`show_debt`, …) are checked and add nothing, since no document names those fields;
//! - which fields are `null` when empty (`c_level_id` in rows; `settle_customer_…` and the `birthday` of a contact in
//!   details) and which times end in `.0` (`modify_time`): the service does both in fields that are unknown;
//! - ids of groups, levels, departments, sellers, terms and regions must exist, and ids of labels and currencies are
//!   not checked; where id and number are given, the id counts; keys of custom fields that do not begin with
//!   `custom_field__` are ignored;
//! - a number as text is refused where an integer is expected (`"invoice_type": "1"`);
//! - of the operations without code of their own: ids of records that do not exist are accepted, and a record that
//!   others refer to can be deleted; names need not be unique; the amounts of rows and documents are quantity times
//!   price, with tax and less the discount of the document, and are not computed further; the time parameters of lists
//!   are those of creation or, with `modify`, of the last change; days are those of the document, or of creation; texts
//!   of names and explanations match any part; a list without `enable` shows all; a page beyond the last one has no
//!   rows; audited documents cannot be saved, deleted or made void; `data` of the list and the detail of custom forms;
//!   which values answers have in fields that no save has;
//! - the mobile of a member has 11 digits and begins with 1. A save with the mobile and the `custom_no` of one member
//!   changes that member; a mobile or card number of another member is refused (1030002002); other members may take
//!   those of a member that was deleted by `is_delete`.
#![forbid(unsafe_code)]

mod business;
mod call;
mod catalog;
mod clock;
mod control;
mod credentials;
mod gateway;
mod operation;
mod options;
mod random;
#[cfg(feature = "samples")]
pub mod samples;
mod sandbox;
mod seed;
mod settings;
#[cfg(target_family = "wasm")]
mod wasm;

pub use control::{Arriving, ControlAccess, Delivery, Entry, Fault, Lose, StandIn};
pub use credentials::{
    ACCOUNT_ID, CLIENT_ID, Credentials, OTHER_CLIENT_ID, OUTER_INSTANCE_ID, ROUTER_ADDR, SEVERAL_OUTER_INSTANCE_ID,
};
pub use gateway::Moved;
pub use jdy_core::json::Invalid;
pub use operation::Operation;
pub use random::Random;
pub use sandbox::Sandbox;
pub use settings::Settings;
#[cfg(target_family = "wasm")]
pub use wasm::SandboxHandle;
