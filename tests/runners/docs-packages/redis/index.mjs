// A fake of node-redis in memory. It checks the stored values, and that no lock is held at the end.
import assert from 'node:assert/strict';

export function createClient() {
  const values = new Map();
  const slots = new Map();
  let most = 0;
  process.once('beforeExit', () => {
    assert.ok(
      [...values.keys()].some((key) => key.startsWith('jdy:token:')),
      'a token is kept',
    );
    assert.ok(![...values.keys()].some((key) => key.endsWith(':lock')), 'no lock is left');
    assert.ok(
      most > 0 && [...slots.values()].every((score) => score < Date.now() + 61_000),
      'slots end a minute after the answer',
    );
  });
  return {
    connect: async () => {},
    get: async (key) => values.get(key) ?? null,
    async set(key, value, { PXAT, NX, PX }) {
      assert.ok(NX ? PX > 0 : Number.isInteger(PXAT) && PXAT > Date.now(), 'every value ends');
      if (NX && values.has(key)) return null;
      values.set(key, value);
      return 'OK';
    },
    del: async (key) => Number(values.delete(key)),
    async zAdd(_key, { score, value }) {
      slots.set(value, score);
      most = Math.max(most, slots.size);
      return 1;
    },
    zRem: async (_key, value) => Number(slots.delete(value)),
    zCard: async () => slots.size,
    async zRemRangeByScore(_key, from, to) {
      for (const [value, score] of slots) if (score >= from && score <= to) slots.delete(value);
      return 0;
    },
  };
}
