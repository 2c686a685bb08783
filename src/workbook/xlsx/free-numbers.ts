/** Numbers that nobody has: behind the highest, or, where these would pass the last that Excel takes, from the first on. */
export const freeNumbers = (taken: Iterable<number>, count: number, first: number, last: number): number[] => {
  const known = new Set(taken);
  const highest = Array.from(known).reduce((most, next) => (next <= last ? Math.max(most, next) : most), first - 1);
  let next = highest + count <= last ? highest + 1 : first;
  return Array.from({ length: count }, () => {
    while (known.has(next)) next++;
    return next++;
  });
};
