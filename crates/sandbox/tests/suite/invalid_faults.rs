//! Faults that are refused, with their path and what is allowed.

use jdy_sandbox::{Fault, Lose};

use crate::client::Client;
use crate::faults::control;

#[test]
fn an_invalid_fault_is_refused_with_its_path_and_none_is_added() {
    let mut client = Client::new();
    for (faults, said) in [
        ("", "EOF while parsing a value at line 1 column 0"),
        ("{}", "invalid type: map, expected a sequence at line 1 column 0"),
        (r#"[{"lose":"answer"}] x"#, "trailing characters at line 1 column 21"),
        ("[7]", "[0]: invalid type: integer `7`, expected a fault, such as {\"lose\": \"answer\"}, at line 1 column 2"),
        (r#"[{"lose":"answer"},{"loose":"answer"}]"#, "[1].loose: unknown field `loose`, expected one of `operation`"),
        (r#"[{"lose":"both"}]"#, "[0].lose: unknown variant `both`, expected `request` or `answer`"),
        (
            r#"[{"operation":"customer"}]"#,
            "[0].operation: \"customer\" is not an operation: give one of kingdee_auth_token, ",
        ),
        (r#"[{"times":0,"delayMs":1}]"#, "[0].times: no call would meet it: give 1 or more"),
        (r#"[{"times":-1}]"#, "[0].times: invalid value: integer `-1`, expected u32"),
        (r#"[{"delayMs":"1"}]"#, "[0].delayMs: invalid type: string \"1\", expected u32"),
        (r#"[{"delayMs":600001}]"#, "[0].delayMs: 600001 is more than 600000, which is ten minutes"),
        (r#"[{"operation":"customer_save","times":2}]"#, "[0]: it has no effect: give delayMs, lose, cutBody, answer,"),
        (r#"[{"lose":"answer","cutBody":1}]"#, "[0].lose: no answer arrives: leave out answer and cutBody"),
        (r#"[{"lose":"answer","answer":{"status":500}}]"#, "[0].lose: no answer arrives"),
        (r#"[{"lose":"answer","carriedOut":true}]"#, "[0].carriedOut: it needs answer"),
        (
            r#"[{"moveAccountSets":500}]"#,
            "[0].moveAccountSets: 500 is not an answer at an old address: give 404, 5001 or 5002",
        ),
        (r#"[{"moveAccountSets":true}]"#, "[0].moveAccountSets: invalid type: boolean `true`, expected u16"),
        (r#"[{"answer":{}}]"#, "[0].answer: give a status or an errcode"),
        (r#"[{"answer":{"status":500,"errcode":5000}}]"#, "[0].answer.errcode: it sets the status"),
        (r#"[{"answer":{"status":199}}]"#, "[0].answer.status: 199 is not the status of an answer: give 200 to 599"),
        (r#"[{"answer":{"status":600}}]"#, "[0].answer.status: 600 is not the status"),
        (r#"[{"answer":{"status":204,"body":""}}]"#, "[0].answer.body: an answer with status 204 has none"),
        (r#"[{"answer":{"errcode":5000,"body":""}}]"#, "[0].answer.body: errcode sets it: leave it out"),
        (
            r#"[{"answer":{"errcode":4014}}]"#,
            "[0].answer.errcode: 4014 is not a known code: give 4001 to 4013, 5000 to 5007 or ten",
        ),
        (r#"[{"answer":{"errcode":10000000000}}]"#, "[0].answer.errcode: 10000000000 is not a known code"),
        (r#"[{"answer":{"status":500,"headers":{"a b":""}}}]"#, "[0].answer.headers: \"a b\" is not a header name"),
        (
            r#"[{"answer":{"status":500,"headers":{"age":"甲\n"}}}]"#,
            "[0].answer.headers: age has other characters than visible ASCII",
        ),
        (r#"[{"answer":{"status":500,"headers":{"Content-Length":"9"}}}]"#, "content-length cannot be chosen"),
        (
            r#"[{"answer":{"status":500,"headers":{"age":"甲"}}}]"#,
            "[0].answer.headers: age has other characters than visible ASCII",
        ),
        (r#"[{"answer":{"status":500,"headers":{"Trailer":"age"}}}]"#, "trailer cannot be chosen"),
        (r#"[{"answer":{"status":500,"headers":{"keep-alive":"timeout=5"}}}]"#, "keep-alive cannot be chosen"),
        (r#"[{"answer":{"status":500,"headers":{"connection":"x"}}}]"#, "connection cannot be chosen"),
        (r#"[{"answer":{"status":500,"headers":{"Transfer-Encoding":"chunked"}}}]"#, "transfer-encoding cannot be"),
        (r#"[{"answer":{"status":500,"headers":{"Upgrade":"h2c"}}}]"#, "upgrade cannot be chosen"),
        (r#"[{"answer":{"status":500,"headers":{"TE":"trailers"}}}]"#, "te cannot be chosen"),
        (r#"[{"answer":{"status":500,"headers":{"Proxy-Connection":"close"}}}]"#, "proxy-connection cannot be chosen"),
        (r#"[{"answer":{"status":500,"headers":{"age":6}}}]"#, "[0].answer.headers.age: invalid type: integer `6`"),
    ] {
        let (status, answer) = control(&mut client, "POST", faults);
        assert_eq!(status, 400, "{faults}");
        let message = answer["message"].as_str().unwrap();
        assert!(message.contains(said), "{faults}: {message}");
        assert!(client.sandbox.faults().is_empty(), "{faults}");
    }
    let invalid = client.sandbox.fail([Fault { lose: Some(Lose::Answer), ..Fault::default() }, Fault::default()]);
    assert!(invalid.unwrap_err().to_string().starts_with("[1]: it has no effect"));
    assert!(client.sandbox.faults().is_empty());
}
