//! How somebody signed: each choice that a signer makes, right unless a mistake changes it.

use super::encoder::Encoder;

/// All choices of one signer. A mistake is a change of a few of them.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Recipe {
    pub method: Method,
    pub path: Path,
    pub path_encoder: Encoder,
    pub path_twice: bool,
    pub query: Query,
    pub lines: Lines,
    pub secret: Secret,
    pub mac: Mac,
    /// Every `%xx` of the path in small letters.
    pub path_lower: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    AsSent,
    Lower,
    Other(&'static str),
    Missing,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Path {
    Right,
    /// As it stands in the URL, escapes and all.
    Escaped,
    /// With `?` and the query behind it.
    WithQuery,
    /// With `https://` and the host before it.
    WithOrigin,
    WithOriginAndQuery,
    WithHost,
    WithoutSlash,
    WithSlashAtEnd,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) struct Query {
    pub first: First,
    pub second: Encoder,
    pub second_lower: bool,
    /// Encoded a third time.
    pub thrice: bool,
    pub keys: Keys,
    pub order: Order,
    pub empty: Empty,
    pub repeated: Repeated,
    pub shape: Shape,
    pub rewritten: Vec<Rewritten>,
}

/// A value that is signed in another form than it is sent.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Rewritten {
    /// Which pair of the URL.
    pub pair: usize,
    /// What is signed in place of its value; nothing where the pair is not signed.
    pub value: Option<&'static str>,
}

/// What the first encoding made of each part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum First {
    /// What stands in the URL.
    AsSent,
    By(Encoder),
    /// As in the URL, with `%20` for each `+`.
    SpaceAsPercent,
    /// As in the URL, with `+` for each `%20`.
    SpaceAsPlus,
    Lower,
    Upper,
    /// `+` taken for itself, not for a space, and encoded as `%2B`.
    PlusAsPercent,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keys {
    Encoded,
    /// Encoded once, as they are sent.
    Once,
    /// Not encoded.
    Raw,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) enum Order {
    /// The encoded pairs by their bytes.
    Pairs,
    /// As in the URL.
    AsSent,
    RawPairs,
    /// By the keys alone.
    Keys,
    IgnoringCase,
    Descending,
    /// By the pairs encoded twice.
    Twice,
    /// The permutation of that number.
    Permutation(usize),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Empty {
    Kept,
    Dropped,
    /// `k` for `k=`.
    Bare,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeated {
    Kept,
    First,
    Last,
    /// One key, its values joined by commas.
    Joined,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Line,
    /// `=` and `&` are encoded with the rest.
    Whole,
    QuestionMark,
    TrailingAmpersand,
    /// The line is empty although there is a query.
    Unsigned,
    /// There is no such line.
    Missing,
    /// The line is left out where there is no query.
    MissingIfEmpty,
}

/// The lines as a whole, and the two of the headers.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Lines {
    pub newline: &'static str,
    pub end: End,
    /// The names of nonce and timestamp.
    pub names: (&'static str, &'static str),
    pub colon: &'static str,
    pub swapped: bool,
    pub values_swapped: bool,
    pub headers: Headers,
    pub timestamp: Timestamp,
    pub body: Body,
    pub client_id: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    One,
    None,
    Two,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Headers {
    Both,
    /// Their values, without names.
    Values,
    NonceAlone,
    TimestampAlone,
    None,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Timestamp {
    AsSent,
    Seconds,
    /// Later than the one sent by so many milliseconds.
    Shifted(i64),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Body {
    Left,
    /// A line of its own at the end.
    Line,
    /// Behind the last newline.
    AtEnd,
    /// In place of the query.
    AsQuery,
}

/// What served as the key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Secret {
    Right,
    /// As it was given here, blanks around it and all.
    AsGiven,
    Around(&'static str, &'static str),
    Upper,
    Lower,
    HexDecoded,
    Base64Decoded,
    Base64Encoded,
    Instead(&'static str),
    ClientId,
    /// Another secret of the caller.
    Other(usize),
}

/// What was done with key and text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mac {
    Hmac,
    /// Key and text in each other's place.
    Swapped,
    /// A bare hash.
    Hash,
    HashOfSecretAndText,
    HashOfTextAndSecret,
}

impl Recipe {
    /// What the protocol says.
    pub(super) const RIGHT: Self = Self {
        method: Method::AsSent,
        path: Path::Right,
        path_encoder: Encoder::Signed,
        path_twice: false,
        path_lower: false,
        query: Query {
            first: First::AsSent,
            second: Encoder::Signed,
            second_lower: false,
            thrice: false,
            keys: Keys::Encoded,
            order: Order::Pairs,
            empty: Empty::Kept,
            repeated: Repeated::Kept,
            shape: Shape::Line,
            rewritten: Vec::new(),
        },
        lines: Lines {
            newline: "\n",
            end: End::One,
            names: ("x-api-nonce", "x-api-timestamp"),
            colon: ":",
            swapped: false,
            values_swapped: false,
            headers: Headers::Both,
            timestamp: Timestamp::AsSent,
            body: Body::Left,
            client_id: false,
        },
        secret: Secret::Right,
        mac: Mac::Hmac,
    };
}
