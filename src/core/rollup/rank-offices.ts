/** 1, 1, 3: equal figures have equal ranks, and the next rank counts them all; null where there is no figure. */
export const ranksOf = (figures: readonly (number | null)[]): (number | null)[] =>
  figures.map((figure) =>
    figure === null ? null : 1 + figures.filter((other) => other !== null && other > figure).length,
  );
