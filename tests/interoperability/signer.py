"""Makes signed calls to a sandbox: signer.py <output of jdy-wasm sandbox --json>. Prints each call and its answer."""

import json
import sys

from calls import business_headers, call

SERVED = json.loads(sys.argv[1])
TEXTS = ["", "苹果", "a b", "a+b", "a*b", "a~b", "it's", "[1]", "a=b&c", "100%", "😀", "-._!()/?:@\"<>\\^`{|}"]

instance = SERVED["credentials"]["outerInstanceId"]
call(SERVED, "POST", "/jdyconnector/app_management/push_app_authorize", [("outerInstanceId", instance)], {})
business = business_headers(SERVED)
for text in TEXTS:
    call(SERVED, "GET", "/jdy/v2/bd/customer", [("search", text), ("page", "1"), ("group", "2"), ("group", "10")], business)
call(SERVED, "POST", "/jdy/v2/bd/customer", [], business, {"name": "来自 Python 的客户"})
