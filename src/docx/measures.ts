/** Fonts and lengths as Word's files count them. */
export const FONT = "Times New Roman";
/** Points; the decree allows 13 to 14. */
export const BODY = 14;
/** Sizes of letters are counted in half points. */
export const HALF_POINTS = 2;

/** Twentieths of a point. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);

/** Between the margins of an upright A4 page: 210 − 30 − 15 mm. */
export const TEXT_WIDTH = mm(165);
