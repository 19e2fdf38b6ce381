//! All operations of the API, as the catalog of this project has them.
//!
//! ```
//! use jdy_core::operations::catalog;
//!
//! let save = catalog::operation("bd.customer.save").unwrap();
//! assert_eq!((save.method.as_str(), save.path.as_str()), ("POST", "/jdy/v2/bd/customer"));
//! ```

use alloc::vec::Vec;

use super::{Operation, table};
use crate::model::Model;

/// One operation a line: name, title, table and answer, separated by tabs.
const LINES: &str = include_str!("catalog.tsv");

/// One operation.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Module, resource and verb: `bd.customer.save`.
    pub name: &'static str,
    /// Its name in the official documentation: 客户保存.
    pub title: &'static str,
    /// Its table, as [`Operation::read`] reads it.
    pub table: &'static str,
    answer: &'static str,
}

impl Entry {
    /// The operation.
    pub fn operation(&self) -> Option<Operation> {
        Operation::read(self.table).ok()
    }

    /// The models of the answer, which refer to each other by index. The first one is its `data`.
    pub fn answer(&self) -> Option<Vec<Model>> {
        table::models(self.answer)
    }
}

/// All operations, by module, resource and verb.
pub fn entries() -> impl Iterator<Item = Entry> {
    LINES.lines().filter_map(|line| {
        let mut columns = line.split('\t');
        Some(Entry { name: columns.next()?, title: columns.next()?, table: columns.next()?, answer: columns.next()? })
    })
}

/// The operation with this name: `bd.customer.save`.
pub fn operation(name: &str) -> Option<Operation> {
    entries().find(|entry| entry.name == name)?.operation()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_can_be_read() {
        let names: Vec<&str> = entries().map(|entry| entry.name).collect();
        assert_eq!(names.len(), LINES.lines().count());
        for entry in entries() {
            assert!(entry.operation().is_some() && entry.answer().is_some(), "{}", entry.name);
        }
    }
}
