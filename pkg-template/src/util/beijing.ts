/**
 * The instant of `yyyy-MM-dd HH:mm:ss`, which the service means as Beijing time; nothing of another text. It may show a
 * fraction of a second.
 */
export function beijingMs(text: string): number | undefined {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?$/.exec(text) ?? [];
  const ms = date === undefined ? Number.NaN : Date.parse(`${date}T${time}+08:00`);
  return Number.isNaN(ms) ? undefined : ms;
}
