//! The `data` of the two token endpoints.

use jdy_core::Secret;
use jdy_core::signature::{app_signature, header};
use serde_json::{Value, json};

use super::admission::{Gateway, too_many_requests};
use super::authorizations::AccountSet;
use super::error::{Code, GatewayError};
use crate::business::{BusinessError, Parameters};
use crate::call::Call;

impl Gateway {
    /// `push_app_authorize`: the account sets.
    pub(crate) fn authorized_account_sets(&self, call: &Call<'_>) -> Result<Value, BusinessError> {
        let parameters = Parameters::parse(call.query);
        let outer_instance_id = parameters.text("outerInstanceId");
        if outer_instance_id.is_none() && self.strict {
            return Err(BusinessError::empty("outerInstanceId"));
        }
        self.authorizations.rows(call.header(header::CLIENT_ID).unwrap_or_default(), outer_instance_id)
    }

    /// `kingdee_auth_token`: a token, and its account set.
    pub(crate) fn issue_token(&mut self, call: &Call<'_>) -> Result<(Value, String), GatewayError> {
        let parameters = Parameters::parse(call.query);
        let app_key = parameters.text("app_key").ok_or_else(|| BusinessError::empty("app_key"))?;
        let given = parameters.text("app_signature").ok_or_else(|| BusinessError::empty("app_signature"))?;
        self.by_app_key.admit(app_key.into(), call.now).map_err(too_many_requests)?;
        let client_id = call.header(header::CLIENT_ID).unwrap_or_default();
        let set = self.authorizations.by_app_key(client_id, app_key).ok_or_else(BusinessError::unknown_app_key)?;
        let AccountSet { app_secret, account_id, valid, .. } = set;
        if app_signature(app_key, &Secret::new(&**app_secret)) != given {
            return Err(BusinessError::stale_app_secret().into());
        }
        if !valid {
            return Err(GatewayError::Gateway(Code::NoPermission));
        }
        let (token, expires) = self.tokens.issue(client_id, account_id, call.now, &mut self.random);
        let uid = parameters.text("uid").unwrap_or_default();
        let data = json!({ "app-token": token, "access_token": self.random.token(), "expires": expires, "uid": uid });
        Ok((data, account_id.clone()))
    }
}
