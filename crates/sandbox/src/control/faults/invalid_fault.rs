//! Why a fault is refused.

use std::fmt;

/// Where in the list of faults the mistake is, and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidFault {
    path: String,
    message: String,
}

impl InvalidFault {
    pub(super) fn new(path: &str, message: String) -> Self {
        Self { path: path.into(), message }
    }

    /// The same, with its path inside `field`.
    pub(super) fn inside(self, field: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self { path: format!("{field}{dot}{}", self.path), ..self }
    }

    /// The same, with its path inside a list.
    pub(super) fn within(self, index: usize) -> Self {
        self.inside(&format!("[{index}]"))
    }
}

impl fmt::Display for InvalidFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, message } = self;
        if path.is_empty() { f.write_str(message) } else { write!(f, "{path}: {message}") }
    }
}

impl std::error::Error for InvalidFault {}

impl From<serde_path_to_error::Error<serde_json::Error>> for InvalidFault {
    fn from(error: serde_path_to_error::Error<serde_json::Error>) -> Self {
        let path = error.path().to_string();
        // The path of the list itself is ".".
        Self { path: path.trim_start_matches('.').into(), message: error.into_inner().to_string() }
    }
}

impl From<serde_json::Error> for InvalidFault {
    fn from(error: serde_json::Error) -> Self {
        Self { path: String::new(), message: error.to_string() }
    }
}
