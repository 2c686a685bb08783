import { isFinished } from "../plan/status";
import type { AssessedTask } from "../plan/counts";
import type { Plan, PlanColumn, Section } from "../plan/plan";
import { periodOfTitle } from "../plan/period-of-title";
import { periodOfSection, yearOfSection } from "../plan/title";
import { columnName, type Grid } from "../table/grid";
import { cellShown, cellText } from "../table/cell-values";
import { headingText } from "../table/headings";
import { type TemplateCell, templateSheet, type TemplateSheet } from "../template/template-sheet";
import { trackingColumns, trackingRules } from "../template/tracking-columns";
import { moveYears, yearsIn } from "./move-years";
import { isPartlyStanding, nextTiming } from "./next-timing";
import { renumber } from "./renumber";
import type { ToldPlan } from "./told";

const COLUMNS: readonly { key: PlanColumn; heading: string; width: number }[] = [
  { key: "number", heading: "STT", width: 7 },
  { key: "task", heading: "Nội dung công việc", width: 46 },
  { key: "lead", heading: "Đơn vị chủ trì", width: 22 },
  { key: "support", heading: "Đơn vị phối hợp", width: 20 },
  { key: "product", heading: "Sản phẩm", width: 22 },
  { key: "timing", heading: "Thời gian thực hiện", width: 26 },
];
/** The lead of a plan that words it in running text. */
const ASSIGNMENT = "Phân công thực hiện";
const SPARE_ROWS = 200;

export interface NextPlanContext {
  from: number;
  to: number;
  beforeIncludesDay: boolean;
  /** The sheet's name in the new workbook. */
  name: string;
}

/** A plan's unfinished and standing tasks as the plan of the next year, with empty tracking columns. */
export const nextPlan = (
  plan: Plan,
  assessed: readonly AssessedTask[],
  grid: Grid,
  context: NextPlanContext,
): { sheet: TemplateSheet; told: ToldPlan } => {
  const kept = assessed.filter(goesOn);
  const sections = sectionsOver(kept, plan);
  const entries = [
    ...sections.map((section) => ({ row: section.row, id: section.id, section })),
    ...kept.map((one) => ({ row: one.task.rows[0] ?? 0, id: one.task.id, one })),
  ].sort((a, b) => a.row - b.row);
  const ids = renumber(entries.map((entry) => ({ id: entry.id, gone: "section" in entry && isPeriod(entry.section) })));
  const told = { ...toldOf(assessed, context.name), columns: otherColumns(plan, grid) };
  const rows = entries.flatMap((entry): TemplateCell[][] => {
    const id = ids.get(entry.id) ?? entry.id;
    if ("one" in entry) return [taskRow(entry.one, id, plan, grid, context, told)];
    return isPeriod(entry.section) ? [] : [[id, entry.section.title]];
  });
  const titles = titlesOf(plan, context);
  const firstRow = titles.length + 3;
  return {
    told,
    sheet: templateSheet({
      name: context.name,
      titles,
      head: [
        ...COLUMNS.map(({ key, heading }) => (key === "lead" && plan.leadInText ? ASSIGNMENT : heading)),
        ...trackingColumns.map(({ heading }) => heading),
      ],
      rows,
      widths: [...COLUMNS.map(({ width }) => width), ...trackingColumns.map(({ width }) => width)],
      validations: trackingRules(COLUMNS.length, firstRow, firstRow + rows.length + SPARE_ROWS),
    }),
  };
};

/** Standing tasks go on even where they were done last year; what was cancelled does not. */
export const goesOn = ({ task, status: { progress } }: AssessedTask): boolean =>
  progress !== "cancelled" && (isPartlyStanding(task.deadline) || !isFinished(progress));

export const toldOf = (assessed: readonly AssessedTask[], sheet: string): ToldPlan => {
  const kept = assessed.filter(goesOn);
  return {
    sheet,
    unfinished: kept.filter(({ task }) => !isPartlyStanding(task.deadline)).length,
    standing: kept.filter(({ task }) => isPartlyStanding(task.deadline)).length,
    done: assessed.filter((one) => !kept.includes(one) && isFinished(one.status.progress)).length,
    cancelled: assessed.filter(({ status }) => status.progress === "cancelled").length,
    emptied: [],
    moved: [],
    columns: [],
  };
};

