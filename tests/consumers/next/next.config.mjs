import { fileURLToPath } from 'node:url';

// What all consumers are given is beside this folder.
export default { turbopack: { root: fileURLToPath(new URL('..', import.meta.url)) } };
