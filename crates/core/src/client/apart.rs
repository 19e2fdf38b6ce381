//! What somebody needs who signs and sends business calls himself: a session, and a place in the pace.

use alloc::string::String;

use super::{CallOptions, Client, Place, Run};
use crate::host::{Failure, Host};
use crate::secret::Secret;

impl Client {
    /// The app-token and the router address that are good for now; another token than the one that was rejected.
    pub async fn credentials<H: Host>(
        &self,
        host: &H,
        rejected: Option<&Secret>,
        options: &CallOptions,
    ) -> Result<(Secret, String), Failure<H::Cause>> {
        let run = Run::new(self.options.limits.with(options), host.now());
        let session = self.session(host, &run, rejected).await?;
        Ok((session.token, session.router_addr))
    }

    /// Waits for a place in the pace. It is to be given back when the answer has come.
    pub async fn place<H: Host>(&self, host: &H, options: &CallOptions) -> Result<Place, Failure<H::Cause>> {
        let lease_ms = self.options.limits.with(options).total_timeout_ms;
        self.pace.enter(host, self.pace.draw(), lease_ms).await
    }

    /// Gives a place back that a call may have used until now.
    pub fn give_back(&self, place: Place, now: u64) {
        self.pace.leave(place, now, true);
    }
}
