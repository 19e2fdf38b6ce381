//! One thing that goes wrong: which calls meet it, and what happens to them.

use http::Response;
use serde::{Deserialize, Serialize};

use super::delivery::{Arriving, Delivery};
use super::invalid_fault::InvalidFault;
use super::stand_in::StandIn;
use crate::operation::Operation;

/// The longest delay: nobody waits longer for an answer than ten minutes.
const MAX_DELAY_MS: u32 = 600_000;

/// Something that goes wrong on purpose. In JSON the names are camelCase and an unknown name is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase", expecting = "a fault, such as {\"lose\": \"answer\"},")]
pub struct Fault {
    /// Only calls of this operation meet it; without one, any call does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<Operation>,
    /// How many such calls it lets through first.
    #[serde(skip_serializing_if = "is_default")]
    pub skip: u32,
    /// How many calls meet it, at least 1.
    pub times: u32,
    /// The answer comes this much later, in milliseconds, up to 600,000. The call is carried out when it arrives.
    #[serde(skip_serializing_if = "is_default")]
    pub delay_ms: u32,
    /// The connection breaks, and nothing of an answer arrives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lose: Option<Lose>,
    /// Of the answer's body only so many bytes arrive, and never all; then the connection breaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cut_body: Option<u32>,
    /// This answer arrives in place of the call's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<StandIn>,
    /// Is the call carried out although another answer stands in?
    #[serde(skip_serializing_if = "is_default")]
    pub carried_out: bool,
    /// Every token ends before the call is looked at.
    #[serde(skip_serializing_if = "is_default")]
    pub expire_tokens: bool,
    /// Every appSecret changes before the call is looked at.
    #[serde(skip_serializing_if = "is_default")]
    pub rotate_secrets: bool,
    /// From this call on the gateway's clock, which it checks timestamps by and shows as `Date`, is ahead by so many
    /// milliseconds, or behind if below 0; 0 sets it right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock_offset_ms: Option<i64>,
}

/// What a broken connection takes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Lose {
    /// The connection breaks before the call is carried out.
    Request,
    /// The connection breaks after the call was carried out.
    Answer,
}

/// A call that meets this one goes through undisturbed.
impl Default for Fault {
    fn default() -> Self {
        Self {
            operation: None,
            skip: 0,
            times: 1,
            delay_ms: 0,
            lose: None,
            cut_body: None,
            answer: None,
            carried_out: false,
            expire_tokens: false,
            rotate_secrets: false,
            clock_offset_ms: None,
        }
    }
}

impl Fault {
    /// Is it something that can be done, and no contradiction?
    pub(super) fn check(&self) -> Result<(), InvalidFault> {
        let wrong = |path: &str, message: &str| Err(InvalidFault::new(path, message.into()));
        if (Self { operation: None, skip: 0, times: 1, ..self.clone() }) == Self::default() {
            return wrong(
                "",
                "nothing goes wrong: give delayMs, lose, cutBody, answer, expireTokens, rotateSecrets or clockOffsetMs",
            );
        }
        if self.times == 0 {
            return wrong("times", "no call would meet it: give 1 or more");
        }
        if self.delay_ms > MAX_DELAY_MS {
            return wrong("delayMs", &format!("{} is more than {MAX_DELAY_MS}, which is ten minutes", self.delay_ms));
        }
        if self.lose.is_some() && (self.answer.is_some() || self.cut_body.is_some()) {
            return wrong("lose", "nothing of an answer arrives: leave out answer and cutBody");
        }
        if self.carried_out && self.answer.is_none() {
            return wrong("carriedOut", "it belongs to answer: without one every call is carried out");
        }
        self.answer.as_ref().map_or(Ok(()), |answer| answer.check().map_err(|invalid| invalid.inside("answer")))
    }

    /// Does a call of this operation meet it? A call that is let through counts.
    pub(super) fn applies_to(&mut self, operation: Option<Operation>) -> bool {
        if self.operation.is_some_and(|only| Some(only) != operation) {
            return false;
        }
        // Of the two counters exactly one goes down; both are above 0 where they do.
        let applies_to = self.skip == 0;
        let counter = if applies_to { &mut self.times } else { &mut self.skip };
        *counter = counter.saturating_sub(1);
        applies_to
    }

    /// Does the call that meets it get to the gateway?
    pub(crate) fn reaches_gateway(&self) -> bool {
        self.lose != Some(Lose::Request) && (self.answer.is_none() || self.carried_out)
    }

    /// Says how the answer to the call that met it travels.
    pub(crate) fn send(&self, mut response: Response<Vec<u8>>) -> Response<Vec<u8>> {
        let length = response.body().len();
        let arriving = match (self.lose, self.cut_body) {
            (Some(_), _) => Arriving::Nothing,
            (None, Some(bytes)) => Arriving::cut(usize::try_from(bytes).unwrap_or(usize::MAX), length),
            (None, None) => Arriving::Whole,
        };
        let delivery = Delivery { delay_ms: self.delay_ms, arriving };
        if delivery != Delivery::default() {
            response.extensions_mut().insert(delivery);
        }
        response
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
