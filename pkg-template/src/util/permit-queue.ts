/** Marks a `permit` whose wait has a limit of its own. Registered, so that a second copy of the package knows it, too. */
const QUEUE = Symbol.for('jdy-wasm.permit-queue');

type Permit = (signal: AbortSignal) => Promise<() => void>;

/** The same function, for which a call waits outside of its `totalTimeoutMs`. */
export function queue(permit: Permit): Permit {
  return Object.assign(permit, { [QUEUE]: true });
}

/** Whether a call waits for it outside of its `totalTimeoutMs`. */
export function isQueue(permit: Permit | undefined): boolean {
  return permit !== undefined && QUEUE in permit;
}
