import type { Gathered } from "../../actions/gather";
import type { Seen } from "../../actions/look-at";
import type { Written } from "../../actions/write-report";
import type { Assessment } from "../../core/assess";
import { TrackerError } from "../../core/error";
import { addDays, type Day, yearOf } from "../../core/lib/calendar-day";
import type { SheetSurvey } from "../../workbook/workbook";
import { buffersOf, type PackedGrid, packGrid, unpackGrid } from "./packed-grid";

export type PackedSurvey = Omit<SheetSurvey, "head"> & { head: PackedGrid };

/** What was seen as plain data. The data that expressions count stay where they are. */
export interface PackedSeen {
  assessment: PackedAssessment;
  gathered: Omit<Gathered, "survey" | "grids" | "gridOf" | "linked" | "dataTables"> & {
    survey: PackedSurvey[];
    grids: ReadonlyMap<string, PackedGrid>;
    linked: Omit<Gathered["linked"], "run">;
  };
}

type PackedAssessment = Omit<Assessment, "daysOff"> & {
  daysOff: { off: ReadonlySet<Day>; worked: ReadonlySet<Day>; tet: ReadonlySet<number> };
};
export type PackedWritten = Omit<Written, "assessment"> & { assessment: PackedAssessment };

/** Years around the day of the figures whose days off can be asked for. */
const YEARS = 6;

const packAssessment = (assessment: Assessment): PackedAssessment => {
  const { asOf, daysOff } = assessment;
  const year = yearOf(asOf);
  const off = new Set<Day>();
  for (let day: Day = `${year - YEARS}-01-01`; day <= `${year + YEARS}-12-31`; day = addDays(day, 1)) {
    if (daysOff.has(day)) off.add(day);
  }
  const years = Array.from({ length: 2 * YEARS + 1 }, (_, at) => year - YEARS + at);
  return {
    ...assessment,
    daysOff: { off, worked: daysOff.worked, tet: new Set(years.filter((one) => daysOff.hasTet(one))) },
  };
};

const unpackAssessment = ({ daysOff: { off, worked, tet }, ...assessment }: PackedAssessment): Assessment => ({
  ...assessment,
  daysOff: { has: (day) => off.has(day), worked, hasTet: (year) => tet.has(year) },
});

/** Sizes and protection are looked up now: nobody can do so elsewhere. */
export const packSurvey = (survey: readonly SheetSurvey[]): PackedSurvey[] =>
  survey.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows,
    columns: sheet.columns,
    hidden: sheet.hidden,
    protected: sheet.protected,
    ours: sheet.ours,
    ...(sheet.id !== undefined && { id: sheet.id }),
    ...(sheet.said && { said: sheet.said }),
    head: packGrid(sheet.head),
  }));

export const unpackSurvey = (survey: readonly PackedSurvey[]): SheetSurvey[] =>
  survey.map((sheet) => ({ ...sheet, head: unpackGrid(sheet.head) }));

export const packSeen = ({ assessment, gathered }: Seen): { packed: PackedSeen; buffers: ArrayBufferLike[] } => {
  const { survey, tables, grids, linked, dataSheets, sheets, letters, unread } = gathered;
  const { names, formulas, criteria, needs, rows } = linked;
  const packedGrids = new Map([...grids].map(([name, grid]) => [name, packGrid(grid)]));
  const packedSurvey = packSurvey(survey);
  const packed = {
    assessment: packAssessment(assessment),
    gathered: {
      survey: packedSurvey,
      tables,
      grids: packedGrids,
      linked: { names, formulas, criteria, needs, rows },
      dataSheets,
      sheets,
      letters,
      unread,
    },
  };
  const all = [...packedGrids.values(), ...packedSurvey.map(({ head }) => head)];
  return { packed, buffers: all.flatMap(buffersOf) };
};

export const unpackSeen = ({ assessment, gathered: packed }: PackedSeen): Seen => {
  const survey = unpackSurvey(packed.survey);
  const grids = new Map([...packed.grids].map(([name, grid]) => [name, unpackGrid(grid)]));
  const gridOf = (sheet: string) => {
    const grid = grids.get(sheet) ?? survey.find(({ name }) => name === sheet)?.head;
    if (!grid) throw new TrackerError("no-such-sheet", { sheet, sheets: survey.map(({ name }) => name) });
    return grid;
  };
  const run = () => {
    throw new Error("the data are elsewhere: ask there");
  };
  return {
    assessment: unpackAssessment(assessment),
    gathered: { ...packed, survey, grids, gridOf, linked: { ...packed.linked, run }, dataTables: [] },
  };
};

export const packWritten = (written: Written): PackedWritten => ({
  ...written,
  assessment: packAssessment(written.assessment),
});

export const unpackWritten = (written: PackedWritten): Written => ({
  ...written,
  assessment: unpackAssessment(written.assessment),
});
