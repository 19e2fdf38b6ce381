//! The parameters of a query, each of its kind.

use jdy_core::model::{Field, Kind};
use serde_json::{Map, Value};

use crate::business::error::BusinessError;
use crate::business::parameters::Parameters;
use crate::call::Call;
use crate::catalog::{Known, fields};

/// The given parameters: a text each, or a list of texts.
pub(super) fn parameters(call: &Call<'_>, known: &Known) -> Result<Map<String, Value>, BusinessError> {
    let parameters = Parameters::parse(call.query);
    let mut given = Map::new();
    for field in fields(&known.operation.models, 0) {
        let name = &*field.name;
        let value = if field.is_list {
            Some(parameters.array(name)?).filter(|list| !list.is_empty()).map(Value::from)
        } else {
            check(&parameters, field)?;
            parameters.text(name).map(Value::from)
        };
        match value {
            Some(value) => drop(given.insert(name.into(), value)),
            None if field.required && known.operation.is_reviewed => return Err(BusinessError::empty(name)),
            None => {}
        }
        let Some(text) = parameters.text(name).filter(|_| known.operation.is_reviewed) else { continue };
        if !field.is_list && !field.choices.is_empty() && field.choices.iter().all(|choice| choice.value != text) {
            return Err(BusinessError::wrong_format(name, text));
        }
    }
    match known.operation.one_of.first() {
        Some(first) if known.operation.one_of.iter().all(|name| !given.contains_key(name)) => {
            Err(BusinessError::empty(first))
        }
        _ => Ok(given),
    }
}

fn check(parameters: &Parameters, field: &Field) -> Result<(), BusinessError> {
    let name = &*field.name;
    match field.kind {
        Kind::Boolean => drop(parameters.boolean(name)?),
        Kind::Integer => drop(parameters.integer(name)?),
        Kind::Millis => drop(parameters.moment(name)?),
        Kind::Date => drop(parameters.day(name)?),
        Kind::PageNumber | Kind::PageSize => drop(parameters.positive(name)?),
        _ => {}
    }
    Ok(())
}
