//! What the network does to requests, and how often.

use std::fmt;

use crate::random::Random;
use crate::substitute::Substitute;

/// How often the network fails and how slow it is.
#[derive(Clone, Copy, Debug)]
pub struct Network {
    /// Of a thousand requests, how many meet a fault.
    pub faults: u64,
    /// Of a thousand requests, how many are slow by seconds.
    pub slow: u64,
    /// The usual time for one way, in milliseconds, from and to.
    pub one_way_ms: (u64, u64),
}

/// How one request and its answer travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transit {
    /// The time from sending to arrival.
    pub there_ms: u64,
    /// The time of the answer.
    pub back_ms: u64,
    /// The fault, if any.
    pub fault: Option<Fault>,
}

/// A fault of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The connection breaks before the request arrives.
    LoseRequest,
    /// The connection breaks when the request has been carried out.
    LoseAnswer,
    /// The connection breaks, and the request is carried out all the same, later.
    Late {
        /// How much later.
        by_ms: u64,
    },
    /// Nothing ever comes back.
    Silence {
        /// Whether the request is carried out.
        carried_out: bool,
    },
    /// Only the beginning of the answer's body arrives.
    CutBody {
        /// How much of it, of a thousand.
        kept: u64,
        /// Whether the engine notices; otherwise the answer seems to end there.
        noticed: bool,
    },
    /// The answer lacks a part, or is that of another page.
    Altered(Alteration),
    /// Another answer comes.
    Substitute {
        /// The answer.
        answer: Substitute,
        /// Whether the request is carried out before.
        carried_out: bool,
    },
}

/// How an answer that reports success is altered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alteration {
    /// `rows` is null, whatever `count` says.
    NullRows,
    /// `data` is null.
    NullData,
    /// The rows of the page before come again.
    RepeatedPage,
}

impl Network {
    /// Nothing goes wrong.
    pub const CALM: Self = Self { faults: 0, slow: 0, one_way_ms: (1, 150) };

    /// Draws how one request travels.
    pub fn transit(&self, random: &mut Random) -> Transit {
        let (from, to) = self.one_way_ms;
        let mut way = || {
            let usual = random.between(from, to);
            if random.chance(self.slow) { usual + random.below(40_000) } else { usual }
        };
        let (there_ms, back_ms) = (way(), way());
        let fault = random.chance(self.faults).then(|| Fault::draw(random));
        Transit { there_ms, back_ms, fault }
    }
}

impl Fault {
    fn draw(random: &mut Random) -> Self {
        match random.below(12) {
            0 => Self::LoseRequest,
            1 | 2 => Self::LoseAnswer,
            3 => Self::Late { by_ms: random.between(1, 30_000) },
            4 => Self::Silence { carried_out: random.chance(500) },
            5 => Self::CutBody { kept: random.below(1000), noticed: random.chance(500) },
            6 => {
                let alterations = [Alteration::NullRows, Alteration::NullData, Alteration::RepeatedPage];
                Self::Altered(random.pick(&alterations))
            }
            _ => {
                let answer = Substitute::draw(random);
                Self::Substitute { answer, carried_out: answer.may_be_carried_out() && random.chance(500) }
            }
        }
    }

    /// Its kind, for counting.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::LoseRequest => "request lost",
            Self::LoseAnswer => "answer lost",
            Self::Late { .. } => "carried out late",
            Self::Silence { .. } => "silence",
            Self::CutBody { .. } => "body cut",
            Self::Altered(Alteration::NullRows) => "rows null",
            Self::Altered(Alteration::NullData) => "data null",
            Self::Altered(Alteration::RepeatedPage) => "page repeated",
            Self::Substitute { answer, .. } => answer.kind(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LoseRequest => f.write_str("the request will be lost"),
            Self::LoseAnswer => f.write_str("the answer will be lost"),
            Self::Late { by_ms } => write!(f, "the connection will break, the request arrive {by_ms} ms later"),
            Self::Silence { carried_out: true } => f.write_str("carried out, nothing will come back"),
            Self::Silence { carried_out: false } => f.write_str("nothing will arrive or come back"),
            Self::CutBody { kept, noticed } => {
                let how = if *noticed { "and the connection break" } else { "and seem whole" };
                write!(f, "the answer will be cut at {kept} ‰ {how}")
            }
            Self::Altered(alteration) => write!(f, "the answer will be altered: {alteration:?}"),
            Self::Substitute { answer, carried_out } => {
                let how = if *carried_out { "carried out, yet" } else { "not carried out," };
                write!(f, "{how} the answer will be {answer}")
            }
        }
    }
}
