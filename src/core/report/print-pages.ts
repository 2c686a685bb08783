import { breakPage, type Page } from "./page";

/** A4 without the margins of Nghị định 30/2020 (20 mm above and below, 30 mm and 15 mm beside), in points. */
const LANDSCAPE = { width: 714, height: 481 };
const PORTRAIT = { width: 467, height: 728 };
/** What programs differ in when they measure rows. */
const SAFETY = 0.99;
const STANDARD_ROW = 15;

/** Points of the sheet that fit on one page once its width is fitted; the first row stands again on each page. */
export const capacityOf = ({ widths, rows, landscape }: Page): number => {
  const printed = landscape ? LANDSCAPE : PORTRAIT;
  const width = widths.reduce((sum, characters) => sum + (characters * 7 + 5) * 0.75, 0);
  const scale = Math.min(1, printed.width / width);
  return (printed.height / scale) * SAFETY - (rows[0]?.height ?? STANDARD_ROW);
};

const usedOn = (page: Page): number =>
  page.rows.slice(page.breaks.at(-1) ?? 0).reduce((sum, { height }) => sum + (height ?? STANDARD_ROW), 0);

/** Begins a new page where so many points do not fit any more; more than a page never fits, and is not waited for. */
export const keepTogether = (page: Page, points: number): boolean => {
  const capacity = capacityOf(page);
  const used = usedOn(page);
  if (used === 0 || used + Math.min(points, capacity) <= capacity) return false;
  breakPage(page);
  return true;
};
