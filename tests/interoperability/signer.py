"""Makes signed calls to a sandbox: signer.py <output of jdy-wasm sandbox --json>. Prints each call and its answer."""

import json
import secrets
import sys
import time
from urllib.request import Request, urlopen

from signing import hmac_text, string_to_sign, wire_query

SERVED = json.loads(sys.argv[1])
CREDENTIALS = SERVED["credentials"]
TEXTS = ["", "苹果", "a b", "a+b", "a*b", "a~b", "it's", "[1]", "a=b&c", "100%", "😀", "-._!()/?:@\"<>\\^`{|}"]


def call(method: str, path: str, pairs: list[tuple[str, str]], further: dict[str, str], body: object = None) -> dict:
    query = wire_query(pairs)
    timestamp = str(time.time_ns() // 1_000_000)
    nonce = str(secrets.randbelow(9 * 10**15) + 10**15)
    headers = {
        "Content-Type": "application/json",
        "X-Api-ClientID": CREDENTIALS["clientId"],
        "X-Api-Auth-Version": "2.0",
        "X-Api-TimeStamp": timestamp,
        "X-Api-Nonce": nonce,
        "X-Api-SignHeaders": "X-Api-TimeStamp,X-Api-Nonce",
        "X-Api-Signature": hmac_text(CREDENTIALS["clientSecret"], string_to_sign(method, path, query, nonce, timestamp)),
        **further,
    }
    sent = b"" if method == "POST" and body is None else None if body is None else json.dumps(body).encode()
    url = f"{SERVED['url']}{path}{'?' if query else ''}{query}"
    with urlopen(Request(url, sent, headers, method=method)) as answer:
        read = json.load(answer)
    print(method, path, query, answer.status, read.get("errcode", read.get("code")))
    return read


def main() -> None:
    call("POST", "/jdyconnector/app_management/push_app_authorize", [("outerInstanceId", CREDENTIALS["outerInstanceId"])], {})
    key = CREDENTIALS["appKey"]
    pairs = [("app_key", key), ("app_signature", hmac_text(CREDENTIALS["appSecret"], key))]
    token = call("GET", "/jdyconnector/app_management/kingdee_auth_token", pairs, {})["data"]["app-token"]
    business = {"app-token": token, "X-GW-Router-Addr": CREDENTIALS["routerAddr"]}
    for text in TEXTS:
        call("GET", "/jdy/v2/bd/customer", [("search", text), ("page", "1"), ("group", "2"), ("group", "10")], business)
    call("POST", "/jdy/v2/bd/customer", [], business, {"name": "来自 Python 的客户"})


main()
