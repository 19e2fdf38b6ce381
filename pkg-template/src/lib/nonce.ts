/** 16 random digits of which the first is not zero: a positive integer that is in all likelihood never used again. */
export function randomNonce(): string {
  const words = crypto.getRandomValues(new Uint32Array(2));
  return `${eightDigits(words[0])}${eightDigits(words[1])}`;
}

/** 4,294,967,296 numbers onto 90,000,000: the likeliest comes up 1.0000001 times as often as it should. */
const eightDigits = (word = 0): number => 10_000_000 + (word % 90_000_000);
