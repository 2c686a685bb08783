/** "{Xong|Hoàn thành} trước {15/6|ngày 15/6}": each phrase, with the word that it has in the first place. */
export const expand = (phrases: string): { phrase: string; word: string }[] => {
  const found = /\{([^{}]*)\}/.exec(phrases);
  if (!found) return [{ phrase: phrases, word: "" }];
  return (found[1] ?? "")
    .split("|")
    .flatMap((word) => expand(phrases.replace(found[0], () => word)).map(({ phrase }) => ({ phrase, word })));
};
