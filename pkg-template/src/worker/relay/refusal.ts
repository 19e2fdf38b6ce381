/** What becomes an answer, once the relay has added its own headers. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | null;
}

/** The headers of JSON. */
export const JSON_TYPE = { 'Content-Type': 'application/json' };

/** An answer of the relay itself. Unless its status is 502 or 504, nothing was sent to the service. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What the log says beside the message. */
  readonly reason: string | undefined;

  /** The message is told to the caller: it says nothing of secrets, of the service's words, or of other callers. */
  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}, reason?: string) {
    super(message);
    this.status = status;
    this.headers = headers;
    this.reason = reason;
  }

  /** As the client reads it. */
  answer(): Answer {
    return {
      status: this.status,
      headers: { ...JSON_TYPE, ...this.headers },
      body: JSON.stringify({ relay: this.message }),
    };
  }
}

/** When to call again, for refusals that time may mend. */
export const SOON = { 'Retry-After': '5' };

/** What a log may say of a thing that was thrown, whose message may show a secret. */
export function nameOf(thrown: unknown): string {
  return String((thrown as { name?: unknown } | undefined)?.name ?? 'unknown');
}
