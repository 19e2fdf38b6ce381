/** Marks a `permit` with a time limit of its own. Registered, so that a second copy of the package finds it. */
const QUEUE = Symbol.for('jdy-wasm.permit-queue');

type Permit = (signal: AbortSignal) => Promise<() => void>;

/** Marks a permit whose wait does not count towards `totalTimeoutMs`. */
export function queue(permit: Permit): Permit {
  return Object.assign(permit, { [QUEUE]: true });
}

/** Whether the wait for a permit does not count towards `totalTimeoutMs`. */
export function isQueue(permit: Permit | undefined): boolean {
  return permit !== undefined && QUEUE in permit;
}
