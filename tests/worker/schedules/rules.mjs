// The rules that every schedule must keep.

export const MINUTE_MS = 60_000;
/** The retries of the consumers in the schedules. */
export const MAX_RETRIES = 2;

/** The codes of errors that may disappear after a retry. */
const PASSING = new Set([
  'network',
  'timeout',
  'gateway',
  'rate_limited',
  'protocol',
  'token',
  'aborted',
  'outcome_unknown',
]);

export function verdict({ messages, service, account }) {
  const breaches = [];
  const broken = (rule, how) => breaches.push({ rule, how });
  for (const one of messages) {
    const { id, number, runs, letters, acked, body } = one;
    const own = service.accepted.filter(({ message }) => message === id);
    if (own.length > 1) broken('none doubled', `${id} was carried out ${own.length} times`);
    if (!acked) broken('none lost', `${id} is still in the queue after a day`);
    if (acked && !own.length && !letters.length) {
      const twins = messages.filter((other) => other !== one && other.body === body).map((other) => other.id);
      const others = service.accepted.filter((other) => number !== undefined && other.number === number);
      // Its answer may be lost, and a record with the same fields exists: either message may have saved it.
      const isUncertain = runs.some(({ here, posted }) => posted || here.dead || here.isDisturbed);
      const isTwin = isUncertain && others.some(({ message }) => twins.includes(message));
      if (others.length && !isTwin) broken('none acknowledged on account of another', `${id} for ${others[0].message}`);
      else if (!others.length)
        broken('none lost', `${id} was acknowledged, and neither saved nor sent to the dead letters`);
    }
    for (const { error } of letters) {
      if (!PASSING.has(error.code) || (error.code === 'outcome_unknown' && number === undefined)) continue;
      const attempts = runs.filter(({ sent, here }) => sent || here.dead || here.isDisturbed).length;
      if (attempts <= MAX_RETRIES)
        broken('waiting uses up no retries', `${id}: ${error.code} after ${attempts} attempts`);
    }
  }
  const tooMany = (times, most) => times.some((at, index) => times[index + most] - at < MINUTE_MS);
  if (tooMany(service.arrivals.business, account.requestsPerMinute)) broken('never over the limit', 'business calls');
  if (tooMany(service.arrivals.token, 2)) broken('never over two token calls', 'token calls');
  return breaches;
}
