/** The command line is wrong, or there is nothing to work on: the command ends with 2. */
export class UsageError extends Error {}
