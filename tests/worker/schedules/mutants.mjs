// Mutants of the consumer and the object: each must be found by the rule that it breaks.

/** Intentional faults, each of which breaks one rule. */
export const MUTANTS = {
  'a lease is given without a comparison': {
    rule: 'none doubled',
    rpc: {
      begin: (object, save) =>
        object.begin(save).then((entry) => ({ state: 'open', attempts: entry.attempts, lease: entry.lease ?? 'any' })),
    },
  },
  'a save whose lease ran out counts as never sent': {
    rule: 'none doubled',
    rpc: {
      look: async (object, saves) => (await object.look(saves)).map(({ since: _, ...entry }) => entry),
      begin: async (object, save) => {
        const [known] = await object.look([save]);
        const { since: _, ...entry } = await object.begin({ ...save, since: known.since });
        return entry;
      },
    },
  },
  'the unknown outcome of another message with the number is taken for this one': {
    rule: 'none acknowledged on account of another',
    rpc: {
      begin: async (object, save) => {
        const [known] = await object.look([save]);
        return object.begin({ ...save, since: known.since });
      },
      look: (object, saves, sql) =>
        object.look(saves).then((entries) => entries.map((entry, index) => withOther(sql, saves[index], entry))),
    },
  },
  'waiting for a lease counts as an attempt': {
    rule: 'waiting uses up no retries',
    rpc: {
      look: async (object, saves, sql) => {
        const entries = await object.look(saves);
        for (const [index, { state }] of entries.entries()) {
          if (state === 'leased')
            sql.exec('UPDATE saves SET attempts = attempts + 1 WHERE message = ?', saves[index].message);
        }
        return entries;
      },
    },
  },
  'a message that must come again is acknowledged': { rule: 'none lost', retry: (message) => message.ack() },
  'a call that was given up is not counted': {
    rule: 'never over the limit',
    rpc: {
      lease: (object, asked) =>
        object.lease({ ...asked, unanswered: [], unused: [...asked.unused, ...asked.unanswered] }),
    },
  },
  'the times of token calls are lost with the object': {
    rule: 'never over two token calls',
    evicted: (sql) => sql.exec('DELETE FROM token_calls'),
  },
};

function withOther(sql, { message, number }, entry) {
  if (entry.state !== 'open' || number === undefined) return entry;
  const [other] = sql.exec('SELECT begun FROM saves WHERE number = ? AND message <> ?', number, message);
  return other ? { ...entry, since: other.begun } : entry;
}
