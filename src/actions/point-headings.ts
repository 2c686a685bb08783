import type { PlanColumn } from "../core/plan/plan";
import { headingKey, headingText } from "../core/table/headings";
import type { Grid } from "../core/table/grid";
import type { SaidTable } from "../core/table/said-table";
import type { SheetSurvey, Workbook } from "../workbook/workbook";
import type { PointedHeadings } from "./pointed-headings";
import { rememberedIn } from "./remembered";

/**
 * The workbook with what its user said about the headings of its plans: what is said now, for its sheet, before what the
 * workbook remembers. Nothing is written.
 * @param said what is said now, once the sheets are known
 */
export const withHeadings = (
  workbook: Workbook,
  said: (survey: readonly SheetSurvey[], remembered: readonly PointedHeadings[]) => PointedHeadings | null = () => null,
): Workbook => ({
  survey: async () => {
    const sheets = await workbook.survey();
    const { headings } = await rememberedIn(workbook);
    const now = said(sheets, headings);
    const all = now ? [now, ...headings.filter(({ sheet }) => sheet !== now.sheet)] : headings;
    return sheets.map((sheet) => {
      const own = all.find((pointed) => pointed.sheet === sheet.name);
      const table = own ? tableIn(sheet.head, own) : null;
      // The others as they are: a sheet of a file looks for its protection only when asked.
      return table === null ? sheet : { ...sheet, said: table };
    });
  },
  read: (requests) => workbook.read(requests),
  write: (output) => workbook.write(output),
  clear: (staying) => workbook.clear(staying),
  remembered: () => workbook.remembered(),
});

/** The choice with what stands over its columns now. */
export const withTexts = (head: Grid, pointed: PointedHeadings): PointedHeadings => ({
  ...pointed,
  texts: Object.fromEntries(
    (Object.entries(pointed.columns) as [PlanColumn, number][]).map(([key, column]) => [
      key,
      headingAt(head, pointed, column),
    ]),
  ),
});

/** The lowest text of the heading over a column: a cell merged over both rows has it in the upper one. */
export const headingAt = (head: Grid, { row, first = row }: PointedHeadings, column: number): string => {
  for (let at = row; at >= first; at--) {
    const text = headingText(head.cell(at, column)).trim();
    if (text !== "") return text;
  }
  return "";
};

/**
 * Where the pointed table stands now: where it stood, or, when rows have come or gone above it, where the same headings
 * stand; null where they are gone.
 */
export const tableIn = (head: Grid, pointed: PointedHeadings): SaidTable | null =>
  !pointed.texts || fits(head, pointed, 0.5) ? saidTable(pointed) : sameHeadings(head, pointed);

/** Where all the headings of a choice stand in a sheet, be it next year's; null where they do not. */
export const sameHeadings = (head: Grid, pointed: PointedHeadings): SaidTable | null => {
  if (!pointed.texts) return null;
  const { row: before, first = before } = pointed;
  for (let row = before - first; row < head.rows; row++) {
    const there = { ...pointed, row, first: row - (before - first) };
    if (fits(head, there, 1)) return saidTable(there);
  }
  return null;
};

const saidTable = ({ row, first = row, columns }: PointedHeadings): SaidTable => ({
  firstRow: first,
  headerRow: row,
  columns,
});

/** Whether at least such a share of the columns has the heading it had. */
const fits = (head: Grid, pointed: PointedHeadings, share: number): boolean => {
  const known = Object.entries(pointed.texts ?? {}) as [PlanColumn, string][];
  const same = known.filter(
    ([key, text]) => headingKey(headingAt(head, pointed, pointed.columns[key] ?? -1)) === headingKey(text),
  );
  return known.length === 0 || same.length >= known.length * share;
};
