//! How a fault changes the delivery of an answer.

use http::Response;

/// How the server must deliver an answer. It is in the extensions of the response.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
    /// The milliseconds before the answer is sent or the connection breaks.
    pub delay_ms: u32,
    /// How much of the answer arrives.
    pub arriving: Arriving,
}

/// How much of an answer arrives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arriving {
    /// All of it.
    #[default]
    Whole,
    /// Status, headers with the length of the whole body, and this many bytes of the body, fewer than all. Then the
    /// connection breaks.
    Cut(usize),
    /// Nothing: the connection breaks.
    Nothing,
}

impl Delivery {
    /// The delivery of an answer of the sandbox.
    pub fn of<T>(response: &Response<T>) -> Self {
        response.extensions().get().copied().unwrap_or_default()
    }
}

impl Arriving {
    /// At most `bytes` of `length`, and never all. Nothing of an empty body.
    pub(super) fn cut(bytes: usize, length: usize) -> Self {
        length.checked_sub(1).map_or(Self::Nothing, |most| Self::Cut(bytes.min(most)))
    }
}