export const sectionsOver = (kept: readonly AssessedTask[], plan: Plan): Section[] =>
  plan.sections.filter(({ id }) => kept.some(({ task }) => isIn(task.section, id)));

const isIn = (section: string | null, id: string): boolean =>
  section === id || (section?.startsWith(`${id}.`) ?? false);

/** "Tháng 9/2026" over tasks is when they were to be done last year. */
export const isPeriod = ({ title }: Section): boolean =>
  periodOfSection(title) !== null || yearOfSection(title) !== null;

const taskRow = (
  { task }: AssessedTask,
  id: string,
  plan: Plan,
  grid: Grid,
  context: NextPlanContext,
  told: ToldPlan,
): TemplateCell[] => {
  const timing = nextTiming(task.timing, task.deadline, context);
  if (timing.kind === "emptied") told.emptied.push(id);
  if (timing.kind === "moved") told.moved.push({ id, from: task.timing, to: timing.text });
  const former = [
    task.id === id ? "" : `số ${task.id}`,
    timing.kind === "emptied" ? `thời gian "${task.timing.replace(/\s+/g, " ")}"` : "",
  ].filter(Boolean);
  const note = [task.tracking.note, former.length > 0 ? `Năm ${context.from}: ${former.join(", ")}` : ""];
  const lead = plan.leadInText
    ? cellText(grid.cell(task.places.lead ?? task.rows[0] ?? 0, plan.columns.lead ?? 0))
    : task.lead.join("; ");
  return [
    id,
    task.task,
    lead || null,
    task.support.join("; ") || null,
    task.product || null,
    timing.kind === "emptied" ? null : timing.text || null,
    ...trackingColumns.slice(0, -1).map(() => null),
    note.filter(Boolean).join("\n") || null,
  ];
};

/** A line that dates or numbers last year's own document is not next year's. */
const OF_A_DOCUMENT = /\d\s*[/.-]\s*\d|(?<!\p{L})(?:số|ngày)(?!\p{L})|\/[A-ZĐ]{2}|(?<!\p{L})tuần\s+\d/iu;
const MOST_TITLES = 4;
const LONGEST_TITLE = 160;

const titlesOf = (plan: Plan, { from, to }: NextPlanContext): string[] => {
  const lines = plan.head
    .flatMap((text) => text.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "" && line.length <= LONGEST_TITLE && !OF_A_DOCUMENT.test(line.replace(SCHOOL, " ")))
    .filter((line) => yearsIn(line).every((year) => year === from || year === from + 1))
    .slice(-MOST_TITLES)
    .map((line) => moveYears(line, to - from));
  const title = `KẾ HOẠCH NĂM ${plan.school ? `HỌC ${to}-${to + 1}` : to}`;
  if (periodOfTitle(lines) !== null) return [title];
  return lines.some((line) => yearsIn(line).includes(to)) ? lines : [...lines, title];
};

/** "2026-2027" is no date. */
const SCHOOL = /20\d\d\s*[-–/]\s*20\d\d/g;

/** The headings of columns of the office's own that the new sheet does not have. */
const otherColumns = (plan: Plan, grid: Grid): string[] => {
  const known = new Set<number | undefined>([
    ...Object.values(plan.columns),
    ...plan.periods.map(({ column }) => column),
  ]);
  return Array.from({ length: grid.columns }, (_, column) => column).flatMap((column) => {
    if (known.has(column)) return [];
    const rows = Array.from({ length: plan.headerRow - plan.firstRow + 1 }, (_, index) => plan.firstRow + index);
    const heading = rows.map((row) => headingText(grid.cell(row, column))).findLast(Boolean);
    const filled = Array.from({ length: Math.max(0, plan.endRow - plan.headerRow - 1) }, (_, index) =>
      cellShown(grid.cell(plan.headerRow + 1 + index, column)),
    ).some(Boolean);
    return filled ? [heading?.replace(/\s+/g, " ") ?? columnName(column)] : [];
  });
};
