import type { Cell, Grid } from "../../table/grid";
import { readNumberText } from "../numbering";
import { classifyHeading } from "./classify-heading";
import { type HeadingBlock, readHeadingBlock, textsOfRow } from "./heading-block";
import { readPeriod } from "./read-period";

/** Rows that look like headings, each with the rows below that belong to it. */
export const headingBlocks = (grid: Grid, guess: boolean): HeadingBlock[] => {
  const blocks: HeadingBlock[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const texts = textsOfRow(grid, row);
    if (!looksLikeHeadings(grid, row, texts, guess)) continue;
    const block = readHeadingBlock(grid, row);
    if (block.last === row && !standsAlone(texts, guess)) continue;
    blocks.push(block);
    row = block.last;
  }
  return blocks;
};

const LONGEST_HEADING = 110;

export const known = (texts: readonly string[]): number => {
  const roles = texts.flatMap((text) => {
    const meaning = text.length > LONGEST_HEADING ? null : classifyHeading(text);
    return meaning?.sure ? [meaning.role] : [];
  });
  return new Set(roles).size;
};

/** At least one known heading and no text that is none; by its cells a table may have only strange ones. */
const looksLikeHeadings = (grid: Grid, row: number, texts: readonly string[], guess: boolean): boolean => {
  const filled = texts.filter(Boolean);
  if (filled.length === 0 || filled.some((text) => text.length > 160)) return false;
  for (let column = 0; column < grid.columns; column++) if (isData(grid.cell(row, column))) return false;
  // One number alone is a row's own; months and weeks come in rows.
  if (filled.filter((text) => /^\d+$/.test(text)).length === 1) return false;
  const roles = known(texts);
  if (roles >= 3) return true;
  if (roles === 2 && filled.filter((text) => readPeriod(text) === null).length <= 4) return true;
  if (roles === 1 && !guess) return filled.length === 1 ? opensGroup(texts) : true;
  if (roles === 1 && filled.length === 1) return opensGroup(texts);
  return guess && filled.length >= 3 && !isNumbered(filled[0] ?? "") && filled.every(mayHead);
};

/** "K-01", "NV.3", "III": a row of a table; a letter alone may stand over a column. */
const isNumbered = (text: string): boolean => {
  const number = readNumberText(text);
  return number !== null && number.title === "" && number.style !== "upper" && number.style !== "lower";
};

/** Short, and neither a number nor a day ("Trước 30/6"). */
const mayHead = (text: string): boolean => text.length <= 60 && !/^\d|\d\s?[/.]\s?\d/.test(text);

/** "Thời gian" alone in a row, over the headings below: no title is so short. "TIẾN ĐỘ NĂM 2026" alone is a title. */
const opensGroup = (texts: readonly string[]): boolean => {
  const text = texts.find(Boolean) ?? "";
  const meaning = /năm\s+(?:học\s+)?20\d\d/iu.test(text) ? null : classifyHeading(text);
  return meaning !== null && meaning.role !== "task" && meaning.role !== "number";
};

/** One heading row by itself has at least two known headings. */
const standsAlone = (texts: readonly string[], guess: boolean): boolean =>
  known(texts) >= 2 || (guess && texts.filter(Boolean).length >= 3);

/** A heading may be a whole number (a month, a week), never a broken one ("7.8"). */
const isData = (cell: Cell): boolean =>
  typeof cell === "boolean" ||
  (typeof cell === "number" && !Number.isInteger(cell)) ||
  (cell !== null && typeof cell === "object" && cell.type !== "uncomputed" && !isMonthOrYear(cell));

/** "Jan-26", typed as the heading of a month. */
const isMonthOrYear = (cell: Exclude<Cell, null>): boolean =>
  typeof cell === "object" && cell.type === "date" && cell.shown !== undefined;
