// ioredis without a server, for an example that sends no call.
export class Redis {}
