"""The signature of the service, written from the protocol, on Python's standard library alone."""

import base64
import hashlib
import hmac
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
    """The string to sign. `path` is raw, `query` is the query on the wire, in any order."""
    pairs = (pair.partition("=") for pair in sorted(query.split("&")) if pair)
    signed = "&".join(f"{escaped(key)}={escaped(value)}" for key, _, value in pairs)
    lines = [method, escaped(path), signed, f"x-api-nonce:{nonce}", f"x-api-timestamp:{timestamp}"]
    return "".join(f"{line}\n" for line in lines)


def hmac_text(secret: str, text: str) -> str:
    """base64 of the lower-case hex of HMAC-SHA256."""
    digest = hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()
    return base64.b64encode(digest.encode()).decode()
