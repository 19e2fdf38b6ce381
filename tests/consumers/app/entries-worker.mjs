// The same as a Worker.
import { entries } from './entries.mjs';

export default { fetch: async () => Response.json(await entries()) };
