// The part of the suite that applies to clients of a relay, for Node and for pages.
import bulk from '../suite/bulk.mjs';
import bulkFlow from '../suite/bulk-flow.mjs';
import calls from '../suite/calls.mjs';
import listArrays from '../suite/list-arrays.mjs';
import lists from '../suite/lists.mjs';
import { arriving } from '../suite/uploads.mjs';
import upstream, { TESTS } from './upstream.mjs';

/**
 * 8 tests of calls, 17 of lists, 7 of saving many, 8 that need no gateway, one of files; and those of failures of the
 * service.
 */
export const EXPECTED = 8 + 17 + 7 + 8 + 1 + TESTS;

export function add(QUnit, context) {
  for (const test of [calls, lists, listArrays, bulk, bulkFlow, ...(context.hasFiles === false ? [] : [arriving])])
    test(QUnit, { ...context, gateways: [context.gateway] });
  upstream(QUnit, context);
}
