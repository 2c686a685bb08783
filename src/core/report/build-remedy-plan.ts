import type { ReportTexts } from "./report-texts";
import { formatNumber } from "../lib/number";
import type { CriteriaFigures } from "./criteria-figures";
import type { Kept, RemedyField } from "./kept/kept";
import { remedyKey } from "./kept/read-remedies";
import { addBlank, addRow, heightOf, newPage, type Page, type Placed, number, sheetOf, text } from "./page";
import { keepTogether } from "./print-pages";
import { codeOf, type LeftRemedy, type Remedy, remediesOf } from "./remedies";
import type { ReportSheet } from "./sheet-model";

type Texts = ReportTexts;

/** Label, text; and hidden, whose text it is and what was written there. */
const WIDTHS = [26, 76, 4, 4];
const SHOWN = 2;

/** The remedy plan: one block for each criterion that lost points, in the form that offices use. */
export const buildRemedyPlan = (criteria: CriteriaFigures | null, texts: Texts, kept: Kept): ReportSheet => {
  const page = newPage([...WIDTHS], false);
  const { lost: remedies, left } = remediesOf(criteria, kept);
  addRow(page, [[text(texts.remedyTitle, "title"), SHOWN]]);
  addRow(page, [[text(remedies.length > 0 ? texts.remedyNote : texts.noLoss, "note"), SHOWN]]);
  addBlank(page, 8);
  remedies.forEach((remedy, index) => addBlock(page, remedy, index + 1, texts));
  if (criteria !== null && remedies.length > 0) addRow(page, [[text(remedyRest(criteria, texts), "label"), SHOWN]]);
  addLeft(page, left, texts);
  return sheetOf(page, {
    id: "remedy-plan",
    name: texts.sheetNames.remedies,
    repeatedRows: [0, 0],
    hiddenColumns: [SHOWN, SHOWN + 1],
    tabColor: "BF8F00",
  });
};

/** Whether there is a remedy plan to write: points may be lost, or people have typed into the last one. */
export const needsRemedyPlan = (criteria: CriteriaFigures | null, kept: Kept): boolean =>
  criteria !== null || remediesOf(criteria, kept).left.length > 0;

/** What is lost in all, what of it has a rule or a cause, and the rest. */
export const remedyRest = (criteria: CriteriaFigures, texts: Texts): string => {
  const lost = criteria.items
    .filter(({ leaf, applicable }) => leaf && applicable)
    .reduce((sum, item) => sum + Math.max(0, item.lost ?? 0), 0);
  return texts.remedyRest({
    lost: formatNumber(lost),
    explained: formatNumber(lost - criteria.unexplainedLoss),
    rest: formatNumber(criteria.unexplainedLoss),
  });
};

const addBlock = (page: Page, { item, cheapest, fields }: Remedy, place: number, texts: Texts): void => {
  const { remedyFields: labels } = texts;
  const figure = (label: string, value: number | null): Placed[] => [
    text(label, "label"),
    { ...number(value, "points"), style: "pointsLeft" },
  ];
  const line = (label: string, value: string): Placed[] => [text(label, "label"), text(value)];
  const rows: Placed[][] = [
    [[text(texts.remedyHeading({ number: place, code: item.code ?? "", name: item.name }), "total"), SHOWN]],
    figure(labels.max, item.max),
    figure(labels.reached, item.points),
    figure(labels.lost, item.lost),
    ...(item.explanation === "" ? [] : [line(labels.figures, item.explanation)]),
    ...(cheapest === null
      ? []
      : [line(labels.cheapest, texts.remedyGain({ what: cheapest.what, gain: formatNumber(cheapest.gain) }))]),
    ...fields.map(({ field, text: typed, written }) => typedRow(labels[field], typed, codeOf(item), field, written)),
  ];
  keepTogether(
    page,
    rows.reduce((sum, row) => sum + heightOf(page, row), 0),
  );
  for (const row of rows) addRow(page, row);
  addBlank(page, 8);
};

const typedRow = (label: string, typed: string, code: string, field: RemedyField, written: string): Placed[] => [
  text(label, "label"),
  text(typed, "typed"),
  text(remedyKey(code, field), "plain"),
  text(written, "plain"),
];

/** Below all others: what waits for its criterion to lose points again. */
const addLeft = (page: Page, left: readonly LeftRemedy[], texts: Texts): void => {
  if (left.length === 0) return;
  addBlank(page, 8);
  addRow(page, [[text(texts.remedyLeft, "section"), SHOWN]]);
  addRow(page, [[text(texts.remedyLeftNote, "note"), SHOWN]]);
  for (const { id, name, texts: typed } of left) {
    addRow(page, [
      [text(id === name ? name : `${id} ${name}`.trim(), "total"), SHOWN],
      text(remedyKey(id, "name"), "plain"),
      text(name, "plain"),
    ]);
    for (const { field, text: value } of typed) {
      addRow(page, typedRow(texts.remedyFields[field], value, id, field, ""));
    }
  }
};
