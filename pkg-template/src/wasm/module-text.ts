import { reader } from './text-reader.js';

const PAGE = 1 << 16;

/** What the reader exports. */
interface Reader extends WebAssembly.Exports {
  readonly memory: WebAssembly.Memory;
  /** Writes the module of the text that lies at `start` behind it, and gives the module's length. */
  readonly decode: (start: number, length: number) => number;
}

/**
 * The bytes of a WebAssembly module behind its text.
 *
 * What reads the text is a small module itself, because this runs once: an engine interprets JavaScript at first, and
 * takes three times as long. crates/module-text has it, and says how the text is made and what that gains.
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
