import { fileURLToPath } from 'node:url';

// The program of all consumers is beside this folder.
export default { turbopack: { root: fileURLToPath(new URL('..', import.meta.url)) } };
