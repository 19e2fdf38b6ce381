//! What models are described with: tables that requests are checked against and types, docs and forms are made from.

/// What kind of value a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// Any text.
    Text,
    /// Text with at least one visible character.
    NonEmptyText,
    /// An id: up to 19 digits, as text.
    Id,
    /// `true` or `false`.
    Boolean,
    /// A finite number.
    Number,
    /// A whole number, from and to (both included).
    Integer(i64, i64),
    /// Rows on a page, 1 to 100.
    PageSize,
    /// The text of a whole number above 0.
    PositiveNumberText,
    /// The text of a percentage, 0 to 100.
    PercentText,
    /// `yyyy-MM-dd`, Beijing time.
    Date,
    /// `yyyy-MM-dd HH:mm:ss`, Beijing time.
    DateTime,
    /// Milliseconds since the epoch, 13 digits, as number or text.
    Millis,
    /// One of a few values.
    Choice(&'static ChoiceInfo),
    /// A number, or its text (answers only).
    Count,
    /// Text, encrypted (answers only).
    Sensitive,
    /// What is documented, or something newer (answers only).
    Known(&'static Type),
    /// A list.
    List(&'static Type),
    /// A map from text to text.
    TextMap,
    /// Any JSON object.
    Object,
    /// Any JSON value.
    Any,
    /// Visible ASCII characters, fit for a header (options only).
    HeaderText,
    /// As [`Self::HeaderText`], and never shown (options only).
    Secret,
    /// Scheme, host and port of a server (options only).
    Origin,
    /// As [`Self::Origin`], over TLS unless it is this machine (options only).
    BaseUrl,
    /// As [`Self::BaseUrl`], with or without a path (options only).
    RelayUrl,
    /// Another model.
    Model(&'static ModelInfo),
}

#[cfg(feature = "docs")]
impl Type {
    /// The model that this is, or is a list of.
    pub const fn model(&self) -> Option<&'static ModelInfo> {
        match self {
            Self::Model(info) => Some(info),
            Self::List(inner) | Self::Known(inner) => inner.model(),
            _ => None,
        }
    }
}

/// The description of a model.
#[derive(Debug)]
pub struct ModelInfo {
    /// Its name in Rust and TypeScript.
    pub name: &'static str,
    /// Whether it takes fields in `extra` that it does not know.
    pub open: bool,
    /// Its fields, in the order of the service's pages.
    pub fields: &'static [FieldInfo],
    /// The model in which answers carry the same record; empty where there is none.
    pub answer: &'static str,
    /// The fields that only that model has, each with what requests call it; empty where they have nothing like it.
    pub answer_only: &'static [(&'static str, &'static str)],
    /// What people read.
    #[cfg(feature = "docs")]
    pub docs: ModelDocs,
}

/// What people read about a model.
#[cfg(feature = "docs")]
#[derive(Debug)]
pub struct ModelDocs {
    /// What it is.
    pub english: &'static [&'static str],
    /// Its name on the service's pages.
    pub chinese: &'static str,
    /// Whether it is sent to the service or comes from it.
    pub direction: Direction,
}

/// Which way a model travels.
#[cfg(feature = "docs")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the service: checked before it is sent.
    Request,
    /// From the service: whatever comes is kept.
    Answer,
}

/// The description of a field.
#[derive(Debug)]
pub struct FieldInfo {
    /// Its name on the wire.
    pub name: &'static str,
    /// Whether it must be given, or is always there.
    pub required: bool,
    /// Whether answers carry its text encrypted.
    pub sensitive: bool,
    /// What it holds.
    pub kind: Type,
    /// What it means: unit, format, allowed values.
    #[cfg(feature = "docs")]
    pub docs: &'static [&'static str],
    /// Its name on the service's pages.
    #[cfg(feature = "docs")]
    pub chinese: &'static str,
}

impl ModelInfo {
    /// A model of options: it takes no field that it does not know, and its docs stand where the options are public.
    pub(crate) const fn closed(name: &'static str, fields: &'static [FieldInfo]) -> Self {
        Self {
            name,
            open: false,
            fields,
            answer: "",
            answer_only: &[],
            #[cfg(feature = "docs")]
            docs: ModelDocs { english: &[], chinese: "", direction: Direction::Request },
        }
    }
}

impl FieldInfo {
    /// A field of a model of options.
    pub(crate) const fn new(name: &'static str, required: bool, kind: Type) -> Self {
        Self {
            name,
            required,
            sensitive: false,
            kind,
            #[cfg(feature = "docs")]
            docs: &[],
            #[cfg(feature = "docs")]
            chinese: "",
        }
    }
}

impl OptionInfo {
    /// A value of an option.
    pub(crate) const fn new(value: Literal, chinese: &'static str) -> Self {
        Self {
            value,
            chinese,
            #[cfg(feature = "docs")]
            docs: &[],
        }
    }
}

/// The description of a set of allowed values.
#[derive(Debug)]
pub struct ChoiceInfo {
    /// Its name in Rust.
    pub name: &'static str,
    /// The values in the order of the service's pages.
    pub options: &'static [OptionInfo],
}

/// One allowed value.
#[derive(Debug)]
pub struct OptionInfo {
    /// The value on the wire.
    pub value: Literal,
    /// What the service's pages call it.
    pub chinese: &'static str,
    /// What it means.
    #[cfg(feature = "docs")]
    pub docs: &'static [&'static str],
}

/// A value of a choice, as it stands on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Literal {
    /// A number.
    Integer(i32),
    /// Text.
    Text(&'static str),
}
