// Helpers for the outcomes of promises, and for waiting.

/** The error of a promise; if it resolves, an error with the value. */
export const thrown = (promise) =>
  promise.then(
    (value) => new Error(`resolved to ${JSON.stringify(value)}`),
    (error) => error,
  );

export const later = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms));

export async function soon(condition) {
  while (!condition()) await later(1);
}

/** Collects unhandled rejections until they are read. */
export function watch() {
  const seen = [];
  const note = (event) => {
    event.preventDefault?.();
    seen.push(event.reason ?? event.error ?? event);
  };
  const names = ['unhandledrejection', 'error'];
  const events = ['unhandledRejection', 'uncaughtException'];
  const { process } = globalThis;
  for (const name of names) globalThis.addEventListener?.(name, note);
  for (const name of events) process?.on?.(name, note);
  return async () => {
    // Runtimes report unhandled rejections after the microtasks of a task.
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (const name of names) globalThis.removeEventListener?.(name, note);
    for (const name of events) process?.off?.(name, note);
    return seen;
  };
}
