"""The signature of the service, written from the protocol, on Python's standard library alone."""

import base64
import hashlib
import hmac
import secrets
import time
from urllib.parse import quote_plus


def escaped(text: str) -> str:
    """Keeps A-Z a-z 0-9 - . _ ~; a space is +, every other byte of UTF-8 %XX."""
    return quote_plus(text, safe="")


def form(text: str) -> str:
    """The form encoding: like escaped, but keeps * and encodes ~."""
    return quote_plus(text, safe="*").replace("~", "%7E")


def wire_query(pairs: list[tuple[str, str]]) -> str:
    """The query on the wire: encoded pairs, sorted by their bytes."""
    return "&".join(sorted(f"{form(key)}={form(value)}" for key, value in pairs if key))


def string_to_sign(method: str, path: str, query: str, nonce: str, timestamp: str) -> str:
    """The string to sign. `path` is raw, `query` is the query on the wire, in any order. A pair without a name is no part of it."""
    pairs = (pair.partition("=") for pair in sorted(query.split("&")) if pair.partition("=")[0])
    signed = "&".join(f"{escaped(key)}={escaped(value)}" for key, _, value in pairs)
    lines = [method, escaped(path), signed, f"x-api-nonce:{nonce}", f"x-api-timestamp:{timestamp}"]
    return "".join(f"{line}\n" for line in lines)


def hmac_text(secret: str, text: str) -> str:
    """base64 of the lower-case hex of HMAC-SHA256."""
    digest = hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()
    return base64.b64encode(digest.encode()).decode()


def signed_headers(credentials: dict, method: str, path: str, query: str) -> dict[str, str]:
    """The headers of a request. `path` is raw, `query` is the query on the wire."""
    timestamp = str(time.time_ns() // 1_000_000)
    nonce = str(secrets.randbelow(9 * 10**15) + 10**15)
    text = string_to_sign(method, path, query, nonce, timestamp)
    return {
        "X-Api-ClientID": credentials["clientId"],
        "X-Api-Auth-Version": "2.0",
        "X-Api-TimeStamp": timestamp,
        "X-Api-Nonce": nonce,
        "X-Api-SignHeaders": "X-Api-TimeStamp,X-Api-Nonce",
        "X-Api-Signature": hmac_text(credentials["clientSecret"], text),
    }

