//! Reads objects that a caller chooses: the settings, and faults.

use jdy_core::json::{Invalid, Json};
use jdy_core::model::{Checker, Model};
use jdy_messages::requests::unreadable_value;
use serde::Deserialize as _;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The largest number that is kept in 32 bits.
pub(crate) const MAX_COUNT: i64 = 0xFFFF_FFFF;

/// The largest whole number that JavaScript holds exactly.
pub(crate) const MAX_SAFE_INTEGER: i64 = (1 << 53) - 1;

/// Checks an object against the first of these models. `null` means what leaving the field out means.
pub(crate) fn checked(models: &'static [Model], given: &Value) -> Result<Json<'static>, Invalid> {
    let mut json = Json::deserialize(given).map_err(|error| unreadable(&error))?;
    if let Some(model) = models.first() {
        Checker::new(models, true, false).check(model, &mut json)?;
    }
    Ok(json)
}

/// The value of an object that was checked.
pub(crate) fn value<T: DeserializeOwned>(checked: &Json<'_>) -> Result<T, Invalid> {
    serde_json::to_value(checked).and_then(serde_json::from_value).map_err(|error| unreadable(&error))
}

fn unreadable(error: &serde_json::Error) -> Invalid {
    Invalid::new(unreadable_value, &[&error.to_string()])
}
