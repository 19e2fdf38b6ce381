// Measures several in rounds: each round measures each once, in rotating order, so that a slow machine slows each.

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/**
 * @param names what is measured; the others are compared with the first one
 * @param time `async (name) => milliseconds`
 * @returns for each name the median of its times, and of its times over those of the first name in the same round
 */
export async function rounds(names, count, time) {
  const times = Object.fromEntries(names.map((name) => [name, []]));
  // The first round warms up.
  for (let round = -1; round < count; round++) {
    for (let position = 0; position < names.length; position++) {
      const name = names[(position + round + names.length) % names.length];
      const ms = await time(name);
      if (round >= 0) times[name].push(ms);
    }
  }
  return names.map((name) => ({
    name,
    ms: median(times[name]),
    ratio: median(times[name].map((ms, round) => ms / times[names[0]][round])),
  }));
}

export async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
