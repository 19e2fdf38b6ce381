//! The names of the types of a resource.

use super::super::answers::DATA;
use crate::build::catalog::ResourceFile;

/// The names of the types of a resource.
pub(in super::super) struct Names<'c> {
    pub(in super::super) file: &'c ResourceFile,
}

impl Names<'_> {
    /// The name of a model: `CustomerSave`, `Customer`, `CustomerRow`, `CustomerContact`.
    pub(in super::super) fn of(&self, verb: &str, side: &str, model: &str) -> String {
        let resource = upper(&self.file.resource.name);
        let operation = self.file.resource.operations.get(verb);
        let first = operation.and_then(|operation| operation.request.keys().next());
        let is_request = side == "request";
        let (verb_name, is_first) = (upper(verb), first.is_some_and(|first| first == model));
        match (is_request, verb, model) {
            (true, "get", _) if is_first => format!("{resource}Query"),
            (true, "list", _) if is_first => format!("{resource}ListQuery"),
            (true, "save", _) if is_first => format!("{resource}Save"),
            (true, ..) if is_first => format!("{resource}{verb_name}Request"),
            (true, ..) => format!("{resource}{verb_name}{}", upper(model)),
            (false, "get", DATA) => resource,
            // `Row` is that of the list.
            (false, "get", "Row") => format!("{resource}DetailRow"),
            (false, "get", _) => format!("{resource}{}", upper(model)),
            (false, "list", DATA) => format!("{resource}Page"),
            (false, "list", "Row") => format!("{resource}Row"),
            (false, "save", DATA) => format!("{resource}Saved"),
            (false, _, DATA) => format!("{resource}{verb_name}Answer"),
            (false, ..) => format!("{resource}{verb_name}Answer{}", upper(model)),
        }
    }
}

/// The name without its underscores, each part with a capital.
pub(super) fn upper(name: &str) -> String {
    let mut out = String::new();
    for part in name.split('_').filter(|part| !part.is_empty()) {
        let mut letters = part.chars();
        out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    }
    out
}
