/** What a signal fires with. */
export class DOMException extends Error {
  constructor(message: string, name: string) {
    super(message);
    this.name = name;
  }
}
