import { IN_TRANSIT_MS, TOTAL_TIMEOUT_MS } from '../../generated/wire.js';
import { START_MS, type Lessor } from '../lease.js';
import type { Scripts } from './run-script.js';
import { LEASE } from './scripts.js';

const KEYS = ['clock', 'slots', 'second', 'open', 'waiters', 'counter'];
/** After this time no call of a lease can be counted any more. One millisecond more: clocks cut fractions off. */
const LEASE_MS = START_MS + TOTAL_TIMEOUT_MS + IN_TRANSIT_MS + 60_000 + 1;

/** Leases slots of an account set in Redis. */
export function lessorIn(scripts: Scripts, perMinute: number, perSecond: number): Lessor {
  return {
    async lease({ worker, waiting, ended, unanswered, unused }) {
      const reports = [ended, unanswered, unused].map((report) => JSON.stringify(report));
      const limits = [worker, waiting, perMinute, perSecond, LEASE_MS, IN_TRANSIT_MS];
      const [lease = 0, granted = 0, waitMs = 0] = await scripts.numbers(LEASE, KEYS, [...limits, ...reports]);
      return { lease, granted, startMs: START_MS, waitMs };
    },
  };
}
