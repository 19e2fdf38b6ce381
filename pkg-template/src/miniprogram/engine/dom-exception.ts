/** The reason of a signal that fires. */
export class DOMException extends Error {
  constructor(message: string, name: string) {
    super(message);
    this.name = name;
  }
}
