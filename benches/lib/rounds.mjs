// Measures several in rounds: each round measures each once, in rotating order, so that a slow machine slows each.

/** By `--brief` each is measured once, which only shows that it runs. */
export const isBrief = process.argv.includes('--brief');

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** The median of the ratios of two lists of measurements within one round. */
export const ratioOf = (values, others) => median(values.map((value, round) => value / others[round]));

/**
 * @param names what is measured; the others are compared with the first one
 * @param time `async (name) => milliseconds`
 * @returns for each name its times, their median, and the median of its times over those of the first name in the same
 *   round
 */
export async function rounds(names, count, time) {
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const last = isBrief ? 1 : count;
  // The first round warms up.
  for (let round = -1; round < last; round++) {
    for (let position = 0; position < names.length; position++) {
      const name = names[(position + round + names.length) % names.length];
      const ms = await time(name);
      if (round >= 0) times[name].push(ms);
    }
  }
  return names.map((name) => ({
    name,
    times: times[name],
    ms: median(times[name]),
    ratio: ratioOf(times[name], times[names[0]]),
  }));
}

export async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
