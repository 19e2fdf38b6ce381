//! A signing procedure: every choice a signer makes. A mistake changes some of the correct choices.

use crate::encoder::Encoder;

/// All choices of one signer.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Procedure {
    pub method: Method,
    pub path: Path,
    pub path_encoder: Encoder,
    pub path_twice: bool,
    pub query: Query,
    pub lines: Lines,
    pub key: Key,
    pub mac: Mac,
    pub charset: Charset,
    /// Lower-case hexadecimal digits in the escapes of the path.
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
    /// The raw path.
    Raw,
    /// The path of the URL, still escaped.
    Escaped,
    /// Followed by `?` and the query.
    WithQuery,
    /// Preceded by the scheme and the host.
    WithOrigin,
    WithOriginAndQuery,
    WithHost,
    WithoutSlash,
    WithSlashAtEnd,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) struct Query {
    pub first: FirstEncoding,
    pub second: Encoder,
    /// Lower-case hexadecimal digits in the escapes of the second encoding.
    pub second_lower: bool,
    /// Encoded a third time.
    pub thrice: bool,
    pub keys: KeyEncoding,
    pub order: Order,
    pub empty: Empty,
    pub repeated: Repeated,
    pub shape: Shape,
    pub rewritten: Vec<Rewritten>,
}

/// A value that is signed in another form than the sent one.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Rewritten {
    /// The index of the pair in the URL.
    pub pair: usize,
    /// The signed value; `None` if the pair is not signed.
    pub value: Option<&'static str>,
}

/// The first encoding of keys and values.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FirstEncoding {
    /// The encoding of the URL.
    AsSent,
    By(Encoder),
    /// As in the URL, with `%20` for each `+`.
    SpaceAsPercent,
    /// As in the URL, with `+` for each `%20`.
    SpaceAsPlus,
    /// As in the URL, with lower-case hexadecimal digits.
    Lower,
    /// As in the URL, with upper-case hexadecimal digits.
    Upper,
    /// As in the URL, with `%2B` for each `+`.
    PlusAsPercent,
}

/// How often the keys of the query are encoded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum KeyEncoding {
    Twice,
    Once,
    Raw,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) enum Order {
    /// Encoded pairs by their bytes.
    Pairs,
    AsSent,
    RawPairs,
    /// By the keys alone.
    Keys,
    IgnoringCase,
    Descending,
    /// Pairs encoded twice, by their bytes.
    Twice,
    /// The permutation with this number.
    Permutation(usize),
}

/// How a pair without a value is signed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Empty {
    Kept,
    Dropped,
    /// `k` for `k=`.
    WithoutEquals,
}

/// How a repeated key is signed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeated {
    Kept,
    First,
    Last,
    /// One key, its values joined by commas.
    Joined,
}

/// The query line as a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Line,
    /// Encoded as one text, `=` and `&` included.
    Whole,
    QuestionMark,
    TrailingAmpersand,
    /// Empty although there is a query.
    Unsigned,
    /// Left out.
    Missing,
    /// Left out where there is no query.
    MissingIfEmpty,
}

/// The separators of the lines, the two header lines and the body.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Lines {
    pub newline: &'static str,
    pub end: End,
    /// Before the whole text.
    pub before: &'static str,
    pub indent: Indent,
    /// The names of nonce and timestamp.
    pub names: (&'static str, &'static str),
    pub colon: &'static str,
    pub swapped: bool,
    pub values_swapped: bool,
    pub headers: HeaderLines,
    pub timestamp: Timestamp,
    pub body: Body,
    pub client_id: bool,
}

/// What stands before each line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Indent {
    None,
    All(&'static str),
    AllButFirst(&'static str),
}

/// The number of newlines at the end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    One,
    None,
    Two,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum HeaderLines {
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
    /// The sent one plus this number of milliseconds.
    Shifted(i64),
    /// Another one, as it is.
    Other(u64),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Body {
    Unsigned,
    /// As the last line.
    Line,
    /// After the last newline.
    AtEnd,
    /// Instead of the query.
    AsQuery,
}

/// The key of the HMAC.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    ClientSecret,
    /// The client secret as given, with the white space around it.
    Untrimmed,
    /// The client secret between two texts.
    Around(&'static str, &'static str),
    Upper,
    Lower,
    HexDecoded,
    Base64Decoded,
    Base64Encoded,
    /// A fixed text, such as what an unset variable becomes.
    Text(&'static str),
    ClientId,
    /// The client id, this text and the client secret.
    AfterClientId(&'static str),
    /// The client secret, this text and the client id.
    BeforeClientId(&'static str),
    /// The other secret with this index.
    Other(usize),
}

/// How key and text become a digest.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mac {
    Hmac,
    /// An HMAC with key and message exchanged.
    Swapped,
    /// A hash of the text alone.
    Hash,
    HashOfSecretAndText,
    HashOfTextAndSecret,
}

/// What is encoded as UTF-16 in place of UTF-8.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Charset {
    Utf8,
    Utf16Text,
    Utf16Key,
    Utf16,
}

impl Procedure {
    /// The procedure of the protocol.
    pub(super) const CORRECT: Self = Self {
        method: Method::AsSent,
        path: Path::Raw,
        path_encoder: Encoder::Signed,
        path_twice: false,
        path_lower: false,
        query: Query {
            first: FirstEncoding::AsSent,
            second: Encoder::Signed,
            second_lower: false,
            thrice: false,
            keys: KeyEncoding::Twice,
            order: Order::Pairs,
            empty: Empty::Kept,
            repeated: Repeated::Kept,
            shape: Shape::Line,
            rewritten: Vec::new(),
        },
        lines: Lines {
            newline: "\n",
            end: End::One,
            before: "",
            indent: Indent::None,
            names: ("x-api-nonce", "x-api-timestamp"),
            colon: ":",
            swapped: false,
            values_swapped: false,
            headers: HeaderLines::Both,
            timestamp: Timestamp::AsSent,
            body: Body::Unsigned,
            client_id: false,
        },
        key: Key::ClientSecret,
        mac: Mac::Hmac,
        charset: Charset::Utf8,
    };
}
