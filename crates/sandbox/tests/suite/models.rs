//! Answers fit the models of the catalog: every field is known and of its kind.

use jdy_core::model::{Kind, Model};
use jdy_core::operations::catalog::{self, entries};
use jdy_sandbox::samples::Samples;
use serde_json::{Value, json};

use crate::calls::{client, send, verb};
use crate::client::{CUSTOMER, DETAIL};

const ROWS: usize = 10;
const EMPTY: &[String] = &[];

/// What does not fit, on every level.
pub(crate) fn misfits(models: &[Model], index: usize, value: &Value) -> Vec<String> {
    let Value::Object(object) = value else { return vec![format!("{value} is no object")] };
    let mut found = Vec::new();
    for (name, value) in object {
        let Some(field) = models[index].field(name) else {
            found.push(format!("{name} is unknown"));
            continue;
        };
        let single = std::slice::from_ref(value);
        let items = match value {
            Value::Array(items) if field.is_list => items,
            // A list may be null.
            _ if field.is_list && !value.is_null() => {
                found.push(format!("{name} is no list"));
                continue;
            }
            _ => single,
        };
        for item in items.iter().filter(|item| !item.is_null()) {
            let fits = match field.kind {
                Kind::Boolean => item.is_boolean(),
                Kind::Number => item.is_number(),
                Kind::Integer => item.is_i64() || item.is_u64(),
                Kind::TextMap | Kind::Object => item.is_object(),
                Kind::Any => true,
                Kind::Model(inner) => {
                    found.extend(misfits(models, inner, item).into_iter().map(|misfit| format!("{name}.{misfit}")));
                    true
                }
                _ => item.is_string(),
            };
            let is_choice = || field.choices.iter().any(|choice| choice.value == item.as_str().unwrap_or_default());
            if !fits {
                found.push(format!("{name}: {item} is no {:?}", field.kind));
            } else if item.as_str().is_some_and(|text| !text.is_empty()) && !field.choices.is_empty() && !is_choice() {
                found.push(format!("{name}: {item} is no choice"));
            }
        }
    }
    found
}

fn answer(name: &str) -> Vec<Model> {
    entries().find(|entry| entry.name == name).unwrap().answer().unwrap()
}

#[test]
fn misfits_are_found_on_every_level() {
    let contact = json!({ "gender": "7", "nmae": "Other(" });
    let customer = json!({ "id": "1", "name": "Other(", "number": "1", "enable": 1, "bomentity": [contact] });
    let found = misfits(&answer("bd.customer.get"), 0, &customer);
    assert_eq!(found.len(), 3, "{found:#?}");
    for (misfit, part) in found.iter().zip(["gender", "nmae", "enable"]) {
        assert!(misfit.contains(part), "{misfit}");
    }
}

#[test]
fn every_page_and_every_customer_fits_the_models() {
    let mut client = client();
    let (list, detail) = (answer("bd.customer.list"), answer("bd.customer.get"));
    let (mut customers, mut contacts) = (0, 0);
    for page in 1..=32 {
        let query = [("enable", "-1"), ("page", &page.to_string()), ("page_size", &ROWS.to_string())];
        let mut page = client.get(CUSTOMER, &query).data().clone();
        // The page has its number as text, and the service gives both.
        page["count"] = page["count"].to_string().into();
        assert_eq!(misfits(&list, 0, &page), EMPTY);
        assert_eq!(page["rows"].as_array().unwrap().len(), ROWS);
        for row in page["rows"].as_array().unwrap() {
            let mut customer = client.get(DETAIL, &[("id", row["id"].as_str().unwrap())]).data().clone();
            for contact in customer["bomentity"].as_array_mut().unwrap() {
                // The page says text, and the service gives a number.
                contact["seq"] = contact["seq"].to_string().into();
                contacts += 1;
            }
            assert_eq!(misfits(&detail, 0, &customer), EMPTY, "{row}");
            assert_eq!((&customer["name"], &customer["enable"]), (&row["name"], &row["enable"]));
            customers += 1;
        }
    }
    assert_eq!(customers, 320);
    assert!(contacts > 320, "{contacts}");
}

#[test]
fn every_answer_to_a_save_fits_the_models() {
    let mut client = client();
    let mut samples = Samples::default();
    let mut saves = 0;
    for entry in entries().filter(|entry| verb(entry.name) == "save") {
        let operation = catalog::operation(entry.name).unwrap();
        let request = samples.request(&operation, true);
        let answer = send(&mut client, entry, &operation, &request);
        assert_eq!(misfits(&entry.answer().unwrap(), 0, answer.data()), EMPTY, "{}", entry.name);
        saves += 1;
    }
    assert_eq!(saves, 101);
}
