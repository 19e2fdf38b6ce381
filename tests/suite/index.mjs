// The suite that every runtime runs. A file is a function (QUnit, { jdy, gateway, gateways, diagnosis, bd, records,
// changes, receiver, zh, data }): `jdy`, `gateway`, `diagnosis` and so on are the package's entries as that runtime
// resolved them, `gateways` the targets of calls (gateways.mjs), `data` the input of data.mjs. Each file is listed with
// its number of tests; a runner fails at another number.
import bodies from './bodies.mjs';
import bulk from './bulk.mjs';
import bulkFlow from './bulk-flow.mjs';
import callerFunctions from './caller-functions.mjs';
import calls from './calls.mjs';
import client from './client.mjs';
import clientOptions from './client-options.mjs';
import diagnose from './diagnose.mjs';
import errors from './errors.mjs';
import exactIds from './exact-ids.mjs';
import faults from './faults.mjs';
import givenFetch from './given-fetch.mjs';
import independent from './independent.mjs';
import listArrays from './list-arrays.mjs';
import lists from './lists.mjs';
import messages from './messages.mjs';
import parseRequest from './parse-request.mjs';
import receiver from './receiver.mjs';
import recordValues from './record-values.mjs';
import reconcile from './reconcile.mjs';
import records from './records.mjs';
import resources from './resources.mjs';
import sandbox from './sandbox.mjs';
import secrets from './secrets.mjs';
import sharing from './sharing.mjs';
import signer from './signer.mjs';
import sync from './sync.mjs';
import syncAnswers from './sync-answers.mjs';
import throwingArguments from './throwing-arguments.mjs';
import tokenStores from './token-stores.mjs';
import trap from './trap.mjs';
import uploads from './uploads.mjs';
import vectors from './vectors.mjs';
import verify from './verify.mjs';
import waiting from './waiting.mjs';
import wrongArguments from './wrong-arguments.mjs';

const GATEWAYS = 2;

export const suite = [
  { run: vectors, tests: 28 },
  { run: independent, tests: 2 },
  { run: signer, tests: 5 },
  { run: verify, tests: 11 },
  { run: diagnose, tests: 19 },
  { run: parseRequest, tests: 16 },
  { run: sandbox, tests: 6 },
  { run: calls, tests: 8 * GATEWAYS },
  { run: errors, tests: 12 * GATEWAYS + 2 },
  { run: client, tests: 10 * GATEWAYS + 1 },
  { run: clientOptions, tests: 3 },
  { run: wrongArguments, tests: 5 },
  { run: throwingArguments, tests: 2 },
  { run: tokenStores, tests: 10 * GATEWAYS },
  { run: messages, tests: 8 },
  { run: bodies, tests: 7 },
  { run: givenFetch, tests: 7 },
  { run: exactIds, tests: 3 },
  { run: callerFunctions, tests: 11 },
  { run: sharing, tests: 5 * GATEWAYS },
  { run: lists, tests: 13 * GATEWAYS },
  { run: listArrays, tests: 4 * GATEWAYS },
  { run: resources, tests: 9 },
  { run: uploads, tests: GATEWAYS + 3 },
  { run: bulk, tests: 7 * GATEWAYS },
  { run: bulkFlow, tests: 8 },
  { run: records, tests: 7 * GATEWAYS },
  { run: reconcile, tests: 3 * GATEWAYS },
  { run: recordValues, tests: 11 },
  { run: sync, tests: 6 * GATEWAYS },
  { run: syncAnswers, tests: 6 },
  { run: receiver, tests: 8 },
  { run: faults, tests: 7 * GATEWAYS + 4 },
  { run: secrets, tests: 39 },
  { run: waiting, tests: 4 },
  // Runs last: the new instance replaces the old one for all clients.
  { run: trap, tests: 6 * GATEWAYS + 5 },
];
