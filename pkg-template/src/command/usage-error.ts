/** The command line is wrong, or the input is empty: the command ends with 2. */
export class UsageError extends Error {}
