//! Bodies with files.

use crate::client::{Answer, Client, set};

const UPLOAD: &str = "/jdy/v2/fi/voucher_attachment_upload";

fn upload(client: &mut Client, content_type: &str, body: &str) -> Answer {
    let mut call = client.call("POST", UPLOAD, &[], body);
    set(&mut call, "content-type", Some(content_type));
    client.send(call)
}

#[test]
fn a_file_is_taken_with_its_name_and_size() {
    let mut client = Client::new();
    let part =
        "--b 1\r\nContent-Disposition: form-data; name=\"file1\"; filename=\"发票.pdf\"\r\n\r\n%PDF\r\n--b 1--\r\n";
    let answer = upload(&mut client, "multipart/form-data; boundary=\"b 1\"", part);
    let data = answer.data();
    assert_eq!(["filename", "fileType", "filesize"].map(|name| &data[name]), ["发票.pdf", "pdf", "4"]);
    assert!(data["filepath"].as_str().unwrap().starts_with("https://"));
}

#[test]
fn a_body_without_the_file_or_its_form_is_refused() {
    let mut client = Client::new();
    let other = "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n";
    assert_eq!(upload(&mut client, "multipart/form-data; boundary=b", other).error().1, 1_030_002_000);
    for (content_type, body) in [("multipart/form-data", other), ("application/json", "{\"file1\":\"x\"}")] {
        assert_eq!(upload(&mut client, content_type, body).error().1, 1_030_002_006, "{content_type}");
    }
    for torn in ["", "--b", "--b\r\n", "--b\r\n\r\n", "--b\r\nname=", "--b\r\n;name=\"\r\n\r\n"] {
        assert_eq!(upload(&mut client, "multipart/form-data; boundary=b", torn).error().1, 1_030_002_000, "{torn:?}");
    }
}
