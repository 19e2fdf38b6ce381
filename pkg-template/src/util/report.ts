/** Tells the console, once, that a function of the caller's failed whose failure changes nothing. */
export function reporter(what: string): (error: unknown) => void {
  let told = false;
  return (error) => {
    if (told) return;
    told = true;
    try {
      console.error(`jdy-wasm: ${what} threw. Its call goes on; this is reported once.`, error);
    } catch {
      // The error does not let itself be shown.
    }
  };
}
