// A mini-program cannot send files in a request: they are refused before anything is sent.
import { noFile } from '../../../generated/messages/client.js';
import { problem } from '../../../wasm/error-data.js';
import type { Files } from '../../../wasm/upload.js';

const NONE: Files = new Map();

/** The fields of a request. @throws the refusal as plain data if a field for a file is given */
export function takeFiles(given: unknown, table = ''): readonly [fields: unknown, files: Files] {
  const known = table.split(/[|;]/);
  for (const [name, value] of Object.entries(Object(given) as object)) {
    if (value != null && known.some((field) => field.startsWith(`${name}:f`))) {
      throw problem('invalid_request', name, noFile);
    }
  }
  return [given, NONE];
}

export const carriesFiles = (table: string): boolean => /^[^|]*\|.m/.test(table);

export const hasFiles = (): boolean => false;

export const withFiles = (init: RequestInit): RequestInit => init;
