// The script of a Worker.
import { demo } from './demo.mjs';

export default {
  fetch: async (request) => Response.json(await demo(await request.json())),
};
