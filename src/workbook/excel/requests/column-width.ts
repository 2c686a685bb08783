/** Padding and points as Excel counts a column's width: 7 pixels a digit and 5 around, at 96 pixels an inch. */
export const pointsOfWidth = (characters: number): number => Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
