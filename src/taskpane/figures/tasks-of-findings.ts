import type { AssessedTask } from "../../core/plan/counts";
import type { Finding } from "../../core/rules/rule";
import type { RuleTexts } from "../../core/rules/rule-texts";
import type { EntryKind } from "../views/record/entry-draft";

/** What a person can enter to mend findings of these kinds. */
const MENDED_BY: Partial<Record<keyof RuleTexts, readonly EntryKind[]>> = {
  "missing-lead-unit": ["lead"],
  "done-without-date": ["done"],
  "overdue-without-reason": ["done", "extend", "obstacle"],
};

export const mendedBy = (rule: string): readonly EntryKind[] =>
  Object.hasOwn(MENDED_BY, rule) ? (MENDED_BY[rule as keyof RuleTexts] ?? []) : [];

/** The tasks that these findings are about, each once; a sheet in letters of before Unicode is not written. */
export const tasksOfFindings = (
  findings: readonly Finding[],
  tasks: readonly AssessedTask[],
  letters: ReadonlyMap<string, unknown>,
): AssessedTask[] => [
  ...new Set(
    findings.flatMap(({ sheet, task: id, cell }) => {
      if (id === null || letters.has(sheet)) return [];
      const row = Number(/\d+$/.exec(cell ?? "")?.[0] ?? 0) - 1;
      const own = tasks.filter(({ task }) => task.sheet === sheet && task.id === id);
      const there = own.find(({ task }) => [...task.rows, ...Object.values(task.places)].includes(row));
      return there ?? (own.length === 1 ? own : []);
    }),
  ),
];
