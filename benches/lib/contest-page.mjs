// The contest in a page.
import * as jdy from 'jdy-wasm';

import { contest } from './contest.mjs';

globalThis.contest = contest(jdy);
