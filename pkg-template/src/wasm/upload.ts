// Files in requests. WebAssembly checks that they are given; their bytes are added to the body when it is sent.
import { noFile } from '../generated/messages/client.js';
import { problem } from './error-data.js';

/** Files by field. */
export type Files = ReadonlyMap<string, Blob>;

/**
 * The fields of a request with text instead of its files, and the files. For an operation, only its fields for files
 * are replaced: `jsonText` refuses files in other fields.
 *
 * @throws the refusal as plain data if a field for a file has another value
 */
export function takeFiles(given: unknown, table?: string): readonly [fields: unknown, files: Files] {
  const fields = { ...(given as Record<string, unknown>) };
  const files = new Map<string, Blob>();
  const known = table?.split(/[|;]/);
  for (const [name, value] of Object.entries(fields)) {
    if (known && !known.some((field) => field.startsWith(`${name}:f`))) continue;
    if (isFile(value)) {
      files.set(name, value);
      fields[name] = 'file';
    } else if (known && value != null) {
      throw problem('invalid_request', name, noFile);
    }
  }
  return [fields, files];
}

/** Whether the body of this operation is a form with files. */
export const carriesFiles = (table: string): boolean => /^[^|]*\|.m/.test(table);

/** Whether a body has a file in one of its fields. An error of a getter is reported when the body is read again. */
export function hasFiles(body: unknown): boolean {
  try {
    return Object.values(Object(body)).some(isFile);
  } catch {
    return false;
  }
}

/** A `Blob` of this realm or of another one. */
function isFile(given: unknown): given is Blob {
  return /^\[object (?:Blob|File)\]$/.test(Object.prototype.toString.call(given));
}

/** The request with the files in its body. The engine writes the `Content-Type`, which has the boundary. */
export function withFiles(init: RequestInit, files: Files): RequestInit {
  const { 'Content-Type': _, ...headers } = init.headers as Record<string, string>;
  const body = new FormData();
  for (const [name, value] of Object.entries(JSON.parse(init.body as string) as object)) {
    const file = files.get(name);
    // The default name of a Blob differs between engines.
    if (file) body.append(name, file, (file as Partial<File>).name ?? 'blob');
    else if (value !== null) body.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return { ...init, headers, body };
}
