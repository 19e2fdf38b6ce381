//! Demo data, realistic and the same for the same seed.

mod account_set;
mod companies;
mod documents;
mod people;
mod references;
mod stores;
mod words;

pub(crate) use stores::Stores;
