import type { AssessTexts } from "./assess-texts";
import { foldCase } from "./lib/text";
import type { Plan } from "./plan/plan";
import { similarUnits } from "./plan/units/similar-units";
import type { UnitBook } from "./plan/units/unit-book";
import type { Finding } from "./rules/rule";
import { sheetFinding } from "./sheet-finding";
import { cellName } from "./table/grid";

/** Two spellings in the plans that may be one unit are asked about once, where the other first stands. */
export const similarUnitFindings = (plans: readonly Plan[], units: UnitBook, texts: AssessTexts): Finding[] => {
  const { counts, places } = unitsIn(plans);
  return similarUnits(counts, units).flatMap(({ name, other }) => {
    const place = places.get(other);
    if (!place) return [];
    const said = { name, other, count: counts.get(other) ?? 0 };
    const row = units.rows.find((unit) => foldCase(unit.name) === foldCase(name));
    const text = [row?.others.replace(/[;\s]+$/, ""), other].filter(Boolean).join("; ");
    return {
      ...sheetFinding("similar-units", place.sheet, texts.rules["similar-units"].message(said)),
      cell: place.cell,
      fix: texts.rules["similar-units"].fix(said),
      change: row?.place ? { ...row.place, text } : null,
      join: { name, other },
    };
  });
};

/** How many tasks each unit leads or supports, and the cell where it first stands. */
const unitsIn = (plans: readonly Plan[]) => {
  const counts = new Map<string, number>();
  const places = new Map<string, { sheet: string; cell: string }>();
  for (const plan of plans) {
    for (const task of plan.tasks) {
      for (const column of ["lead", "support"] as const) {
        for (const unit of task[column]) {
          counts.set(unit, (counts.get(unit) ?? 0) + 1);
          const cell = cellName(
            task.places[column] ?? task.rows[0] ?? 0,
            plan.columns[column] ?? plan.columns.lead ?? 0,
          );
          if (!places.has(unit)) places.set(unit, { sheet: plan.sheet, cell });
        }
      }
    }
  }
  return { counts, places };
};
