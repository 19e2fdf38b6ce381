//! The gateway of the Kingdee jdy v2 open API (金蝶云星辰) as a function from request to response.
//!
//! [`Sandbox::handle`] verifies signatures, tokens and bodies as the service does, answers from made-up data and
//! repeats the service's pitfalls, so that what works here works there, and what works there works here. It holds its own state; time is an argument
//! and chance follows from [`Settings::seed`]. Rust calls it directly;
//! built for WebAssembly it is a class for JavaScript, which the npm package's `jdy-wasm/sandbox` and `jdy-sandbox` use.
//!
//! ```
//! let mut sandbox = jdy_sandbox::Sandbox::new(&jdy_sandbox::Settings::default());
//! let request = http::Request::get("/jdy/v2/bd/customer").body(Vec::new()).unwrap();
//! let response = sandbox.handle(request, 1_770_000_000_000);
//! assert_eq!(response.status(), 519); // It is not signed.
//! ```
//!
//! # What is here
//! One application with three valid account sets (账套), each with customers and members of its own:
//! `push_app_authorize` gives a list: of one row for [`OUTER_INSTANCE_ID`], of three, one of them withdrawn, for
//! [`SEVERAL_OUTER_INSTANCE_ID`], of all four without an outerInstanceId. The second valid row of those three lives in
//! another data centre and has not subscribed custom forms. A second application ([`Credentials::other_application`]) signs well and may nothing.
//! Custom forms know the types `cust_device` (answers `null` inside) and `cust_visit` (answers an object).
//! `GET /__sandbox/journal` lists the calls that were carried out, without a signature and without secrets.
//!
//! # Faults
//! `POST /__sandbox/faults` takes a JSON list of [`Fault`]s and adds them behind those that are left; one that cannot be
//! is refused with 400 and where it stands, and then none is added. `GET` lists those that are left, `DELETE` takes all
//! away and sets the clock right. A call meets one fault at most: the first on the list that is for its `operation` and
//! has no calls left to `skip`. So the list reads like a script:
//!
//! ```json
//! [
//!     { "operation": "customer_save", "lose": "answer" },
//!     { "operation": "customer_detail", "skip": 1, "times": 2, "answer": { "status": 502 }, "delayMs": 200 },
//!     { "expireTokens": true }
//! ]
//! ```
//!
//! The next save is carried out, but its answer never arrives; of the detail calls the first goes through and the two
//! after it get a 502 in place of their answer, late; and the first call that neither of these takes finds its token
//! ended. In Rust it is [`Sandbox::fail`], and [`Delivery`] tells what is to become of an answer: `handle` itself does
//! not wait and breaks nothing. A call that is kept from being carried out counts towards no limit and uses up no nonce.
//! Chromium sends a call once more by itself, a POST too, where a connection that it has used before ends without a
//! word: its page does not see the first loss, neither here nor with the service.
//!
//! # Orders
//! A server takes orders, the calls under `/__sandbox/`, only where `Host` and `Origin` are of its own machine: [`ControlAccess`]
//! allows others. [`Sandbox::handle`] itself does not look.
//!
//! # The order of checks
//! | check | answer |
//! |---|---|
//! | path prefix; on `/jdy/v2/` an X-GW-Router-Addr that leads nowhere | 404 `no Route matched with those values` |
//! | path, method | 519 with 5001, 5002 |
//! | X-Api-Auth-Version missing or not 2.0 | 4001 |
//! | X-Api-ClientID missing; unknown | 4002; 4003 |
//! | X-Api-TimeStamp missing, not 13 digits, more than 5 minutes off | 4006 |
//! | X-Api-Nonce missing or not of letters and digits; X-Api-SignHeaders missing or another text | 4007 |
//! | X-Api-Signature missing or wrong | 4008 |
//! | 100 calls a second for each application and operation | 429, Retry-After |
//! | app-token missing; unknown, of another application or another data centre; ended | 4009; 4010; 4011 |
//! | cust/save where custom forms are not subscribed | 4013 |
//! | 500 calls within any 60 s for each account set | 429, Retry-After |
//! | Content-Type of another kind than JSON | 200 with 1030002006 |
//! | a query over 2,048 characters | 200 with 1030002005 |
//! | the token endpoint: parameters; 2 calls within any 60 s for each appKey; appKey; appSecret; withdrawn | 1030002000; 429; 1020002008; 1030002006; 4012 |
//! | bodies and parameters: type; required; format; unknown reference; taken number, name or mobile | 1030002001; …2000; …2006; …2003; …2002 |
//!
//! # What it takes
//! Where it is not known how strict the service is, the sandbox takes what clients that work with the service send, the
//! official Java, Go and PHP clients among them. [`Settings::strict`] takes only what the official pages ask for:
//!
//! | | by default | strict |
//! |---|---|---|
//! | X-Api-SignHeaders | either order | `X-Api-TimeStamp,X-Api-Nonce`, or 4007 |
//! | X-Api-Nonce | letters and digits | at least 10 digits, or 4007 |
//! | the same X-Api-Nonce while its timestamp is good | accepted | 4008 |
//! | Content-Type | may be missing | `application/json`, or 1030002006 |
//! | X-GW-Router-Addr | may be missing, the token says where to; may end in `/` | the `domain` as it is, or 404 |
//! | outerInstanceId | may be missing | required, or 1030002000 |
//!
//! In both, a space in the query may be `+` or `%20`, the body of a GET takes no part, and an array may be JSON of texts
//! or of numbers.
//!
//! # Assumptions
//! The service is documented in part only. What follows is ours, and may be found to be otherwise:
//! - the texts of refusals, other than that of the body decoder and of the missing route; the codes 4004 and 4005, 5000
//!   and those from 5003 are given only where a fault asks for them; how the codes 4001 to 4003, 4012 and 4013 are
//!   shared out; the whole order of checks; a 429 has a body like the gateway's other refusals, and refused calls do not
//!   count towards a limit;
//! - each layer adds `Access-Control-Allow-Origin`: answers of the business layer have it twice, others once;
//! - `push_app_authorize` answers an unknown outerInstanceId with code 1030002003, and none with all that the application
//!   may see; a call without X-GW-Router-Addr gets to the account set of its token;
//! - a new token does not end earlier ones, a new appSecret ends no token, and `access_token` opens nothing;
//! - a wrong appSecret is called stale (1030002006) whether it was ever right or not;
//! - a list page beyond 100 rows starts at `(page − 1) × 100`; `page_size` echoes the number asked for; names sort by
//!   code point; `contact_person_main` and `mobile_main` match any part; parameters that ask for more fields
//!   (`show_debt` and its like) are checked and add nothing, since no page names those fields;
//! - which fields are `null` when empty (`c_level_id` in rows; `settle_customer_…` and a contact's `birthday` in
//!   details) and which times end in `.0` (`modify_time`): the service does both, where is not known;
//! - ids of groups, levels, departments, sellers, terms and regions must exist, and those of labels and currencies are
//!   not checked; where id and number are both given the id counts; custom field keys that do not begin with
//!   `custom_field__` are ignored;
//! - a number written as text is refused where an integer belongs (`"invoice_type": "1"`);
//! - a mobile of a member is 11 digits from 1. A member save with the mobile and the `custom_no` of one member
//!   changes that member; a mobile or card number of another member is refused (1030002002); a member deleted with
//!   `is_delete` gives both free.
#![forbid(unsafe_code)]

mod business;
mod call;
mod clock;
mod control;
mod credentials;
mod gateway;
mod operation;
mod random;
mod sandbox;
mod seed;
mod settings;
#[cfg(target_family = "wasm")]
mod wasm;

pub use control::{Arriving, ControlAccess, Delivery, Entry, Fault, InvalidFault, Lose, StandIn};
pub use credentials::{
    ACCOUNT_ID, CLIENT_ID, Credentials, OTHER_CLIENT_ID, OUTER_INSTANCE_ID, ROUTER_ADDR, SEVERAL_OUTER_INSTANCE_ID,
};
pub use operation::Operation;
pub use sandbox::Sandbox;
pub use settings::Settings;
#[cfg(target_family = "wasm")]
pub use wasm::SandboxHandle;
