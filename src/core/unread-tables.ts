import type { AssessTexts } from "./assess-texts";
import { type Located, type SeenHeadings, seenOf, type SheetHead, type Tables } from "./locate";
import { classifyHeading } from "./plan/layout/classify-heading";
import { findPlanTables } from "./plan/layout/find-plan-tables";
import { titleLines } from "./plan/layout/kind-of-title";
import type { Refusal } from "./plan/layout/plan-table";
import type { Finding } from "./rules/rule";
import { sheetFinding } from "./sheet-finding";
import { cellName, type Grid } from "./table/grid";

/** A table beside the plans that looks like one and is not read. */
export interface UnreadTable extends SeenHeadings {
  /** Its title or its sheet's name calls it a plan. */
  titled: boolean;
}

/** On each sheet the tables that are nearly plans: what lacks one column, or is something else by its cells or its title. */
export const findUnread = (
  survey: readonly SheetHead[],
  tables: Tables,
  dataSheets: ReadonlySet<string>,
  gridOf: (sheet: string) => Grid,
): UnreadTable[] => {
  const plans = tables.plans.filter(({ sheet }) => !dataSheets.has(sheet));
  const used = new Set(
    Object.values(tables).flatMap((all: readonly Located<"plan">[]) => all.map(({ sheet }) => sheet)),
  );
  const beside = survey.filter(
    ({ name, hidden, ours }) => !hidden && ours === null && !used.has(name) && !dataSheets.has(name),
  );
  return [
    ...plans.flatMap(({ sheet, unread }) => nearest(sheet, gridOf(sheet), unread)),
    ...beside.flatMap(({ name, head }) => nearest(name, head, findPlanTables(head).refusals)),
  ];
};

/** One finding for each sheet whose table is called a plan; the others are listed, the same lack in one. */
export const unreadFindings = (unread: readonly UnreadTable[], texts: AssessTexts): Finding[] => {
  const say = (those: readonly UnreadTable[]): Finding[] => {
    const [first] = those;
    if (!first) return [];
    const message = texts.rules["unread-table"].message({
      sheets: [...new Set(those.map(({ sheet }) => sheet))],
      seen: first,
    });
    return [
      {
        ...sheetFinding("unread-table", first.sheet, message),
        severity: first.titled ? "warning" : "info",
        cell: cellName(first.row - 1, 0),
      },
    ];
  };
  const quiet = new Map<string, UnreadTable[]>();
  for (const one of unread.filter(({ titled }) => !titled)) {
    const key = JSON.stringify([one.missing, one.why]);
    quiet.set(key, [...(quiet.get(key) ?? []), one]);
  }
  return [...unread.filter(({ titled }) => titled).map((one) => [one]), ...quiet.values()].flatMap(say);
};

const nearest = (sheet: string, grid: Grid, refusals: readonly Refusal[]): UnreadTable[] => {
  const near = refusals.filter(isNear).map((refusal) => ({
    ...seenOf(sheet, refusal),
    titled: refusal.why === null && [...titleLines(grid, refusal.first), sheet].some((line) => NAMES_WORK.test(line)),
  }));
  return near.slice(0, 1);
};

const NAMES_WORK = /(?<!\p{L})(?:kế hoạch|chương trình công tác|nhiệm vụ|phân công|việc|tiến độ|lộ trình)(?!\p{L})/iu;

/** All of a plan's columns but one, with who does it; or all of them, and yet it is a calendar or a register. */
const isNear = ({ missing, why, headings }: Refusal): boolean => {
  if (why !== null) return missing.length === 0 && (why === "calendar" || why === "subject");
  const sure = new Set(headings.flatMap((text) => (classifyHeading(text)?.sure ? [classifyHeading(text)?.role] : [])));
  const has = missing.join() === "timing" ? sure.has("task") : missing.join() === "task" && sure.has("timing");
  return has && sure.has("lead");
};
