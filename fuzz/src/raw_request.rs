//! An HTTP request as text: `METHOD target`, header fields, an empty line, the body. Lines that begin with `@` are
//! directives for the fuzz target.

/// One request, as the text has it.
pub struct RawRequest<'a> {
    /// The method.
    pub method: &'a str,
    /// The request target: path and query.
    pub target: &'a str,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// The directives: a name and an argument.
    pub directives: Vec<(&'a str, &'a str)>,
    /// The body.
    pub body: &'a str,
}

impl<'a> RawRequest<'a> {
    /// Reads any text; missing parts are empty.
    pub fn read(text: &'a str) -> Self {
        let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
        let mut lines = head.lines();
        let first = lines.next().unwrap_or_default();
        let (method, target) = first.split_once(' ').unwrap_or((first, "/"));
        let (mut headers, mut directives) = (Vec::new(), Vec::new());
        for line in lines {
            if let Some(directive) = line.strip_prefix('@') {
                directives.push(directive.split_once(' ').unwrap_or((directive, "")));
            } else if let Some((name, value)) = line.split_once(": ") {
                headers.push((name.to_owned(), value.to_owned()));
            }
        }
        Self { method, target, headers, directives, body }
    }

    /// The argument of a directive, if it is given.
    pub fn directive(&self, name: &str) -> Option<&'a str> {
        self.directives.iter().find_map(|(known, argument)| (*known == name).then_some(*argument))
    }

    /// A header, by its name in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// Adds a header that is missing.
    pub fn add_missing(&mut self, name: &str, value: &str) {
        if self.header(name).is_none() {
            self.headers.push((name.into(), value.into()));
        }
    }
}
