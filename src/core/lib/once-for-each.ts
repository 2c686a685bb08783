const KEPT = 4000;
const LONGEST = 200;

/**
 * The same function, which finds its answer for a text once: headings and units stand again and again. The answer must
 * depend on nothing but the text. Long texts are no names, and are not kept.
 */
export const onceForEach = <Answer>(find: (text: string) => Answer): ((text: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = find(text);
    if (text.length > LONGEST) return answer;
    if (known.size >= KEPT) known.clear();
    known.set(text, answer);
    return answer;
  };
};
