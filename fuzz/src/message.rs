//! A request as a text: `METHOD target`, headers, an empty line, the body. Headers that begin with `@` are for us.

/// One request.
pub struct Message<'a> {
    /// The method.
    pub method: &'a str,
    /// Path and query.
    pub target: &'a str,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// What is to be done with it: a word and what follows it.
    pub orders: Vec<(&'a str, &'a str)>,
    /// The body.
    pub body: &'a str,
}

impl<'a> Message<'a> {
    /// Reads any text; what is missing is empty.
    pub fn read(text: &'a str) -> Self {
        let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
        let mut lines = head.lines();
        let first = lines.next().unwrap_or_default();
        let (method, target) = first.split_once(' ').unwrap_or((first, "/"));
        let (mut headers, mut orders) = (Vec::new(), Vec::new());
        for line in lines {
            if let Some(order) = line.strip_prefix('@') {
                orders.push(order.split_once(' ').unwrap_or((order, "")));
            } else if let Some((name, value)) = line.split_once(": ") {
                headers.push((name.to_owned(), value.to_owned()));
            }
        }
        Self { method, target, headers, orders, body }
    }

    /// The argument of an order, where it was given.
    pub fn order(&self, name: &str) -> Option<&'a str> {
        self.orders.iter().find_map(|(known, argument)| (*known == name).then_some(*argument))
    }

    /// A header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// Adds a header, unless it is there.
    pub fn complete(&mut self, name: &str, value: &str) {
        if self.header(name).is_none() {
            self.headers.push((name.into(), value.into()));
        }
    }
}
