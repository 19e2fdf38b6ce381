//! `POST /jdy/v2/cust/save`: saves a record of a custom form (自定义单据).

use serde_json::{Value, json};

use crate::business::accepted::Accepted;
use crate::business::body::Body;
use crate::business::error::BusinessError;
use crate::business::records::Store;
use crate::call::Call;
use crate::catalog;

/// The value of `data.data` in the answer. The service gives both shapes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inner {
    Null,
    Object,
}

/// The forms of the account sets.
const FORMS: [(&str, Inner); 2] = [("cust_device", Inner::Null), ("cust_visit", Inner::Object)];

pub(crate) fn save(store: &mut Store, call: &Call<'_>) -> Result<Accepted, BusinessError> {
    let body = Body::check(call.body, catalog::known("cust.biz.save")?)?;
    let biz_type = body.fields().text("biz_type").unwrap_or_default();
    let form = FORMS.iter().find(|(known, _)| *known == biz_type);
    let (_, inner) = form.ok_or_else(|| BusinessError::not_found("biz_type", biz_type))?;
    let id = store.ids.record();
    let inner = match inner {
        Inner::Null => Value::Null,
        Inner::Object => json!({ "id": id }),
    };
    Ok(Accepted { data: json!({ "data": inner }), ids: vec![id], ..Accepted::default() })
}
