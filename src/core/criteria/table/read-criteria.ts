import { fold, plainText } from "../../lib/text";
import { cellText } from "../../table/cell-values";
import { cellName, type Grid } from "../../table/grid";
import { headingKey } from "../../table/headings";
import { arrangeTree, type Draft, type PlacedRow } from "./arrange-tree";
import { CodePaths } from "./code-paths";
import type { CriterionRow } from "./criterion";
import { type CriteriaTable, type CriterionColumn, criterionHeadings } from "./criterion-headings";
import { kindOfName } from "./criterion-kind";
import { readCode, readTitledCode, type ReadCode } from "./read-code";
import { readDataCell, readDataText } from "./read-data-parts";
import { isTotal } from "./total-row";
import { readPoints } from "./read-points";
import { restoreZeros } from "./restore-zeros";

/**
 * Reads a criteria table: one row per criterion or group, in order, with parents by the paths of the codes. An
 * unnumbered row without points continues the row above it (a page break); one with points of its own is a part of it.
 * Headings that stand again, rows of column numbers and rows of totals are left out. Never throws.
 */
export const readCriteria = (grid: Grid, table: CriteriaTable): CriterionRow[] => {
  const placed: PlacedRow[] = [];
  const paths = new CodePaths();
  let blank = false;
  for (const draft of restoreZeros(readDrafts(grid, table))) {
    if (draft === null) {
      blank = true;
      continue;
    }
    const above = placed.at(-1);
    if (draft.code) placed.push({ ...draft, path: paths.next(draft.code) });
    else if (draft.kind !== null) placed.push({ ...draft, path: paths.heading(draft.name) });
    else if (hasFigures(draft)) placed.push({ ...draft, path: paths.child(draft.name || `#${draft.row + 1}`) });
    else if (above && !blank && !isTitle(draft.name)) placed.splice(-1, 1, continued(above, draft));
    blank = false;
  }
  return arrangeTree(placed);
};

const readDrafts = (grid: Grid, { headerRow, columns }: CriteriaTable): (Draft | null)[] => {
  const drafts: (Draft | null)[] = [];
  for (let row = headerRow + 1; row < grid.rows; row++) {
    const draft = readDraft(grid, row, columns);
    if (draft === null) drafts.push(null);
    else if (!isFurniture(draft)) drafts.push(draft);
  }
  return drafts;
};

const readDraft = (grid: Grid, row: number, columns: CriteriaTable["columns"]): Draft | null => {
  const cell = (key: CriterionColumn) => (columns[key] === undefined ? null : grid.cell(row, columns[key]));
  const text = (key: CriterionColumn) => plainText(cellText(cell(key)));
  const line = (key: CriterionColumn) => text(key).replace(/\s+/g, " ");
  const points = (key: CriterionColumn) => readPoints(cell(key));
  const cells: Draft["cells"] = {};
  for (const key of Object.keys(columns) as CriterionColumn[]) {
    if (columns[key] !== undefined) cells[key] = cellName(row, columns[key]);
  }
  const typed = readCode(cell("code"));
  const { code, name } = codeAndName(typed, line("name"));
  const draft: Draft = {
    sheet: grid.sheet,
    row,
    code,
    name,
    kind: kindOfName(name),
    max: points("max"),
    rule: text("rule"),
    data: readDataCell(cell("data")),
    self: points("self"),
    appraised: points("appraised"),
    appraisedAgain: points("appraisedAgain"),
    evidence: text("evidence"),
    cause: text("cause"),
    remedy: text("remedy"),
    lead: line("lead"),
    dueOn: line("dueOn"),
    cells,
    remarks: code?.from === "date" ? [{ kind: "date-code", read: code.text }] : [],
  };
  const empty = code === null && name === "" && !hasFigures(draft);
  return empty && [draft.rule, draft.data.text, draft.cause, draft.evidence, draft.remedy].join("") === ""
    ? null
    : draft;
};

/** The code may share a cell with its title, in either column; a code cell that holds words is the name. */
const codeAndName = (typed: ReadCode | null, name: string): { code: ReadCode | null; name: string } => {
  if (typed && typed.segments.length > 0) return { code: typed, name: name || typed.title };
  const titled = typed ? null : readTitledCode(name);
  return titled ? { code: titled, name: titled.title } : { code: null, name: name || (typed?.title ?? "") };
};

const hasFigures = ({ max, self, appraised, appraisedAgain }: Draft): boolean =>
  [max, self, appraised, appraisedAgain].some(({ value, fault }) => value !== null || fault !== null);

/** "(1)", "2": the row of column numbers of printed forms. */
const COLUMN_NUMBER = /^\(?\d{1,2}\)?$/;
const nameKeys = new Set<string>(criterionHeadings.name.map(headingKey));

const isFurniture = ({ code, name, max }: Draft): boolean =>
  (isTotal(name) && code === null) ||
  (nameKeys.has(headingKey(name)) && max.fault !== null) ||
  (COLUMN_NUMBER.test(name) && (max.value !== null || max.fault !== null));

/** A line in capitals under which nothing is said, or a note below the table. */
const isTitle = (name: string): boolean =>
  name !== "" && (name === name.toUpperCase() || /^(?:ghi chu|luu y|nguoi lap|ngay)\b/.test(fold(name)));

const continued = (above: PlacedRow, more: Draft): PlacedRow => {
  const joined = (key: "name" | "rule" | "evidence" | "cause" | "remedy" | "lead" | "dueOn", by: string) =>
    [above[key], more[key]].filter(Boolean).join(by);
  const data = [above.data.text, more.data.text].filter(Boolean).join("\n");
  return {
    ...above,
    name: joined("name", " "),
    rule: joined("rule", "\n"),
    data: more.data.text === "" ? above.data : readDataText(data),
    evidence: joined("evidence", "\n"),
    cause: joined("cause", "\n"),
    remedy: joined("remedy", "\n"),
    lead: joined("lead", " "),
    dueOn: joined("dueOn", " "),
  };
};
