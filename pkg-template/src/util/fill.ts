/** Fills a template with its arguments: `{0}` stands for the first. */
export function fill(template: string, args: readonly string[]): string {
  return template.replace(/\{(\d)\}/g, (_, at: string) => args[Number(at)] ?? '');
}
