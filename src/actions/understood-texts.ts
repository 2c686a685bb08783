import { type Needed, type StandIns, toldText } from "../core/anonymise/word-book";
import type { Assessment } from "../core/assess";
import { readDataTable } from "../core/data/data-table";
import { readNumber } from "../core/lib/number";
import { locateTables } from "../core/locate";
import type { PlanColumn } from "../core/plan/plan";
import { cellText } from "../core/table/cell-values";
import type { Grid } from "../core/table/grid";
import type { SheetSurvey, Workbook } from "../workbook/workbook";
import { neededWords, saysTheSame, type Says } from "./needed-words";

/** What is understood beyond the headings, times, states, figures and rules, where a copy is assessed otherwise. */
export const WIDER = ["plan-lines", "units", "plan-cells", "names", "side-tables", "data"] as const;
export type Wider = (typeof WIDER)[number];

/** The columns of a plan that the readers understand, and how each is read. */
const UNDERSTOOD: Partial<Record<PlanColumn, Says>> = {
  timing: "deadline",
  start: "deadline",
  status: "status",
  completedOn: "deadline",
  share: "status",
  extendedTo: "deadline",
  eventOn: "deadline",
};
const UNITS: readonly PlanColumn[] = ["lead", "support"];
/** What a line around a table says when by: "ngày 03 tháng 01 năm 2024". */
const LINE_WORDS: ReadonlySet<string> = new Set(["ngay", "thang", "tuan"]);
/** Of the software's own tables; what stands in the other columns is told. */
const OWN: Record<string, Needed> = {
  numerator: "expression",
  denominator: "expression",
  result: "expression",
  previous: "expression",
  target: "phrases",
  moment: "phrases",
  data: "expression",
  dueOn: "phrases",
  kind: "phrases",
  day: "phrases",
  from: "phrases",
  until: "phrases",
  to: "phrases",
  value: "phrases",
};

export interface Understood {
  understood: ReadonlyMap<string, Needed>;
  linked: string[];
  names: Needed;
}

/** What is understood, with stand-ins of which kind, beyond what is always. */
export interface Understanding {
  standIns: StandIns;
  wider: ReadonlySet<Wider>;
  /** Cells ("sheet row column", "sheet row") that are understood too. */
  needed: ReadonlySet<string>;
  /** What is needed of a time, a state or a rule, by what it says and its text; kept from one try to the next. */
  known: Map<string, ReadonlySet<string>>;
}

/**
 * The texts that the readers understand and what of each they need: headings, times, states, expressions, rules, settings
 * and titles with a date or a year. Of times, states and rules no more words stay than change what they say. The workbook
 * is read once, however often something else is asked of it.
 */
export const understoodTexts = async (
  workbook: Workbook,
  { plans }: Pick<Assessment, "plans">,
): Promise<(understanding: Understanding) => Understood> => {
  const survey = await workbook.survey();
  const sheets = survey.filter(({ ours }) => ours === null);
  const tables = locateTables(sheets);
  const grids = await workbook.read(sheets.map(({ name }) => ({ sheet: name, columns: "all" as const })));
  const own = [
    ...tables.indicators,
    ...tables.criteria,
    ...tables.units,
    ...tables.holidays,
    ...tables.periods,
    ...tables.settings,
  ];
  const texts = new Map(grids.map((grid) => [grid, textsIn(grid)] as const));
  return (understanding) => understoodIn(understanding, { sheets, plans, own, texts });
};

/** A table of the software's own, of any kind. */
interface LocatedTable {
  sheet: string;
  kind: string;
  head: Grid;
  headerRow: number;
  columns: Partial<Record<string, number>>;
}

interface TextIn {
  row: number;
  column: number;
  text: string;
}

interface Read {
  sheets: readonly SheetSurvey[];
  plans: Assessment["plans"];
  own: readonly LocatedTable[];
  texts: ReadonlyMap<Grid, readonly TextIn[]>;
}

