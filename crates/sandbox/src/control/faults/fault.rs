//! One fault: the calls that it is for, and its effect on them.

use http::Response;
use jdy_core::json::{Invalid, Json};
use jdy_core::model::{Choice, Field, Kind, Model};
use jdy_messages::Message;
use jdy_messages::sandbox::{fault_carried_out_alone, fault_lost_answer, fault_without_effect};
use serde::Serialize;
use serde_json::Value;

use super::delivery::{Arriving, Delivery};
use super::stand_in::{self, StandIn};
use crate::gateway::Moved;
use crate::operation::Operation;
use crate::options::{self, MAX_SAFE_INTEGER, count, is_true, number};

/// The longest delay, ten minutes: longer than clients wait.
const MAX_DELAY_MS: i64 = 600_000;

/// The fields of [`Fault`], then those of its answer.
static MODELS: [Model; 2] = [Model::closed(&FIELDS), Model::closed(&stand_in::FIELDS)];
static LOSE: [Choice; 2] = [Choice::new("request", ""), Choice::new("answer", "")];
static MOVED: [Choice; 3] = [Choice::new("404", ""), Choice::new("5001", ""), Choice::new("5002", "")];
static FIELDS: [Field; 12] = [
    Field::new("operation", Kind::Text),
    count("skip", 0),
    count("times", 1),
    Field::new("delayMs", Kind::Integer).within(0, MAX_DELAY_MS),
    Field::one_of("lose", &LOSE),
    count("cutBody", 0),
    Field::new("answer", Kind::Model(1)),
    Field::new("carriedOut", Kind::Boolean),
    Field::new("expireTokens", Kind::Boolean),
    Field::new("rotateSecrets", Kind::Boolean),
    Field::number_of("moveAccountSets", &MOVED),
    Field::new("clockOffsetMs", Kind::Integer).within(-MAX_SAFE_INTEGER, MAX_SAFE_INTEGER),
];

/// A failure on purpose. In JSON the names are camelCase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// Only calls of this operation meet it. `None`: any call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<Operation>,
    /// The number of such calls that it lets through first.
    #[serde(skip_serializing_if = "is_default")]
    pub skip: u32,
    /// The number of calls that meet it, at least 1.
    pub times: u32,
    /// The answer is sent this many milliseconds later, up to 600,000. The call is carried out when it arrives.
    #[serde(skip_serializing_if = "is_default")]
    pub delay_ms: u32,
    /// The connection breaks before any of the answer arrives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lose: Option<Lose>,
    /// The connection breaks after this many bytes of the answer's body, and always before its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cut_body: Option<u32>,
    /// This answer is sent in place of the call's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<StandIn>,
    /// The call is carried out although `answer` replaces its own answer.
    #[serde(skip_serializing_if = "is_default")]
    pub carried_out: bool,
    /// Every token is revoked before the call is checked.
    #[serde(skip_serializing_if = "is_default")]
    pub expire_tokens: bool,
    /// Every appSecret changes before the call is checked.
    #[serde(skip_serializing_if = "is_default")]
    pub rotate_secrets: bool,
    /// Every account set gets another router address before the call is checked. Calls to the old address are answered
    /// so from then on. `push_app_authorize` gives the new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub move_account_sets: Option<Moved>,
    /// From this call on the gateway's clock is ahead by this many milliseconds, or behind if below 0. The gateway
    /// checks timestamps by it and sends it as `Date`. 0 sets it right. At most 53 bits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock_offset_ms: Option<i64>,
}

/// When the connection breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Lose {
    /// Before the call is carried out.
    Request,
    /// After the call was carried out.
    Answer,
}

/// A fault without effect.
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
            move_account_sets: None,
            clock_offset_ms: None,
        }
    }
}

impl Fault {
    /// A fault of its JSON. Refuses one without effect, or with fields that contradict each other.
    pub(super) fn read(given: &Value) -> Result<Self, Invalid> {
        let checked = options::checked(&MODELS, given)?;
        let text = |name: &str| checked.get(name).and_then(Json::as_text);
        let operation = text("operation").map(Operation::named).transpose();
        let answer = checked.get("answer").map(|answer| StandIn::of(answer, given.pointer("/answer/body"))).transpose();
        let fault = Self {
            operation: operation.map_err(|invalid| invalid.in_field("operation"))?,
            skip: number(&checked, "skip").unwrap_or_default(),
            times: number(&checked, "times").unwrap_or(1),
            delay_ms: number(&checked, "delayMs").unwrap_or_default(),
            lose: text("lose").map(|lose| if lose == "request" { Lose::Request } else { Lose::Answer }),
            cut_body: number(&checked, "cutBody"),
            answer: answer.map_err(|invalid| invalid.in_field("answer"))?,
            carried_out: is_true(&checked, "carriedOut"),
            expire_tokens: is_true(&checked, "expireTokens"),
            rotate_secrets: is_true(&checked, "rotateSecrets"),
            move_account_sets: number(&checked, "moveAccountSets").and_then(Moved::with_number),
            clock_offset_ms: number(&checked, "clockOffsetMs"),
        };
        fault.check()?;
        Ok(fault)
    }

    fn check(&self) -> Result<(), Invalid> {
        let wrong = |path: &str, message: Message| Err(Invalid::new(message, &[]).in_field(path));
        if (Self { operation: None, skip: 0, times: 1, ..self.clone() }) == Self::default() {
            return Err(Invalid::new(fault_without_effect, &[]));
        }
        if self.lose.is_some() && (self.answer.is_some() || self.cut_body.is_some()) {
            return wrong("lose", fault_lost_answer);
        }
        if self.carried_out && self.answer.is_none() {
            return wrong("carriedOut", fault_carried_out_alone);
        }
        Ok(())
    }

    /// True where a call of this operation meets it. Counts the call.
    pub(super) fn applies_to(&mut self, operation: Option<Operation>) -> bool {
        if self.operation.is_some_and(|only| Some(only) != operation) {
            return false;
        }
        // First `skip` is counted down to 0, then `times`.
        let is_met = self.skip == 0;
        let counter = if is_met { &mut self.times } else { &mut self.skip };
        *counter = counter.saturating_sub(1);
        is_met
    }

    /// True where the call that meets it reaches the gateway.
    pub(crate) fn reaches_gateway(&self) -> bool {
        self.lose != Some(Lose::Request) && (self.answer.is_none() || self.carried_out)
    }

    /// Adds to an answer how it is delivered.
    pub(crate) fn deliver(&self, mut response: Response<Vec<u8>>) -> Response<Vec<u8>> {
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
