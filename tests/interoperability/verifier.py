"""Verifies requests: reads lines of {method, url, headers, clientSecret}, prints lines of "ok" or a reason."""

import hmac
import json
import sys
import time
from urllib.parse import unquote, urlsplit

from signing import hmac_text, string_to_sign

FIXED = {
    "content-type": "application/json",
    "x-api-auth-version": "2.0",
    "x-api-signheaders": "X-Api-TimeStamp,X-Api-Nonce",
}


def judge(request: dict) -> str:
    headers = {name.lower(): value for name, value in request["headers"]}
    for name, value in FIXED.items():
        if headers.get(name) != value:
            return name
    nonce, timestamp = headers["x-api-nonce"], headers["x-api-timestamp"]
    if not (nonce.isascii() and nonce.isdigit() and len(nonce) >= 10):
        return "nonce"
    if not (len(timestamp) == 13 and abs(time.time() * 1000 - int(timestamp)) < 5 * 60 * 1000):
        return "timestamp"
    url = urlsplit(request["url"])
    if url.query != "&".join(sorted(url.query.split("&"))):
        return "the query is not in the order in which it is signed"
    text = string_to_sign(request["method"], unquote(url.path), url.query, nonce, timestamp)
    right = hmac_text(request["clientSecret"], text)
    return "ok" if hmac.compare_digest(right, headers["x-api-signature"]) else "signature"


for line in sys.stdin:
    print(judge(json.loads(line)))
