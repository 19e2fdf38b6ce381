/**
 * The time in milliseconds by Redis' own clock, as all processes see it. It never goes back: where the clock is set
 * back, this one stops at that moment and then goes on. `KEYS[1]` keeps it.
 */
const NOW = `
local function text(number) return string.format('%.0f', number) end
local time = redis.call('TIME')
local wall = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local kept = redis.call('HMGET', KEYS[1], 'wall', 'ahead')
local last, ahead = tonumber(kept[1] or wall), tonumber(kept[2] or 0)
if wall < last then ahead = ahead + last - wall end
redis.call('HSET', KEYS[1], 'wall', text(wall), 'ahead', text(ahead))
local now = wall + ahead
`;

/** Longer than anything is kept: an account set that is not used any more leaves nothing behind. */
const EXPIRE = `
for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, 3600000) end
`;

/**
 * Notes what a process reports, and grants its share of the free slots. It keeps the same rules as the Durable Object
 * (`worker/account/slots.ts`).
 *
 * `slots` has a member `lease/number` for each slot that is held, and until when. `open` has the number of slots of a
 * lease whose calls may be under way; these are its first ones. `second` has the grants of the last second.
 */
export const LEASE = `${NOW}
local slots, second, open, waiters, counter = KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local worker, waiting = ARGV[1], tonumber(ARGV[2])
local per_minute, per_second = tonumber(ARGV[3]), tonumber(ARGV[4])
local lease_ms, transit_ms = tonumber(ARGV[5]), tonumber(ARGV[6])

local function end_calls(report, held_until)
  for _, entry in ipairs(cjson.decode(report)) do
    local lease, calls = text(entry[1]), entry[2]
    local left = tonumber(redis.call('HGET', open, lease) or 0)
    for number = left, math.max(left - calls, 0) + 1, -1 do
      local slot = lease .. '/' .. number
      if held_until then
        redis.call('ZADD', slots, 'XX', text(held_until), slot)
      else
        redis.call('ZREM', slots, slot)
        redis.call('ZREM', second, slot)
      end
    end
    if left > calls then redis.call('HSET', open, lease, left - calls) else redis.call('HDEL', open, lease) end
  end
end
end_calls(ARGV[7], now + 60001)
end_calls(ARGV[8], now + transit_ms + 60001)
end_calls(ARGV[9], nil)

for _, slot in ipairs(redis.call('ZRANGEBYSCORE', slots, '-inf', text(now))) do
  local lease, number = slot:match('^(%d+)/(%d+)$')
  -- Slots whose calls have not ended expire together.
  if tonumber(number) <= tonumber(redis.call('HGET', open, lease) or 0) then redis.call('HDEL', open, lease) end
end
redis.call('ZREMRANGEBYSCORE', slots, '-inf', text(now))
redis.call('ZREMRANGEBYSCORE', second, '-inf', text(now))

local taken = redis.call('ZCARD', slots)
local free = math.min(per_minute - taken, per_second - redis.call('ZCARD', second))
local wait_ms = 100
local first = redis.call('ZRANGE', slots, 0, 0, 'WITHSCORES')
if taken >= per_minute and first[2] then wait_ms = tonumber(first[2]) - now end

local others, least = {}, nil
local own = { id = worker, waiting = waiting, got = nil }
local known = redis.call('HGETALL', waiters)
for index = 1, #known, 2 do
  local one_waiting, got, until_ms = known[index + 1]:match('^(%d+) (%d+) (%d+)$')
  if tonumber(until_ms) <= now then
    redis.call('HDEL', waiters, known[index])
  elseif known[index] == worker then
    own.got = tonumber(got)
  else
    table.insert(others, { id = known[index], waiting = tonumber(one_waiting), got = tonumber(got) })
    least = math.min(least or tonumber(got), tonumber(got))
  end
end
if waiting == 0 then
  redis.call('HDEL', waiters, worker)
${EXPIRE}
  return { 0, 0, 0 }
end
-- A new waiter has no claim to what the others got before.
own.got = own.got or least or 0

-- Each slot goes to the waiter that has got the fewest. All that ask must find the same one, so ids decide between
-- equals.
local function is_before(one, other) return one.got < other.got or (one.got == other.got and one.id < other.id) end
local granted = 0
table.insert(others, own)
while free > 0 do
  local receiver
  for _, other in ipairs(others) do
    if other.waiting > 0 and (not receiver or is_before(other, receiver)) then receiver = other end
  end
  if not receiver then break end
  receiver.got, receiver.waiting, free = receiver.got + 1, receiver.waiting - 1, free - 1
  if receiver == own then granted = granted + 1 end
end

-- All waiters ask, so each asks less often. One that asks two seconds too late counts as gone.
local soon = math.min(math.max(wait_ms, 100 + 10 * #others), 10000)
if own.waiting > 0 then
  redis.call('HSET', waiters, worker, text(own.waiting) .. ' ' .. text(own.got) .. ' ' .. text(now + soon + 2000))
else
  redis.call('HDEL', waiters, worker)
end
local lease = 0
if granted > 0 then
  lease = redis.call('INCR', counter)
  redis.call('HSET', open, lease, granted)
  for number = 1, granted do
    redis.call('ZADD', slots, text(now + lease_ms), lease .. '/' .. number)
    redis.call('ZADD', second, text(now + 1000), lease .. '/' .. number)
  end
end
${EXPIRE}
return { lease, granted, soon }
`;

/** Takes one of the calls a minute to the token endpoint; gives its number, or 0 and the time until there is one. */
export const TAKE_TOKEN_CALL = `${NOW}
local calls, counter = KEYS[2], KEYS[3]
redis.call('ZREMRANGEBYSCORE', calls, '-inf', text(now))
if redis.call('ZCARD', calls) >= tonumber(ARGV[1]) then
  return { 0, tonumber(redis.call('ZRANGE', calls, 0, 0, 'WITHSCORES')[2]) - now }
end
local call = redis.call('INCR', counter)
redis.call('ZADD', calls, text(now + tonumber(ARGV[2])), call)
${EXPIRE}
return { call, 0 }
`;

/** Says how long from now a call to the token endpoint counts. */
export const END_TOKEN_CALL = `${NOW}
redis.call('ZADD', KEYS[2], 'XX', text(now + tonumber(ARGV[2])), ARGV[1])
return 1
`;

/** Takes the lease to fetch a token, or extends it; says whether the caller has it. */
export const TAKE_LEASE = `
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
`;

/** Gives the lease back, unless another process has it by now. */
export const END_LEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1
`;

export const GET = `return redis.call('GET', KEYS[1])`;

export const SET = `
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
`;
