/** Whether a text has no lone surrogate (half of a character), which would arrive as another character. */
export function isWellFormed(text: string): boolean {
  const newer = text as { isWellFormed?: () => boolean };
  return newer.isWellFormed ? newer.isWellFormed() : !/\p{Surrogate}/u.test(text);
}
