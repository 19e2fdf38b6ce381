//! The function from request to response, with its state.

use http::{Request, Response, StatusCode};

use crate::business::records::Store;
use crate::business::{Accepted, BusinessError, custom_records, customers, generic, members};
use crate::call::Call;
use crate::clock::LAST_MS;
use crate::control::{Entry, Fault, Faults, Journal};
use crate::credentials::Credentials;
use crate::gateway::{Code, Gateway, GatewayError, Moved, answer};
use crate::operation::Operation;
use crate::seed::Stores;
use crate::settings::Settings;
use jdy_core::Secret;
use jdy_core::json::Invalid;
use jdy_core::signature::header;

/// The gateway with its applications, its account sets and their data.
pub struct Sandbox {
    gateway: Gateway,
    stores: Stores,
    journal: Journal,
    faults: Faults,
}

impl Sandbox {
    /// A new sandbox, filled with demo data from the seed.
    pub fn new(settings: &Settings) -> Self {
        let gateway = Gateway::new(settings);
        let valid = gateway.authorizations.account_sets().iter().filter(|set| set.valid);
        let stores = Stores::new(valid.map(|set| &*set.account_id), settings);
        Self { gateway, stores, journal: Journal::default(), faults: Faults::default() }
    }

    /// The credentials that are valid now. The appSecret changes with each rotation, the router address with each move.
    pub fn demo(&self) -> Credentials {
        let initial = Credentials::initial();
        let set = self.gateway.authorizations.by_account(&initial.account_id);
        match set {
            Some(set) => Credentials { app_secret: set.app_secret.clone(), router_addr: set.domain.clone(), ..initial },
            None => initial,
        }
    }

    /// Changes every appSecret now, as the service does once a day. Tokens stay valid.
    pub fn rotate(&mut self) {
        self.gateway.rotate();
    }

    /// Revokes every issued app-token: calls with one of them are answered 4011.
    pub fn expire_tokens(&mut self) {
        self.gateway.expire_tokens();
    }

    /// Moves every account set to another router address, as the service may. Business calls to the old one are
    /// answered so from now on. Tokens stay valid.
    pub fn move_account_sets(&mut self, answer: Moved) {
        self.gateway.authorizations.move_all(answer);
    }

    /// Makes calls fail: adds faults behind the pending ones. Where one of them is invalid, none is added.
    pub fn fail(&mut self, faults: impl IntoIterator<Item = Fault>) -> Result<(), Invalid> {
        self.faults.add(&faults.into_iter().collect::<Vec<Fault>>())
    }

    /// The pending faults, in their order.
    pub fn faults(&self) -> &[Fault] {
        self.faults.pending()
    }

    /// Removes every fault and sets the gateway's clock right. Revoked tokens, rotated secrets and moved account
    /// sets stay so.
    pub fn clear_faults(&mut self) {
        self.faults = Faults::default();
    }

    /// The calls that were carried out, oldest first.
    pub fn journal(&self) -> impl Iterator<Item = &Entry> {
        self.journal.entries().iter()
    }

    /// Answers one request that arrives at `now_ms`, milliseconds since the epoch. The caller must deliver the answer
    /// as [`Delivery::of`](crate::Delivery::of) says: late, in part, or not at all.
    pub fn handle(&mut self, request: Request<Vec<u8>>, now_ms: u64) -> Response<Vec<u8>> {
        let now = now_ms.min(LAST_MS);
        self.gateway.rotate_when_due(now);
        let (parts, body) = request.into_parts();
        let mut call = Call::new(&parts, &body, now);
        if let Some(response) = crate::control::answer(&call, &self.journal, &mut self.faults) {
            return response;
        }
        let operation = Operation::at(call.method, call.path);
        let fault = self.take_fault(operation);
        call.clock = now.saturating_add_signed(self.faults.clock_offset_ms).min(LAST_MS);
        let lost = || answer::empty(StatusCode::BAD_GATEWAY, call.clock);
        let answer = if fault.reaches_gateway() { self.serve(&call) } else { lost() };
        fault.deliver(fault.answer.as_ref().map_or(answer, |stand_in| stand_in.response(operation, call.clock)))
    }

    /// The fault for a call. Tokens, secrets and addresses change before the call is checked.
    fn take_fault(&mut self, operation: Option<Operation>) -> Fault {
        let fault = self.faults.take(operation);
        if fault.expire_tokens {
            self.expire_tokens();
        }
        if fault.rotate_secrets {
            self.rotate();
        }
        if let Some(answer) = fault.move_account_sets {
            self.move_account_sets(answer);
        }
        fault
    }

    /// Answers a call that reaches the gateway.
    fn serve(&mut self, call: &Call<'_>) -> Response<Vec<u8>> {
        let operation = match self.gateway.route(call) {
            Ok(operation) => operation,
            Err(error) => return answer::error(None, &error, call.clock),
        };
        let outcome = self.gateway.admit(operation, call).and_then(|account| {
            let accepted = self.perform(operation, account.as_deref(), call)?;
            Ok((account, accepted))
        });
        match outcome {
            Ok((account, accepted)) => {
                let response = answer::success(operation, &accepted.data, call.clock);
                self.journal.add(operation, account, call, accepted);
                response
            }
            Err(error) => answer::error(Some(operation), &error, call.clock),
        }
    }

    fn perform(
        &mut self,
        operation: Operation,
        account: Option<&str>,
        call: &Call<'_>,
    ) -> Result<Accepted, GatewayError> {
        match operation {
            Operation::AuthToken => {
                let (data, account_id) = self.gateway.issue_token(call)?;
                Ok(Accepted { data, account_id: Some(account_id), ..Accepted::default() })
            }
            Operation::PushAuthorize => {
                let data = self.gateway.authorized_account_sets(call)?;
                Ok(Accepted { data, ..Accepted::default() })
            }
            Operation::CustomerSave => self.act(account, call, |store, _| customers::save(store, call)),
            Operation::CustomerList => self.act(account, call, |store, _| customers::list(store, call)),
            Operation::CustomerDetail => {
                self.act(account, call, |store, secret| customers::detail(store, secret, call))
            }
            Operation::MemberSave => self.act(account, call, |store, secret| members::save(store, secret, call)),
            Operation::CustSave => self.act(account, call, |store, _| custom_records::save(store, call)),
            Operation::Other(name) => {
                self.stores.add_documents(account.unwrap_or_default());
                self.act(account, call, |store, secret| generic::perform(store, secret, call, name))
            }
        }
    }

    /// Runs an operation on the records of an account set, with the secret that encrypts sensitive fields.
    fn act(
        &mut self,
        account: Option<&str>,
        call: &Call<'_>,
        operation: impl FnOnce(&mut Store, &Secret) -> Result<Accepted, BusinessError>,
    ) -> Result<Accepted, GatewayError> {
        let client_id = call.header(header::CLIENT_ID).unwrap_or_default();
        let secret = self.gateway.authorizations.client_secret(client_id).ok_or(Code::ClientIdUnknown);
        let store = account.and_then(|account| self.stores.of(account)).ok_or(Code::TokenInvalid);
        let (secret, store) = (secret.map_err(GatewayError::Gateway)?, store.map_err(GatewayError::Gateway)?);
        Ok(operation(store, secret)?)
    }
}
