import { createSigner, type Query } from '../../entries/index.js';
import { valuesOf, type Values, type VariableName } from '../../env/variables.js';
import { BASE_URL } from '../../generated/wire.js';
import type { Session } from '../../relay/access.js';
import { returnCode } from '../../util/return-code.js';
import { parseAnswer } from '../../wasm/answer-json.js';
import { Secrets } from '../../wasm/secrets.js';
import type { Environment } from '../env-file.js';

/** An answer of the service. */
export interface Answer {
  readonly status: number;
  /** The service's return code, from any of the fields that may have it. */
  readonly code: string;
  /** The service's own words. */
  readonly words: string;
  readonly data: unknown;
  /** Whether it is JSON with a return code. Every answer of the service is. */
  readonly isOwn: boolean;
}

/** An account set, as `push_app_authorize` lists it. */
export type Row = Readonly<Record<string, unknown>>;

/** The facts that the steps share. */
export class Examination {
  readonly environment: Environment;
  readonly values: Values;
  readonly secrets = new Secrets();
  readonly baseUrl: string;
  /** How far the service's clock is ahead. */
  offsetMs = 0;
  /** The answer to the first signed call. */
  authorised: Answer | undefined;
  /** The account set, if the authorisation lists it. */
  row: Row | undefined;
  /** What the client sent with a business call. */
  session: Session | undefined;
  /** How the first business call failed; absent if it succeeded. */
  failure: unknown;
  /** How many rows the first business call returned. */
  rows = 0;

  constructor(environment: Environment) {
    this.environment = environment;
    this.values = valuesOf(environment.env);
    this.baseUrl = (this.text('JDY_BASE_URL') || BASE_URL).replace(/\/$/, '');
    for (const name of ['JDY_CLIENT_SECRET', 'JDY_APP_SECRET'] as const) this.secrets.add(this.values[name]);
  }

  /** The value of a variable; empty if it is not set. */
  text(name: VariableName): string {
    const value = this.values[name];
    return typeof value === 'string' ? value : '';
  }

  /** Sends a call that is signed as the client signs it, with `headers` in place of its own. */
  async call(method: string, path: string, query: Query = {}, { headers = {}, secret }: Other = {}): Promise<Answer> {
    const clientSecret = secret ?? this.text('JDY_CLIENT_SECRET');
    const signer = await createSigner({ clientId: this.text('JDY_CLIENT_ID'), clientSecret });
    const signed = signer.sign({ method, path, query, timestamp: Date.now() + this.offsetMs });
    const sent = Object.entries({ ...signed.headers, ...headers }).filter(
      (pair): pair is [string, string] => pair[1] !== null,
    );
    const url = `${this.baseUrl}${path}${signed.query && `?${signed.query}`}`;
    const response = await fetch(url, {
      method,
      headers: sent,
      redirect: 'manual',
      signal: AbortSignal.timeout(35_000),
    });
    return read(response);
  }
}

interface Other {
  /** Headers that replace those of the client; null removes one. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly secret?: string;
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  let json: Row = {};
  try {
    json = Object(parseAnswer(text, true)) as Row;
  } catch {
    // Not an answer of the service.
  }
  const { description, msg, message, data } = json;
  const code = returnCode(json);
  const words = String(description ?? msg ?? message ?? text.replaceAll(/<[^>]*>|\s+/g, ' ').trim()).slice(0, 200);
  return { status: response.status, code: code ?? '', words, data, isOwn: code !== undefined };
}

/** Whether the service carried out the request. */
export const succeeded = ({ status, code }: Answer): boolean => status < 300 && code === '0';