const understoodIn = (
  { standIns, wider, needed, known }: Understanding,
  { sheets, plans, own, texts }: Read,
): Understood => {
  const understood = new Map<string, Needed>();
  /** A unit is one wherever it is named: what stays of a name in one cell stays of it in all. */
  const assignments = new Set<string>();
  const ofNames = new Set<string>();
  const inText = plans.some(({ leadInText }) => leadInText);
  const note = (text: string, what: Needed) => {
    const key = toldText(text);
    const known = understood.get(key);
    understood.set(key, known === undefined ? what : both(known, what));
  };
  const saying = (text: string, says: Says, year: number | null) =>
    once(known, `${says} ${year} ${text}`, () =>
      neededWords(text, (other) => saysTheSame(says, text, other, { year }), standIns),
    );
  for (const [grid, found] of texts) {
    const ofPlans = plans.filter(({ sheet }) => sheet === grid.sheet);
    const table = own.find(({ sheet }) => sheet === grid.sheet);
    const isData = ofPlans.length === 0 && table === undefined;
    if (isData && !wider.has("data") && ![...needed].some((place) => place.startsWith(`${grid.sheet} `))) continue;
    for (const { row, column, text } of found) {
      const place = `${grid.sheet} ${row}`;
      if (needed.has(place) || needed.has(`${place} ${column}`) || (isData && wider.has("data"))) note(text, "phrases");
      const plan = ofPlans.find(({ firstRow, endRow }) => row >= firstRow && row < endRow);
      if (plan) {
        const says = saysOf(plan, column);
        const isUnit = UNITS.some((key) => plan.columns[key] === column);
        if (row <= plan.headerRow || plan.periods.some((one) => one.column === column)) note(text, "phrases");
        else if (says !== undefined) note(text, saying(text, says, plan.year));
        else if (wider.has("plan-cells") || (isUnit && wider.has("units"))) note(text, "phrases");
        else if (isUnit && plan.leadInText) {
          assignments.add(text);
          saying(text, "assignment", null).forEach((word) => ofNames.add(word));
        } else if (plan.sections.some((section) => section.row === row)) note(text, saying(text, "number", null));
      } else if (ofPlans.length > 0 && wider.has("plan-lines")) note(text, "phrases");
      else if (ofPlans.length > 0 && /\d/.test(text)) note(text, LINE_WORDS);
      if (!table || row < table.headerRow) continue;
      const { kind } = table;
      const key = Object.entries(table.columns).find(([, at]) => at === column)?.[0];
      if (row === table.headerRow) note(text, "phrases");
      else if (kind === "criteria" && key === "rule")
        note(text, ruleNeeds(grid, row, text, table, { standIns, known }));
      else if (kind === "settings" && key === "name") note(text, "phrases");
      else if (kind === "settings" && !/\d/.test(text) && !wider.has("side-tables")) continue;
      else if (key !== undefined && OWN[key]) note(text, OWN[key]);
      else if (kind === "units") {
        if (wider.has("units")) note(text, "phrases");
        else if (inText) assignments.add(text);
      } else if ((key === "name" || key === "code" || key === "within") && wider.has("names")) note(text, "phrases");
      else if (wider.has("side-tables")) note(text, "phrases");
    }
  }
  for (const text of assignments) note(text, ofNames);
  if (wider.has("names")) for (const { name } of sheets) note(name, "phrases");
  return {
    understood,
    names: wider.has("units") ? "phrases" : ofNames,
    linked: linkedIn(sheets, own),
  };
};

const once = <Value>(known: Map<string, Value>, key: string, make: () => Value): Value => {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
};

const both = (one: Needed, other: Needed): Needed => {
  if (one === "expression" || other === "expression") return "expression";
  if (one === "phrases") return one;
  return typeof other === "string" ? other : new Set([...one, ...other]);
};

const saysOf = ({ columns }: Assessment["plans"][number], column: number): Says | undefined => {
  const key = (Object.keys(UNDERSTOOD) as PlanColumn[]).find((one) => columns[one] === column);
  return key && UNDERSTOOD[key];
};

/** A rule whose data name a state is looked up by that state's words: then all of them stay. */
const ruleNeeds = (
  grid: Grid,
  row: number,
  text: string,
  { columns }: { columns: Partial<Record<string, number>> },
  { standIns, known }: Pick<Understanding, "standIns" | "known">,
): Needed => {
  const { max, data } = columns;
  const figures = data === undefined ? "" : cellText(grid.cell(row, data));
  const most = max === undefined ? null : readNumber(cellText(grid.cell(row, max)));
  if (/[=:]\s*(?!["'])\p{L}/u.test(figures) || most === null) return "phrases";
  return once(known, `rule ${most} ${text}`, () =>
    neededWords(text, (other) => saysTheSame("rule", text, other, { max: most }), standIns),
  );
};

/** Names that expressions may write without marks: of sheets, of columns of data, of indicators. */
const linkedIn = (sheets: readonly SheetSurvey[], own: readonly LocatedTable[]): string[] => {
  const data = sheets.filter(({ name }) => own.every(({ sheet }) => sheet !== name));
  const headings = data.flatMap(({ head }) => readDataTable(head)?.headings.map(({ name }) => name) ?? []);
  const codes = own.flatMap(({ kind, head, headerRow, columns: { code } }) =>
    kind === "indicators" && code !== undefined
      ? Array.from({ length: Math.max(0, head.rows - headerRow - 1) }, (_, at) =>
          cellText(head.cell(headerRow + 1 + at, code)),
        )
      : [],
  );
  return [...sheets.map(({ name }) => name), ...headings, ...codes];
};

const textsIn = (grid: Grid): TextIn[] => {
  const found: TextIn[] = [];
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      const text = cellText(grid.cell(row, column));
      if (/\p{L}/u.test(text)) found.push({ row, column, text });
    }
  return found;
};
