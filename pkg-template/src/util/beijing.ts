/** The instant of `yyyy-MM-dd HH:mm:ss`, which the service means as Beijing time; nothing of another text. */
export function beijingMs(value: unknown): number | undefined {
  const [, date, time = '00:00:00'] = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d))?/.exec(String(value)) ?? [];
  const ms = date === undefined ? Number.NaN : Date.parse(`${date}T${time}+08:00`);
  return Number.isNaN(ms) ? undefined : ms;
}
