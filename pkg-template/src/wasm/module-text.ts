import { reader } from './text-reader.js';

const PAGE = 1 << 16;

/** The exports of the reader. */
interface Reader extends WebAssembly.Exports {
  readonly memory: WebAssembly.Memory;
  /** Decodes the text at `start`, writes the module behind it, and returns the module's length. */
  readonly decode: (start: number, length: number) => number;
}

/**
 * Decodes the text of a WebAssembly module to its bytes.
 *
 * The reader is a small module itself: this code runs once, and an engine interprets JavaScript at first, which takes
 * three times as long. crates/module-text contains the reader, and documents the format and its gain.
 */
export function decode(text: string): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(reader), (character) => character.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const { memory, decode } = exports as Reader;
  const start = memory.buffer.byteLength;
  // A module is at most twice as long as its text.
  memory.grow(Math.ceil((3 * text.length) / PAGE));
  new TextEncoder().encodeInto(text, new Uint8Array(memory.buffer, start));
  const end = start + text.length;
  return new Uint8Array(memory.buffer).slice(end, end + decode(start, text.length));
}
