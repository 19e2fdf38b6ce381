// The parts of Node that are used here, also in Deno and Bun: @types/node would show Node's globals to every file.
declare module 'node:fs/promises' {
  interface FileHandle {
    writeFile(text: string): Promise<void>;
    sync(): Promise<void>;
    close(): Promise<void>;
  }
  export function mkdir(path: string, options: { recursive: true; mode: number }): Promise<unknown>;
  export function open(path: string, flags: 'wx', mode: number): Promise<FileHandle>;
  export function readFile(path: string, encoding: 'utf8'): Promise<string>;
  export function rename(from: string, to: string): Promise<void>;
  export function rm(path: string, options: { force: true }): Promise<void>;
  export function stat(path: string): Promise<{ ino: number; mtimeMs: number }>;
  export function utimes(path: string, accessed: Date, modified: Date): Promise<void>;
}
declare module 'node:os' {
  export function homedir(): string;
}
declare module 'node:path' {
  export function dirname(path: string): string;
  export function join(...parts: string[]): string;
}
declare module 'node:process' {
  export const env: { readonly [name: string]: string | undefined };
  export const platform: string;
}
declare module 'node:url' {
  export function fileURLToPath(url: URL): string;
}
