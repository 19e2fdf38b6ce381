//! Faults that are refused, with their path and what is allowed.

use jdy_sandbox::{Fault, Lose, Settings};
use serde_json::json;

use crate::client::Client;
use crate::faults::control;

#[track_caller]
fn refused(faults: &str, said: &str) {
    let mut client = Client::new();
    let (status, answer) = control(&mut client, "POST", faults);
    assert_eq!(status, 400, "{faults}");
    let message = answer["message"].as_str().unwrap();
    assert!(message.contains(said), "{faults}: {message}");
    assert!(client.sandbox.faults().is_empty(), "{faults}");
}

#[test]
fn an_invalid_fault_is_refused_with_its_path_and_none_is_added() {
    for (faults, said) in [
        ("", "is no JSON. Send a JSON list of faults, such as `[{\"lose\": \"answer\"}]`."),
        (r#"[{"lose":"answer"}] x"#, "is no JSON. "),
        ("{}", "{…} is not allowed here. Give a list."),
        ("[7]", "[0]: 7 is not allowed here. Give an object."),
        (r#"[{"lose":"answer"},{"loose":"answer"}]"#, "[1].loose: is not known here. Did you mean `lose`?"),
        (r#"[{"lose":"answer"},{"whole":"answer"}]"#, "[1].whole: is not known here. Leave it out."),
        (r#"[{"lose":"both"}]"#, "[0].lose: \"both\" is not allowed here. Use one of 'request', 'answer'."),
        (r#"[{"lose":true}]"#, "[0].lose: true is not allowed here. Use one of 'request', 'answer'."),
        (
            r#"[{"operation":"customer"}]"#,
            "[0].operation: \"customer\" is no operation. Use one of kingdee_auth_token, push_app_authorize, ",
        ),
        (
            r#"[{"operation":"customer_sav"}]"#,
            "[0].operation: \"customer_sav\" is no operation. Did you mean `customer_save`?",
        ),
        (r#"[{"operation":"scm.salOrder.sav"}]"#, "is no operation. Did you mean `scm.salOrder.save`?"),
        (r#"[{"operation":7}]"#, "[0].operation: 7 is not allowed here. Give text."),
        (r#"[{"times":0,"delayMs":1}]"#, "[0].times: 0 is not allowed here. Give a whole number from 1 to 4294967295."),
        (r#"[{"times":-1}]"#, "[0].times: -1 is not allowed here. "),
        (
            r#"[{"skip":4294967296}]"#,
            "[0].skip: 4294967296 is not allowed here. Give a whole number from 0 to 4294967295.",
        ),
        (r#"[{"cutBody":1.5}]"#, "[0].cutBody: 1.5 is not allowed here. "),
        (r#"[{"delayMs":"1"}]"#, "[0].delayMs: \"1\" is not allowed here. Give a whole number from 0 to 600000."),
        (r#"[{"delayMs":600001}]"#, "[0].delayMs: 600001 is not allowed here. Give a whole number from 0 to 600000."),
        (r#"[{"expireTokens":1}]"#, "[0].expireTokens: 1 is not allowed here. Give true or false."),
        (
            r#"[{"clockOffsetMs":"1"}]"#,
            "[0].clockOffsetMs: \"1\" is not allowed here. Give a whole number from -9007199254740991 to 90071",
        ),
        (r#"[{"operation":"customer_save","times":2}]"#, "[0]: has no effect. Give delayMs, lose, cutBody, answer,"),
        (r#"[{"lose":"answer","cutBody":1}]"#, "[0].lose: is given together with answer or cutBody, and no answer "),
        (r#"[{"lose":"answer","answer":{"status":500}}]"#, "[0].lose: is given together with answer or cutBody"),
        (r#"[{"lose":"answer","carriedOut":true}]"#, "[0].carriedOut: is given without answer. "),
        (r#"[{"moveAccountSets":500}]"#, "[0].moveAccountSets: 500 is not allowed here. Use one of 404, 5001, 5002."),
        (r#"[{"moveAccountSets":true}]"#, "[0].moveAccountSets: true is not allowed here. Use one of 404, 5001, 5002."),
    ] {
        refused(faults, said);
    }
    let mut client = Client::new();
    let invalid = client.sandbox.fail([Fault { lose: Some(Lose::Answer), ..Fault::default() }, Fault::default()]);
    assert!(invalid.unwrap_err().to_string().starts_with("[1]: has no effect. "));
    let invalid = client.sandbox.fail([Fault { lose: Some(Lose::Answer), times: 0, ..Fault::default() }]);
    assert!(invalid.unwrap_err().to_string().starts_with("[0].times: 0 is not allowed here. "));
    assert!(client.sandbox.faults().is_empty());
}

#[test]
fn an_invalid_answer_of_a_fault_is_refused_with_its_path() {
    for (faults, said) in [
        (r#"[{"answer":7}]"#, "[0].answer: 7 is not allowed here. Give an object."),
        (r#"[{"answer":{"stauts":500}}]"#, "[0].answer.stauts: is not known here. Did you mean `status`?"),
        (r#"[{"answer":{}}]"#, "[0].answer: says nothing of the answer. Give a status or an errcode."),
        (
            r#"[{"answer":{"status":500,"errcode":5000}}]"#,
            "[0].answer.errcode: is given together with status, which it sets. Give one of the two.",
        ),
        (
            r#"[{"answer":{"status":199}}]"#,
            "[0].answer.status: 199 is not allowed here. Give a whole number from 200 to 599.",
        ),
        (r#"[{"answer":{"status":600}}]"#, "[0].answer.status: 600 is not allowed here. "),
        (
            r#"[{"answer":{"status":204,"body":""}}]"#,
            "[0].answer.body: is given, and an answer with status 204 has none. ",
        ),
        (
            r#"[{"answer":{"errcode":5000,"body":""}}]"#,
            "[0].answer.body: is given together with errcode, which sets it. ",
        ),
        (
            r#"[{"answer":{"errcode":4014}}]"#,
            "[0].answer.errcode: 4014 is no code of the service. Give 4001 to 4013, 5000 to 5007, or ten digits.",
        ),
        (
            r#"[{"answer":{"errcode":10000000000}}]"#,
            "[0].answer.errcode: 10000000000 is not allowed here. Give a whole number from 4001 to 9999999999.",
        ),
        (r#"[{"answer":{"status":500,"headers":{"a b":""}}}]"#, "[0].answer.headers.a b: is no name of a header. "),
        (
            r#"[{"answer":{"status":500,"headers":{"age":"甲\n"}}}]"#,
            "[0].answer.headers.age: has other characters than visible ASCII. ",
        ),
        (
            r#"[{"answer":{"status":500,"headers":{"age":"甲"}}}]"#,
            "[0].answer.headers.age: has other characters than visible ASCII. ",
        ),
        (r#"[{"answer":{"status":500,"headers":{"Content-Length":"9"}}}]"#, "Content-Length: cannot be chosen. "),
        (r#"[{"answer":{"status":500,"headers":{"Trailer":"age"}}}]"#, "Trailer: cannot be chosen. Leave it out: "),
        (r#"[{"answer":{"status":500,"headers":{"keep-alive":"timeout=5"}}}]"#, "keep-alive: cannot be chosen. "),
        (r#"[{"answer":{"status":500,"headers":{"connection":"x"}}}]"#, "connection: cannot be chosen. "),
        (r#"[{"answer":{"status":500,"headers":{"Transfer-Encoding":"chunked"}}}]"#, "Transfer-Encoding: cannot be "),
        (r#"[{"answer":{"status":500,"headers":{"Upgrade":"h2c"}}}]"#, "Upgrade: cannot be chosen. "),
        (r#"[{"answer":{"status":500,"headers":{"TE":"trailers"}}}]"#, "TE: cannot be chosen. "),
        (
            r#"[{"answer":{"status":500,"headers":{"Proxy-Connection":"close"}}}]"#,
            "Proxy-Connection: cannot be chosen. ",
        ),
        (r#"[{"answer":{"status":500,"headers":{"age":6}}}]"#, "[0].answer.headers.age: 6 is not allowed here. "),
    ] {
        refused(faults, said);
    }
}

/// A program writes the message in another language from them.
#[test]
fn a_refusal_has_the_id_of_its_message_its_arguments_and_its_path() {
    let mut client = Client::new();
    for (faults, refused) in [
        ("[", json!({ "reason": "faults_no_json", "args": [] })),
        ("[{}]", json!({ "path": "[0]", "reason": "fault_without_effect", "args": [] })),
        (r#"[{"loose":"answer"}]"#, json!({ "path": "[0].loose", "reason": "unknown_field_near", "args": ["lose"] })),
        (
            r#"[{"answer":{"status":99}}]"#,
            json!({
                "path": "[0].answer.status",
                "reason": "expected_whole_number_within",
                "args": ["99", "200", "599"],
            }),
        ),
    ] {
        let (_, mut answer) = control(&mut client, "POST", faults);
        answer.as_object_mut().unwrap().remove("message").unwrap();
        assert_eq!(answer, refused, "{faults}");
    }
    let (status, answer) = control(&mut client, "PUT", "");
    assert_eq!((status, &answer["reason"]), (404, &json!("control_unknown_endpoint")));
}

#[test]
fn null_is_left_out_and_a_body_keeps_the_digits_of_its_numbers() {
    let mut client = Client::new();
    let body =
        r#"[{"lose":null,"times":null,"answer":{"status":200,"errcode":null,"body":{"id":1234567890123456789}}}]"#;
    let pending = json!([{ "times": 1, "answer": { "status": 200, "body": { "id": 1_234_567_890_123_456_789_u64 } } }]);
    assert_eq!(control(&mut client, "POST", body), (200, pending));
}

#[test]
fn settings_are_refused_with_the_name_that_is_wrong() {
    let settings = Settings::read(r#"{"seed":9,"customers":1,"strict":true,"members":null}"#);
    let expected = Settings { seed: 9, customers: 1, strict: true, ..Settings::default() };
    assert_eq!(settings.unwrap(), expected);
    for (settings, said) in [
        ("[", "is no JSON, or is nested too deeply. "),
        ("[]", "[] is not allowed here. Give an object."),
        (r#"{"custmers":1}"#, "custmers: is not known here. Did you mean `customers`?"),
        (r#"{"members":-1}"#, "members: -1 is not allowed here. Give a whole number from 0 to 4294967295."),
        (r#"{"seed":1.5}"#, "seed: 1.5 is not allowed here. Give a whole number from 0 to 9007199254740991."),
        (r#"{"strict":"yes"}"#, "strict: \"yes\" is not allowed here. Give true or false."),
    ] {
        let refused = Settings::read(settings).unwrap_err().to_string();
        assert!(refused.starts_with(said), "{settings}: {refused}");
    }
}
