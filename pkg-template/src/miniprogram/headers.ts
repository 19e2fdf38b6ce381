/** The headers of an answer, for `withResponse()`: what is read of a `Headers`. */
export class AnswerHeaders extends Map<string, string> {
  constructor(given: object | undefined) {
    super();
    for (const [name, value] of Object.entries(given ?? {})) this.set(name.toLowerCase(), String(value));
  }

  override get(name: string): string {
    // As `Headers` does; the type of a `Map` has no null.
    return super.get(name.toLowerCase()) ?? (null as unknown as string);
  }

  override has(name: string): boolean {
    return super.has(name.toLowerCase());
  }
}
