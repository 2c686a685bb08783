import { formatDay } from "../../core/lib/calendar-day";
import { formatNumber } from "../../core/lib/number";
import type { ToldPlan, ToldText } from "../../core/rollover/told";
import type { RolloverTexts } from "../vi/rollover";

/** So many are named; more are counted. */
const MOST = 10;

const named = (items: readonly string[]): string => {
  const rest = items.length - MOST;
  return items.slice(0, MOST).join(", ") + (rest > 0 ? ` and ${formatNumber(rest)} more` : "");
};

/** The same time of several tasks is told once. */
const movedOf = ({ moved }: ToldPlan): string => {
  const texts = [...new Set(moved.map(({ from, to }) => `"${from}" to "${to}"`))];
  return texts
    .map((text) => {
      const ids = moved.filter(({ from, to }) => `"${from}" to "${to}"` === text).map(({ id }) => id);
      return `${named(ids)} ${text}`;
    })
    .join("; ");
};

const planLines = (plan: ToldPlan, from: number): string[] =>
  [
    `Sheet ${plan.sheet}: ${formatNumber(plan.unfinished)} unfinished and ${formatNumber(plan.standing)} ongoing or recurring tasks carried over; left out: ${formatNumber(plan.done)} done, ${formatNumber(plan.cancelled)} cancelled.`,
    plan.emptied.length > 0
      ? `  Timing emptied of ${named(plan.emptied)}: the old one of ${from} stands in the note column; enter the new one.`
      : "",
    plan.moved.length > 0 ? `  Year moved in the timing: ${movedOf(plan)}.` : "",
    plan.columns.length > 0 ? `  Columns of your own that are left out: ${named(plan.columns)}.` : "",
  ].filter(Boolean);

const textsOf = (texts: readonly ToldText[]): string =>
  named(
    texts.map(({ sheet, row, text }) =>
      text === "" ? `sheet ${sheet} (expressions name its columns)` : `${sheet} ${row} "${text}"`,
    ),
  );

export const rollover: RolloverTexts = (told) =>
  [
    `Made from the workbook of ${told.from}, results as of ${formatDay(told.asOf)}. Tasks are numbered anew; old numbers stand in the note column. The tracking columns are empty.`,
    ...told.plans.flatMap((plan) => planLines(plan, told.from)),
    told.indicators > 0
      ? `Indicators: ${formatNumber(told.indicators)}; results of ${told.from} stand as the previous period, typed figures and moments are emptied, expressions stay.`
      : "",
    told.withoutResult.length > 0
      ? `  Without a result, so without a previous period: ${named(told.withoutResult)}.`
      : "",
    told.formulas.length > 0
      ? `  Excel formulas are not carried over; set them up again: ${named(told.formulas)}.`
      : "",
    told.criteria > 0
      ? `Criteria: ${formatNumber(told.criteria)}; points, evidence, causes, remedies and deadlines are emptied. Compare them with the set of ${told.year}.`
      : "",
    told.emptiedData.length > 0
      ? `  Old figures taken out of the data: ${named(told.emptiedData.map(({ row, text }) => `${row} (${text})`))}.`
      : "",
    told.movedTexts.length > 0 ? `Dates moved in expressions: ${textsOf(told.movedTexts)}.` : "",
    told.look.length > 0 ? `Kept as they are, please look: ${textsOf(told.look)}.` : "",
    told.settings.length > 0 ? `Settings changed or emptied: ${told.settings.join(", ")}.` : "",
    told.tetUnknown ? `The days off around Tết of ${told.year} are not announced yet: enter them once they are.` : "",
    told.dataSheets.length > 0 ? `Data sheets with headings only: ${named(told.dataSheets)}.` : "",
    told.templates > 0 ? `Edited draft templates: ${formatNumber(told.templates)}, in the drafts sheet.` : "",
    told.leftOut.length > 0 ? `Sheets left out: ${named(told.leftOut)}.` : "",
  ].filter(Boolean);
