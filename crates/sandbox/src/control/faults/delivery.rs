//! How an answer travels, where it does not simply arrive.

use http::Response;

/// What the door through which a call came has to do with its answer. It stands in the extensions of the response.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
    /// How many milliseconds the answer, or the break of the connection, is held back.
    pub delay_ms: u32,
    /// How much of the answer gets to the caller.
    pub arriving: Arriving,
}

/// How much of an answer gets to the caller.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arriving {
    /// All of it.
    #[default]
    Whole,
    /// Status, headers with the length of the whole body, and so many bytes of the body, fewer than there are. Then
    /// the connection breaks.
    Cut(usize),
    /// Nothing: the connection breaks.
    Nothing,
}

impl Delivery {
    /// What is to be done with an answer of the sandbox.
    pub fn of<T>(response: &Response<T>) -> Self {
        response.extensions().get().copied().unwrap_or_default()
    }
}

impl Arriving {
    /// At most `bytes` of `length`; of a body that is empty there is nothing to cut off but the head.
    pub(super) fn cut(bytes: usize, length: usize) -> Self {
        length.checked_sub(1).map_or(Self::Nothing, |most| Self::Cut(bytes.min(most)))
    }
}
