/** Random checks that anybody can draw again: the seed is published with them. */

/**
 * The first `size` codes in the order of the hashes of `seed:code`. The order in which codes are given does not matter, and
 * a code given twice counts once. `hash` is SHA-256 in hexadecimal.
 */
export function drawSample(
  codes: readonly string[],
  { seed, size }: { seed: string; size: number },
  hash: (text: string) => string,
): readonly string[] {
  return [...new Set(codes)]
    .map((code) => ({ code, mark: hash(`${seed}:${code}`) }))
    .toSorted((a, b) => compare(a.mark, b.mark) || compare(a.code, b.code))
    .slice(0, size)
    .map(({ code }) => code)
}

/** By code units, the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
