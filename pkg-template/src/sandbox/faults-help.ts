/** How to make calls fail, for the end of the help. */
export const faultsHelp = `Faults:
  POST /__sandbox/faults makes calls fail on purpose. It takes a JSON list of faults, which calls meet in its order, each
  call one at most; GET lists those that are left, DELETE takes all away. This loses the answer to a save that is carried
  out, and then has two reads meet a 502:

  curl http://127.0.0.1:8787/__sandbox/faults -d '[{"operation": "customer_save", "lose": "answer"},
    {"operation": "customer_list", "times": 2, "answer": {"status": 502}}]'

  operation      Only calls of this operation, as the journal names it [default: any call]
  skip           How many such calls go through first [default: 0]
  times          How many calls meet the fault [default: 1]
  delayMs        The answer comes so many milliseconds later
  lose           "request" or "answer": the connection breaks before or after the call is carried out
  cutBody        The connection breaks after so many bytes of the answer's body
  answer         {"status", "headers", "body"} or {"errcode", "headers"} in place of the call's own answer
  carriedOut     true: the call is carried out although another answer stands in
  expireTokens   true: every token ends before the call is looked at
  rotateSecrets  true: every appSecret changes before the call is looked at
  clockOffsetMs  The gateway's clock is ahead by so many milliseconds from this call on; 0 sets it right`;
