// The part of node-redis 5 that the examples use.
export function createClient(options: { url?: string }): {
  connect(): Promise<unknown>;
  get(key: string): Promise<string | null>;
  set(key: string, value: string, options: { PXAT: number } | { NX: true; PX: number }): Promise<string | null>;
  del(key: string): Promise<number>;
  zAdd(key: string, member: { score: number; value: string }): Promise<number>;
  zRem(key: string, value: string): Promise<number>;
  zCard(key: string): Promise<number>;
  zRemRangeByScore(key: string, from: number, to: number): Promise<number>;
};
