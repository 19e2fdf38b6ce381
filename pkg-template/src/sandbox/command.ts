#!/usr/bin/env node
// `npx jdy-sandbox`: what is not needed is not loaded.
import { argv } from 'node:process';

if (argv[2] === 'verify') {
  const { verifyCommand } = await import('./verify-command.js');
  process.exitCode = await verifyCommand(argv.slice(3));
} else {
  await import('./serve-command.js');
}
