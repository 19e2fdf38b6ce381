/**
 * Parses `yyyy-MM-dd HH:mm:ss`, with or without a fraction of a second, as Beijing time, which the service uses.
 * Undefined for other texts.
 */
export function beijingMs(text: string): number | undefined {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?$/.exec(text) ?? [];
  const ms = date === undefined ? Number.NaN : Date.parse(`${date}T${time}+08:00`);
  return Number.isNaN(ms) ? undefined : ms;
}
