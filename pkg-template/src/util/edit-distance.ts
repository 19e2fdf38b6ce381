/**
 * The optimal string alignment distance: an insertion, a deletion, a substitution and a transposition of neighbours
 * count one each. `nearest.rs` of core has the same.
 */
export function editDistance(from: string, to: string): number {
  // The rows of the table of distances: the one before the last, and the last.
  let [before, last] = [[] as number[], Array.from({ length: to.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let at = 1; at <= to.length; at++) {
      const replaced = (last[at - 1] ?? 0) + (from[row - 1] === to[at - 1] ? 0 : 1);
      const exchanged = row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1];
      next[at] = Math.min(
        replaced,
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        exchanged ? (before[at - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, last] = [last, next];
  }
  return last[to.length] ?? 0;
}
