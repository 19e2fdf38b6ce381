/** Reports once, on the console, that a callback failed. The failure changes no call. */
export function reporter(what: string): (error: unknown) => void {
  let reported = false;
  return (error) => {
    if (reported) return;
    reported = true;
    try {
      console.error(`jdy-wasm: ${what} threw. Its call goes on; this is reported once.`, error);
    } catch {
      // The error cannot be converted to text.
    }
  };
}
