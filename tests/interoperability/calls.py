"""Signed calls to a sandbox; `served` is what `jdy-wasm sandbox --json` printed."""

import json
from urllib.request import Request, urlopen

from signing import hmac_text, signed_headers, wire_query


def call(served: dict, method: str, path: str, pairs: list, further: dict, body: object = None) -> dict:
    """Makes a call, prints it, and gives its answer."""
    query = wire_query(pairs)
    headers = {"Content-Type": "application/json", **signed_headers(served["credentials"], method, path, query), **further}
    sent = b"" if method == "POST" and body is None else None if body is None else json.dumps(body).encode()
    url = f"{served['url']}{path}{'?' if query else ''}{query}"
    with urlopen(Request(url, sent, headers, method=method)) as answer:
        read = json.load(answer)
    print(method, path, query, answer.status, read.get("errcode", read.get("code")))
    return read


def business_headers(served: dict) -> dict[str, str]:
    """What a business call carries beside its signature: a new app-token, and the router address."""
    credentials = served["credentials"]
    key = credentials["appKey"]
    pairs = [("app_key", key), ("app_signature", hmac_text(credentials["appSecret"], key))]
    token = call(served, "GET", "/jdyconnector/app_management/kingdee_auth_token", pairs, {})["data"]["app-token"]
    return {"app-token": token, "X-GW-Router-Addr": credentials["routerAddr"]}
