/** The headers of an answer, for `withResponse()`: the part of `Headers` that is read. */
export class AnswerHeaders extends Map<string, string> {
  constructor(given: object | undefined) {
    super();
    for (const [name, value] of Object.entries(given ?? {})) this.set(name.toLowerCase(), String(value));
  }

  override get(name: string): string {
    // `Headers` gives null for a missing header, `Map` undefined.
    return super.get(name.toLowerCase()) ?? (null as unknown as string);
  }

  override has(name: string): boolean {
    return super.has(name.toLowerCase());
  }
}
