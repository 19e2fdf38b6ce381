/** How long after the request for it a leased slot may be used. */
export const START_MS = 10_000;

/** The report and the request of a Worker or a process. */
export interface LeaseRequest {
  /** Its id: every isolate or process has another one. */
  readonly worker: string;
  /** How many calls wait in it. */
  readonly waiting: number;
  /** Calls that were answered since its last report, by lease. */
  readonly ended: readonly (readonly [lease: number, calls: number])[];
  /** Calls that were sent and given up since its last report, by lease: they may still be in transit. */
  readonly unanswered: readonly (readonly [lease: number, calls: number])[];
  /** Slots that it does not need, by lease. */
  readonly unused: readonly (readonly [lease: number, slots: number])[];
}

/** The slots that a Worker or a process gets. */
export interface Lease {
  /** The lease, to be named when its calls have ended. */
  readonly lease: number;
  /** How many calls may be sent. */
  readonly granted: number;
  /** How long after the request they may be sent, in milliseconds. */
  readonly startMs: number;
  /** When to ask again if more are wanted, in milliseconds. */
  readonly waitMs: number;
}

/** Where slots are leased. */
export interface Lessor {
  lease(request: LeaseRequest): Promise<Lease>;
}
