import { areLettersSuspect } from "../core/lib/suspect-letters";
import { cellOf, type Grid } from "../core/table/grid";
import type { OldLetters } from "./old-letters";
import type { SheetSurvey } from "./workbook";

/** Sheets whose texts are written in letters of before Unicode (fonts .VnTime, VNI-Times), and how they are read. */
export interface UnicodeReader {
  letters: ReadonlyMap<string, OldLetters>;
  survey: SheetSurvey[];
  /** The same grid with its texts in Unicode. */
  read: (grid: Grid) => Grid;
}

/** So many texts of that kind are no accident. */
const LEAST_TEXTS = 2;

/** What is known of the letters is fetched only where a sheet's first rows look like it. */
export const withUnicode = async (survey: SheetSurvey[]): Promise<UnicodeReader> => {
  const suspect = survey.flatMap(({ name, ours, head }) => {
    const texts = ours === null ? head.texts.filter(areLettersSuspect) : [];
    return texts.length >= LEAST_TEXTS ? [{ name, sample: texts.join("\n") }] : [];
  });
  if (suspect.length === 0) return { letters: new Map(), survey, read: (grid) => grid };
  const { fromOldLetters, oldLettersOf } = await import(/* webpackChunkName: "old-letters" */ "./old-letters");
  const letters = new Map(
    suspect.flatMap(({ name, sample }) => {
      const found = oldLettersOf(sample);
      return found === null ? [] : [[name, found] as const];
    }),
  );
  const read = (grid: Grid): Grid => {
    const own = letters.get(grid.sheet);
    if (own === undefined) return grid;
    // A text beside them that is Unicode already stays.
    return withTexts(
      grid,
      grid.texts.map((text) => (areLettersSuspect(text) ? fromOldLetters(text, own) : text)),
    );
  };
  const unicode = survey.map((sheet) =>
    letters.has(sheet.name)
      ? (Object.create(sheet, { head: { value: read(sheet.head), enumerable: true } }) as SheetSurvey)
      : sheet,
  );
  return { letters, survey: unicode, read };
};

const withTexts = (grid: Grid, texts: readonly string[]): Grid => ({
  sheet: grid.sheet,
  rows: grid.rows,
  columns: grid.columns,
  texts,
  ...(grid.merges ? { merges: grid.merges } : {}),
  ...(grid.look ? { look: grid.look } : {}),
  ...(grid.background ? { background: grid.background } : {}),
  ...(grid.dayCell ? { dayCell: grid.dayCell } : {}),
  cell: (row, column) => {
    const own = grid.column(column);
    return own ? cellOf(own, row, texts) : null;
  },
  column: (column) => grid.column(column),
});
