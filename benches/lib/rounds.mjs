// Side by side: in each round everybody once, in turning order, so that whatever slows the machine slows all of them.

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/**
 * @param names those who take part; the first one is what the others are compared with
 * @param time `async (name) => milliseconds`
 * @returns for each name the median of its times, and of its times over those of the first name in the same round
 */
export async function rounds(names, count, time) {
  const times = Object.fromEntries(names.map((name) => [name, []]));
  // The first round warms up.
  for (let round = -1; round < count; round++) {
    for (let place = 0; place < names.length; place++) {
      const name = names[(place + round + names.length) % names.length];
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
