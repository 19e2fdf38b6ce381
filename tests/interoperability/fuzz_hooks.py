"""Hooks of Schemathesis: signs each request as it goes on the wire. SERVED is what `jdy-wasm sandbox --json` printed."""

import json
import os
from urllib.parse import unquote, urlsplit

import schemathesis
from requests import PreparedRequest
from requests.auth import AuthBase

from calls import business_headers
from signing import signed_headers

SERVED = json.loads(os.environ["SERVED"])


class Signature(AuthBase):
    def __init__(self) -> None:
        self.business = business_headers(SERVED)

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        url = urlsplit(request.url)
        headers = signed_headers(SERVED["credentials"], request.method, unquote(url.path), url.query)
        request.headers.update(headers | self.business)
        return request


schemathesis.auth.set_from_requests(Signature())


@schemathesis.hook
def before_load_schema(context: schemathesis.HookContext, raw_schema: dict) -> None:
    """Takes the signature out of what is fuzzed: without it nothing reaches the operations."""
    del raw_schema["security"]
