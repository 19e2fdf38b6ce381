// The slots of an account set under virtual time: with any fate of Workers and messages, no minute has too many calls.
import { DatabaseSync } from 'node:sqlite';

const PER_MINUTE = 50;
const MINUTE_MS = 60_000;
/** The longest time of a call, as the object counts it. */
const CALL_MS = 120_000;
/** How long a call that was given up may still be in transit. */
const TRANSIT_MS = 30_000;

/** Pseudo-random numbers of a seed. */
function random(seed) {
  let state = seed + 0x9e3779b9;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x12345) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 0;
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
  };
}

/** A fake of the storage of an object. */
export function sql(database) {
  return {
    exec(statement, ...values) {
      const prepared = database.prepare(statement);
      if (prepared.columns().length > 0) return prepared.all(...values);
      prepared.run(...values);
      return [];
    },
  };
}

/**
 * Workers that ask, send, report and die at random, over slow or lost messages. Returns when each call was counted.
 */
function schedule(Slots, seed) {
  const dice = random(seed);
  const database = new DatabaseSync(':memory:');
  let slots = new Slots(sql(database), PER_MINUTE, 1_000_000);
  const counted = [];
  const events = [];
  const at = (time, run) => {
    const index = events.findLastIndex((event) => event.time <= time);
    events.splice(index + 1, 0, { time, run });
  };
  const workers = Array.from({ length: 1 + dice(8) }, (_, index) => ({
    name: `worker ${index}`,
    ended: [],
    unanswered: [],
    unused: [],
  }));

  const ask = (worker, now) => {
    const waiting = dice(30);
    const { ended, unanswered, unused } = worker;
    [worker.ended, worker.unanswered, worker.unused] = [[], [], []];
    at(now + dice(200), (then) => {
      if (dice(20) === 0) return;
      if (dice(50) === 0) slots = new Slots(sql(database), PER_MINUTE, 1_000_000);
      const got = slots.lease({ worker: worker.name, waiting, ended, unanswered, unused }, then);
      // Lost on its way back: no slot is used.
      if (dice(20) === 0) return;
      at(then + dice(200), (back) => use(worker, got, now, back));
    });
    at(now + 200 + dice(3000), (then) => ask(worker, then));
  };

  const use = (worker, { lease, granted, startMs }, asked, now) => {
    for (let n = 0; n < granted; n++) {
      const start = now + dice(dice(5) ? 500 : 15_000);
      if (start >= asked + startMs || dice(10) === 0) {
        worker.unused.push([lease, 1]);
        continue;
      }
      const end = start + dice(dice(10) ? 2_000 : CALL_MS);
      const isGivenUp = dice(10) === 0;
      // A call that was given up may still be in transit.
      counted.push(start + dice(end - start + 1 + (isGivenUp ? TRANSIT_MS : 0)));
      // A Worker that has died reports nothing.
      if (dice(20)) at(end, () => worker[isGivenUp ? 'unanswered' : 'ended'].push([lease, 1]));
    }
  };

  for (const worker of workers) at(dice(5000), (now) => ask(worker, now));
  const over = 10 * MINUTE_MS;
  for (;;) {
    const next = events.shift();
    if (!next || next.time > over) break;
    next.run(next.time);
  }
  database.close();
  return counted.sort((one, other) => one - other);
}

export function most(times, span) {
  let first = 0;
  let most = 0;
  times.forEach((time, last) => {
    while (times[first] <= time - span) first++;
    most = Math.max(most, last - first + 1);
  });
  return most;
}

export default function (QUnit, { Slots }) {
  QUnit.module('slots');

  QUnit.test('no minute has too many calls, with random faults', (t) => {
    let calls = 0;
    let fullest = 0;
    for (let seed = 0; seed < 40; seed++) {
      const counted = schedule(Slots, seed);
      calls += counted.length;
      const busiest = most(counted, MINUTE_MS);
      fullest = Math.max(fullest, busiest);
      if (busiest > PER_MINUTE) t.strictEqual(busiest, PER_MINUTE, `seed ${seed}`);
    }
    t.true(calls > 5_000 && fullest > PER_MINUTE * 0.8, `${calls} calls, ${fullest} in the fullest minute`);
  });

  QUnit.test('free slots go to the Worker that has got the fewest', (t) => {
    const slots = new Slots(sql(new DatabaseSync(':memory:')), 100, 1_000_000);
    const lease = (worker, waiting, now, ended = []) =>
      slots.lease({ worker, waiting, ended, unanswered: [], unused: [] }, now);
    const first = lease('a', 80, 0);
    t.strictEqual(first.granted, 80, 'no other Worker waits');
    t.strictEqual(lease('a', 80, 100).granted, 20);
    t.strictEqual(lease('b', 80, 200).granted, 0);
    t.strictEqual(lease('c', 5, 200).granted, 0);
    // 31 come back: 5 go to the Worker that wants no more, the others share the rest.
    lease('a', 60, 300, [[first.lease, 31]]);
    const later = 300 + MINUTE_MS + 1;
    lease('b', 80, later - 300);
    lease('c', 5, later - 200);
    lease('a', 60, later - 100);
    t.deepEqual(
      ['b', 'a', 'c'].map((worker) => lease(worker, worker === 'c' ? 5 : 60, later).granted),
      [13, 13, 5],
    );
  });

  QUnit.test('unused slots are free at once, used ones after a minute, unreported ones when their lease ends', (t) => {
    const slots = new Slots(sql(new DatabaseSync(':memory:')), 10, 1_000_000);
    const lease = (now, more) =>
      slots.lease({ worker: 'a', waiting: 10, ended: [], unanswered: [], unused: [], ...more }, now);
    const first = lease(0);
    t.strictEqual(first.granted, 10);
    const second = lease(1000, { ended: [[first.lease, 3]], unused: [[first.lease, 4]] });
    t.deepEqual([second.granted, second.startMs], [4, 10_000]);
    t.strictEqual(lease(1000 + MINUTE_MS).granted, 0);
    t.strictEqual(lease(1001 + MINUTE_MS).granted, 3);
    const silent = 10_000 + CALL_MS + TRANSIT_MS + MINUTE_MS;
    t.strictEqual(lease(silent).granted, 0);
    t.strictEqual(lease(silent + 1).granted, 3, 'slots of the first lease that were never reported');
    t.strictEqual(lease(silent + 1, { ended: [[first.lease, 3]] }).granted, 0, 'a report counts once');
  });

  QUnit.test('a call that was given up holds its slot for half a minute longer than an answered one', (t) => {
    const slots = new Slots(sql(new DatabaseSync(':memory:')), 10, 1_000_000);
    const lease = (now, more) =>
      slots.lease({ worker: 'a', waiting: 10, ended: [], unanswered: [], unused: [], ...more }, now);
    const first = lease(0);
    t.strictEqual(lease(1000, { ended: [[first.lease, 4]], unanswered: [[first.lease, 6]] }).granted, 0);
    t.deepEqual([lease(1001 + MINUTE_MS).granted, lease(1000 + MINUTE_MS + TRANSIT_MS).granted], [4, 0]);
    t.strictEqual(lease(1001 + MINUTE_MS + TRANSIT_MS).granted, 6);
  });

  QUnit.test('no second has too many calls', (t) => {
    const slots = new Slots(sql(new DatabaseSync(':memory:')), 500, 100);
    const lease = (now) => slots.lease({ worker: 'a', waiting: 300, ended: [], unanswered: [], unused: [] }, now);
    t.deepEqual([lease(0).granted, lease(999).granted, lease(1000).granted], [100, 0, 100]);
  });
}
