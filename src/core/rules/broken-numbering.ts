import { ordinalOf } from "../plan/numbering";
import type { Plan } from "../plan/plan";
import { type Fault, type Rule } from "./rule";

interface Numbered {
  id: string;
  row: number;
}

/** Numbers of one parent that skip or step back ("3, 5", "4, 3"); a repeated one is told by duplicate-number. */
export const brokenNumbering: Rule = {
  id: "broken-numbering",
  severity: "warning",
  needs: ["number"],
  check: (plan, { texts }) => {
    const lastOf = new Map<string, number>();
    const faults: Fault[] = [];
    const tasks = new Set(plan.tasks.map(({ rows }) => rows[0]));
    let lastTask = 0;
    const numbered = inOrder(plan);
    for (const { id, row } of numbered) {
      const segments = id.split(".");
      const ordinal = ordinalOf(segments.at(-1) ?? "");
      const parent = segments.slice(0, -1).join(".");
      if (ordinal === null) continue;
      const expected = (lastOf.get(parent) ?? 0) + 1;
      // Numbers may run on through the sections.
      const runsOn = tasks.has(row) && ordinal === lastTask + 1 && ordinal > 2;
      if (tasks.has(row)) lastTask = ordinal;
      const first = !lastOf.has(parent);
      // The first section may have no letter of its own; one above its table's heading has others above it.
      const isPart = first && segments.length === 1 && !tasks.has(row) && (row < plan.firstRow || !/^\d/.test(id));
      if (ordinal !== expected && ordinal !== expected - 1 && !runsOn && !isPart) {
        const number = [...segments.slice(0, -1), sameStyle(segments.at(-1) ?? "", expected)].join(".");
        const message = texts["broken-numbering"].message({ sheet: plan.sheet, id, expected: number, first });
        const task = plan.tasks.find((candidate) => candidate.rows[0] === row) ?? null;
        faults.push({
          task,
          row,
          column: plan.columns.number ?? null,
          message,
          ...(first ? { severity: "info" as const } : {}),
        });
      }
      lastOf.set(parent, ordinal);
      noteParents(lastOf, segments);
    }
    // Where hardly any number follows the one before, they are the office's own, or an excerpt.
    return faults.length > MOST && faults.length > numbered.length * MOST_SHARE ? [] : faults;
  },
};

const MOST = 3;
const MOST_SHARE = 0.3;

/** "I.2.2" says that I.2 has been, though no row of its own does: I.3 follows it. */
const noteParents = (lastOf: Map<string, number>, segments: readonly string[]): void => {
  for (let length = 1; length < segments.length; length++) {
    const parent = segments.slice(0, length - 1).join(".");
    const ordinal = ordinalOf(segments[length - 1] ?? "");
    if (ordinal !== null && ordinal > (lastOf.get(parent) ?? 0)) lastOf.set(parent, ordinal);
  }
};

const inOrder = (plan: Plan): Numbered[] =>
  [
    ...plan.sections.filter(({ counted }) => !counted).map(({ id, row }) => ({ id, row })),
    ...plan.tasks.map(({ id, rows }) => ({ id, row: rows[0] ?? 0 })),
  ].sort((a, b) => a.row - b.row);

const ROMAN_ONES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
const sameStyle = (segment: string, value: number): string => {
  if (/^\d+$/.test(segment)) return String(value);
  if (/^[a-z]$/.test(segment)) return String.fromCharCode(96 + value);
  if (value < 1 || value > 89) return String(value);
  const tens = Math.floor(value / 10);
  return `${tens >= 5 ? "L" : ""}${tens === 4 ? "XL" : "X".repeat(tens % 5)}${ROMAN_ONES[value % 10] ?? ""}`;
};
