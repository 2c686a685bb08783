import type { RuleTexts } from "./rules/rule-texts";
import type { AssessTexts } from "./assess-texts";
import type { Plan } from "./plan/plan";
import type { Finding } from "./rules/rule";
import { sheetFinding } from "./sheet-finding";
import { cellText } from "./table/cell-values";
import { cellsByDay, cellsFrom, cellsMaybeOld } from "./today-formula";
import type { WorkbookData } from "./workbook-data";

/** What stands behind the values: letters of before Unicode, rows out of sight, figures of the day on which the workbook was saved. */
export const backgroundFindings = (plans: readonly Plan[], data: WorkbookData, texts: AssessTexts): Finding[] => [
  ...Array.from(data.letters, ([sheet, letters]) =>
    sheetFinding("old-letters", sheet, texts.rules["old-letters"].message({ sheet, letters })),
  ),
  ...plans.flatMap(({ sheet, tasks }) => {
    const hidden = data.gridOf(sheet).background?.hiddenRows;
    const rows = hidden ? tasks.filter((task) => task.rows.some((row) => hidden.has(row))).length : 0;
    if (rows === 0) return [];
    return [hiddenRows({ sheet, rows, kind: "plan" }, texts)];
  }),
  ...[...data.tables.indicators, ...data.tables.criteria].flatMap(
    ({ sheet, kind, headerRow, columns: { name = 0 } }) => {
      const grid = data.gridOf(sheet);
      const rows = [...(grid.background?.hiddenRows ?? [])].filter(
        (row) => row > headerRow && cellText(grid.cell(row, name)) !== "",
      ).length;
      return rows === 0 ? [] : [hiddenRows({ sheet, rows, kind }, texts)];
    },
  ),
  ...[...data.tables.plans, ...data.tables.indicators, ...data.tables.criteria].flatMap(({ sheet, columns }) =>
    OLD_VALUES.flatMap(({ rule, cellsOf }) => {
      const cells = cellsOf(data.gridOf(sheet).background, Object.values(columns));
      return cells.length === 0 ? [] : [sheetFinding(rule, sheet, texts.rules[rule].message({ sheet, cells }))];
    }),
  ),
  ...data.dataTables.flatMap(({ sheet, grid: { dayCell } }) => {
    if (!dayCell) return [];
    return [
      sheetFinding("data-of-another-day", sheet, texts.rules["data-of-another-day"].message({ sheet, cell: dayCell })),
    ];
  }),
];

/** Ways in which the value that a formula holds may be of another time. */
const OLD_VALUES = [
  { rule: "values-of-another-day", cellsOf: cellsByDay },
  { rule: "values-of-another-workbook", cellsOf: cellsFrom("outside") },
  { rule: "values-of-a-pivot", cellsOf: cellsFrom("pivots") },
  { rule: "values-of-shown-rows", cellsOf: cellsFrom("shown") },
  { rule: "values-maybe-old", cellsOf: cellsMaybeOld },
] as const;

type HiddenRows = Parameters<RuleTexts["hidden-rows"]["message"]>[0];

const hiddenRows = (hidden: HiddenRows, texts: AssessTexts): Finding => ({
  ...sheetFinding("hidden-rows", hidden.sheet, texts.rules["hidden-rows"].message(hidden)),
  severity: "info",
});
