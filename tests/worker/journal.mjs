// The journal of saves under virtual time: which consumer may send, what it learns, and what is stored.
import { sql } from './slots.mjs';
import { DatabaseSync } from 'node:sqlite';

const LEASE_MS = 150_000;

export default function (QUnit, { Journal, StoredClock }) {
  QUnit.module('journal');

  const open = () => {
    const journal = new Journal(sql(new DatabaseSync(':memory:')), LEASE_MS);
    const begin = (message, now, more) => journal.begin({ message, ...more }, now, now);
    return { journal, begin, look: (message, now, number) => journal.look({ message, number }, now) };
  };

  QUnit.test('one of two consumers gets the lease, and learns the earlier entry', (t) => {
    const { begin, look } = open();
    const first = begin('m', 1000);
    t.deepEqual([first.state, first.attempts, first.since, typeof first.lease], ['open', 1, undefined, 'string']);
    t.deepEqual(begin('m', 2000), { state: 'leased', attempts: 1, waitMs: LEASE_MS - 1000 });
    t.strictEqual(begin('m', 3000, { lease: first.lease }).lease, first.lease, 'its owner extends it');
    t.strictEqual(look('m', 3000).waitMs, LEASE_MS, 'extended by a whole lease');
  });

  QUnit.test('after an expired lease, the save may have been sent since the lease began', (t) => {
    const { journal, begin, look } = open();
    const first = begin('m', 1000);
    const over = 1000 + LEASE_MS;
    t.deepEqual(look('m', over), { state: 'open', attempts: 1, since: 1000 });
    t.deepEqual(
      begin('m', over),
      { state: 'open', attempts: 1, since: 1000 },
      'no lease for a consumer that does not know that',
    );
    const second = begin('m', over, { since: 1000 });
    t.deepEqual([second.since, second.attempts, typeof second.lease], [1000, 2, 'string']);
    t.deepEqual(begin('m', over + 1, { lease: first.lease }).state, 'leased', 'the first has lost it');
    for (const end of ['dead', 'dead and unknown', 'unknown', 'not carried out', 'not sent'])
      journal.end('m', first.lease, end);
    t.strictEqual(look('m', over + 1).state, 'leased', 'and the reports of the first consumer do not count');
    journal.end('m', second.lease, 'not carried out');
    t.deepEqual(look('m', over + 2), { state: 'open', attempts: 2, since: 1000 }, 'the first may still have been sent');
  });

  QUnit.test('done is final, also after later reports', (t) => {
    const { journal, begin, look } = open();
    const first = begin('m', 1000);
    const over = 1000 + LEASE_MS;
    const second = begin('m', over, { since: 1000 });
    journal.end('m', first.lease, { ids: ['7'] });
    for (const end of ['dead', 'dead and unknown', 'unknown', 'not carried out', 'not sent'])
      journal.end('m', second.lease, end);
    t.deepEqual(look('m', over), { state: 'done', attempts: 2, ids: ['7'] });
    t.strictEqual(begin('m', over, { lease: second.lease }).state, 'done', 'the owner of the lease learns it');
  });

  QUnit.test('the next delivery learns the reported result', (t) => {
    const after = (end) => {
      const { journal, begin, look } = open();
      journal.end('m', begin('m', 1000).lease, end);
      return look('m', 2000);
    };
    t.deepEqual(after('not carried out'), { state: 'open', attempts: 1 });
    t.deepEqual(after('unknown'), { state: 'open', attempts: 1, since: 1000 });
    t.deepEqual(after('not sent'), { state: 'open', attempts: 0 }, 'no attempt');
    t.deepEqual(after('dead'), { state: 'dead', attempts: 1 });
    t.deepEqual(after('dead and unknown'), { state: 'dead', attempts: 1 });
  });

  QUnit.test('a retried dead letter keeps the time of its first possible send', (t) => {
    for (const [end, since] of [
      ['dead', undefined],
      ['dead and unknown', 1000],
    ]) {
      const { journal, begin, look } = open();
      journal.end('m', begin('m', 1000).lease, end);
      t.strictEqual(journal.since('m'), since, end);
      journal.reopen('m', journal.since('m'), 2000);
      t.deepEqual(look('m', 3000), { state: 'open', attempts: 0, ...(since && { since }) }, end);
    }
    const { journal, begin, look } = open();
    journal.reopen('m', 500, 1000);
    t.deepEqual(look('m', 2000), { state: 'open', attempts: 0, since: 500 }, 'the entry was deleted before');
    const { lease } = begin('m', 2000, { since: 500 });
    journal.reopen('m', undefined, 3000);
    t.strictEqual(look('m', 3000).state, 'leased', 'one that is under way stays');
    journal.end('m', lease, { ids: ['1'] });
    journal.reopen('m', undefined, 4000);
    t.strictEqual(look('m', 4000).state, 'done', 'and one that was carried out');
  });

  QUnit.test('another message with the same number waits, and learns nothing about the first', (t) => {
    const { journal, begin, look } = open();
    const { lease } = begin('m', 1000, { number: 'Q1' });
    t.strictEqual(begin('other', 2000, { number: 'Q1' }).waitMs, LEASE_MS - 1000);
    t.strictEqual(look('third', 2000, 'Q2').state, 'open');
    journal.end('m', lease, 'unknown');
    t.deepEqual(look('other', 3000, 'Q1'), { state: 'open', attempts: 0 });
    t.strictEqual(typeof begin('other', 3000, { number: 'Q1' }).lease, 'string');
    t.deepEqual(look('m', 3000, 'Q1').state, 'leased', 'now the first message waits');
  });

  QUnit.test('the clock of an object never goes back, and survives the object', (t) => {
    const { now } = Date;
    const database = sql(new DatabaseSync(':memory:'));
    try {
      const at = (wall) => {
        Date.now = () => wall;
        // A new object each time, as after an eviction.
        return new StoredClock(database).now();
      };
      t.deepEqual([at(5000), at(6000), at(1000), at(1500), at(900), at(901)], [5000, 6000, 6000, 6500, 6500, 6501]);
    } finally {
      Date.now = now;
    }
  });
}
