//! Request models of the reviewed operations, with the table of each; a feature for each module.
//!
//! ```
//! # #[cfg(feature = "bd")] {
//! use std::rc::Rc;
//! use jdy_core::client::{ArrayFormat, Call};
//! use jdy_core::json::Input;
//! use jdy_core::models::bd::customer::{CustomerSave, SAVE};
//! use jdy_core::operations::Operation;
//!
//! let customer = CustomerSave { name: "深圳某某科技".into(), ..CustomerSave::default() };
//! let text = serde_json::to_string(&customer).unwrap();
//! let save = Rc::new(Operation::read(SAVE).unwrap());
//! let call = Call::of(&save, Input::read(&text).unwrap(), ArrayFormat::Repeat, false).unwrap();
//! assert_eq!(call.body.as_deref(), Some(text.as_str()));
//! # }
//! ```
// Written by `cargo xtask pack` from catalog/. Change it there.

#[cfg(feature = "arap")]
pub mod arap;
#[cfg(feature = "bd")]
pub mod bd;
#[cfg(feature = "cust")]
pub mod cust;
#[cfg(feature = "fi")]
pub mod fi;
#[cfg(feature = "ls")]
pub mod ls;
#[cfg(feature = "scm")]
pub mod scm;
#[cfg(feature = "sys")]
pub mod sys;
