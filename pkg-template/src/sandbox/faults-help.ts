/** How to make calls fail, for the end of the help. */
export const faultsHelp = `Faults:
  POST /__sandbox/faults makes calls fail on purpose. It takes a JSON list of faults. A call meets at most one fault,
  the first that is for it. GET lists the pending faults, DELETE removes all. This loses the answer to a save that is
  carried out, and answers two reads with 502:

  curl http://127.0.0.1:8787/__sandbox/faults -d '[{"operation": "customer_save", "lose": "answer"},
    {"operation": "customer_list", "times": 2, "answer": {"status": 502}}]'

  operation      Only calls of this operation, as the journal names it, or as the catalog does (scm.salOrder.save)
                 [default: any call]
  skip           The number of such calls that go through first [default: 0]
  times          The number of calls that meet the fault [default: 1]
  delayMs        The answer is sent this many milliseconds later
  lose           "request" or "answer": the connection breaks before or after the call is carried out
  cutBody        The connection breaks after this many bytes of the answer's body
  answer         {"status", "headers", "body"} or {"errcode", "headers"} in place of the call's own answer
  carriedOut     true: the call is carried out although answer replaces its own answer
  expireTokens   true: every token is revoked before the call is checked
  rotateSecrets  true: every appSecret changes before the call is checked
  clockOffsetMs  From this call on the gateway's clock is ahead by this many milliseconds; 0 sets it right`;
