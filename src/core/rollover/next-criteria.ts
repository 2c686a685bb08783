import type { CriterionRow, DataPart } from "../criteria/table/criterion";
import type { CriterionColumn } from "../criteria/table/criterion-headings";
import type { Located } from "../locate";
import type { Grid } from "../table/grid";
import { type TemplateCell, templateSheet, type TemplateSheet } from "../template/template-sheet";
import { copiedTable } from "./copied-table";
import { moveDates, yearsIn } from "./move-years";
import type { Told, ToldText } from "./told";

/** What belongs to the year that is over. */
const EMPTIED: readonly CriterionColumn[] = [
  "self",
  "appraised",
  "appraisedAgain",
  "evidence",
  "cause",
  "remedy",
  "dueOn",
];

type ToldCriteria = Pick<Told, "criteria" | "emptiedData" | "movedTexts" | "look">;

/** The criteria table for the next year: names, maxima, rules and expressions stay; points and last year's data go. */
export const nextCriteria = (
  { headerRow, columns }: Located<"criteria">,
  rows: readonly CriterionRow[],
  grid: Grid,
  { from, to }: { from: number; to: number },
): { sheet: TemplateSheet; told: ToldCriteria } => {
  const byRow = new Map(rows.map((one) => [one.row, one]));
  const told: ToldCriteria = {
    criteria: rows.filter(({ leaf }) => leaf).length,
    emptiedData: [],
    movedTexts: [],
    look: [],
  };
  const emptied = new Set(EMPTIED.map((key) => columns[key]).filter((column) => column !== undefined));
  const textOf = ({ code, name }: CriterionRow, text: string): ToldText => ({
    sheet: grid.sheet,
    row: code ?? name,
    text,
  });
  const dataOf = (criterion: CriterionRow): TemplateCell => {
    const { code, name, data } = criterion;
    const stays = data.parts.filter(isExpression);
    const goes = [
      ...data.parts.filter((part) => !isExpression(part)).map(({ typed, text }) => `${typed} = ${text}`),
      ...(data.faults.length > 0 || data.notApplicable ? [data.text] : []),
    ];
    if (goes.length > 0) told.emptiedData.push({ row: code ?? name, text: goes.join("; ") });
    const moved = stays.map(({ typed, text }) => ({ typed, text, now: moveDates(text, to - from) }));
    for (const { text, now } of moved) {
      if (now !== text) told.movedTexts.push(textOf(criterion, now));
      else if (yearsIn(text).includes(from)) told.look.push(textOf(criterion, text));
    }
    return moved.map(({ typed, now }) => `${typed} = ${now}`).join("; ") || null;
  };
  const table = copiedTable(grid, grid.sheet, headerRow, (row, column) => {
    const criterion = byRow.get(row);
    if (emptied.has(column)) return null;
    return column === columns.data ? (criterion ? dataOf(criterion) : null) : undefined;
  });
  for (const criterion of rows)
    if (yearsIn(`${criterion.name} ${criterion.rule}`).includes(from))
      told.look.push(textOf(criterion, criterion.rule || criterion.name));
  return { sheet: templateSheet(table), told };
};

/** A number is last year's figure; what is computed from data, indicators or the plan is computed next year, too. */
const isExpression = (part: DataPart): boolean =>
  part.kind === "quantity" && !("quantity" in (part.figure ?? {}) && isPlain(part));

const isPlain = ({ figure }: Extract<DataPart, { kind: "quantity" }>): boolean =>
  figure !== null && "quantity" in figure && (figure.quantity.kind === "number" || figure.quantity.kind === "day");
