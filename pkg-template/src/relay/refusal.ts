/** An answer without the headers that the relay adds to each. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | null;
}

export const JSON_TYPE = { 'Content-Type': 'application/json' };

/** An answer of the relay itself. Unless its status is 502 or 504, nothing was sent to the service. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What only the log says. */
  readonly reason: string | undefined;

  /** The caller reads the message: it must not show secrets, words of the service, or other callers. */
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

/** When to call again, for refusals that pass. */
export const SOON = { 'Retry-After': '5' };

/** What a log may say of an error whose message may show a secret. */
export function nameOf(thrown: unknown): string {
  return String((thrown as { name?: unknown } | undefined)?.name ?? 'unknown');
}
