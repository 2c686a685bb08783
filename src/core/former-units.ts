import type { AssessTexts } from "./assess-texts";
import type { FormerUnits } from "./indicators/former-units";
import { formatDay } from "./lib/calendar-day";
import { foldCase } from "./lib/text";
import type { Plan } from "./plan/plan";
import { canonicalUnit, type UnitBook, unitKey } from "./plan/units/unit-book";
import type { Finding } from "./rules/rule";
import { sheetFinding } from "./sheet-finding";
import { cellName } from "./table/grid";

/** By each spelling of a unit the units whose work it took over. */
export const formerUnits = ({ rows }: UnitBook): FormerUnits =>
  new Map(
    rows.flatMap(({ name, others, former = [] }) =>
      former.length === 0
        ? []
        : [name, ...others.split(/[;\n]/)].map((spelling) => [foldCase(spelling), former] as const),
    ),
  );

/** A unit that had ended before the plan's year began leads in it: once for each, with who took over its work. */
export const endedUnitFindings = (plans: readonly Plan[], book: UnitBook, texts: AssessTexts): Finding[] =>
  book.rows.flatMap(({ name, until }) => {
    if (!until) return [];
    const key = unitKey(canonicalUnit(name, book));
    const place = plans
      .filter(({ year }) => year !== null && until < `${year}-01-01`)
      .flatMap((plan) => plan.tasks.map((task) => ({ plan, task })))
      .find(({ task }) => task.lead.some((unit) => unitKey(unit) === key));
    if (!place) return [];
    const now = book.rows.filter(({ former = [] }) => former.some((one) => unitKey(one) === key));
    const said = { unit: name, until: formatDay(until), now: now.map((unit) => unit.name) };
    const { plan, task } = place;
    return {
      ...sheetFinding("ended-unit", plan.sheet, texts.rules["ended-unit"].message(said)),
      cell: cellName(task.places.lead ?? task.rows[0] ?? 0, plan.columns.lead ?? 0),
      task: task.id,
    };
  });
