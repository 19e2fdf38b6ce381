//! What somebody needs who signs and sends business calls himself: a session, and a place in the pace.

use alloc::string::String;

use super::{CallOptions, Client, Pace, Run};
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

    /// The pace of this client.
    pub const fn pace(&self) -> &Pace {
        &self.pace
    }
}
