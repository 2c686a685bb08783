/** The text that occurs most, by its key; of several the one that comes first. */
export const mostCommon = (texts: readonly string[], keyOf: (text: string) => string): string | null => {
  const counts = new Map<string, { text: string; count: number }>();
  for (const text of texts) {
    const one = counts.get(keyOf(text)) ?? { text, count: 0 };
    one.count++;
    counts.set(keyOf(text), one);
  }
  const all = [...counts.values()];
  const most = Math.max(0, ...all.map(({ count }) => count));
  return all.find(({ count }) => count === most)?.text ?? null;
};
