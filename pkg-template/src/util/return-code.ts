/**
 * The return code (返回码) of an answer. `0` if any field reports success or has an id that was saved: then the answer
 * does not prove a refusal. Empty if the code is not a number, undefined if there is none.
 */
export function returnCode(answer: object): string | undefined {
  const { errcode, code, errorCode, success, data } = answer as Readonly<Record<string, unknown>>;
  const given = [errcode, code, errorCode].map(plain).filter((each) => each !== undefined);
  // The authorisation endpoint's success is the code 200.
  const { ids, id } = Object(data) as Readonly<Record<string, unknown>>;
  const isSaved = [ids ?? id].flat().some(Boolean);
  const isSuccess = isSaved || success === true || given.includes('0') || plain(code) === '200';
  return isSuccess ? '0' : given[0];
}

/** A code without redundant zeros: `"0000"` and `"0.0"` are `0`. */
function plain(code: unknown): string | undefined {
  const text = String(code ?? '').trim();
  return text === '' ? undefined : (/^0*(\d{1,10})(?:\.0)?$/.exec(text)?.[1] ?? '');
}
