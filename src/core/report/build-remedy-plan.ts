import type { Messages } from "../../messages/messages";
import { formatNumber } from "../lib/number";
import type { CriteriaFigures } from "./criteria-figures";
import type { Kept } from "./kept/kept";
import { remedyKey } from "./kept/read-remedies";
import { addBlank, addRow, heightOf, newPage, type Page, type Placed, number, sheetOf, text } from "./page";
import { keepTogether } from "./print-pages";
import { codeOf, type Remedy, remediesOf } from "./remedies";
import type { ReportSheet } from "./sheet-model";

type Texts = Messages["report"];

/** Label, text; and hidden, whose text it is and what was written there. */
const WIDTHS = [26, 76, 4, 4];
const SHOWN = 2;

/** The remedy plan: one block for each criterion that lost points, in the form that offices use. */
export const buildRemedyPlan = (criteria: CriteriaFigures, texts: Texts, kept: Kept): ReportSheet => {
  const page = newPage([...WIDTHS], false);
  const remedies = remediesOf(criteria, kept);
  addRow(page, [[text(texts.remedyTitle, "title"), SHOWN]]);
  addRow(page, [[text(remedies.length > 0 ? texts.remedyNote : texts.noLoss, "note"), SHOWN]]);
  addBlank(page, 8);
  remedies.forEach((remedy, index) => addBlock(page, remedy, index + 1, texts));
  if (remedies.length > 0) addRow(page, [[text(remedyRest(criteria, texts), "label"), SHOWN]]);
  return sheetOf(page, {
    id: "remedy-plan",
    name: texts.sheetNames.remedies,
    repeatedRows: [0, 0],
    hiddenColumns: [SHOWN, SHOWN + 1],
    tabColor: "BF8F00",
  });
};

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
    ...fields.map(({ field, text: typed, written }): Placed[] => [
      text(labels[field], "label"),
      text(typed, "typed"),
      text(remedyKey(codeOf(item), field), "plain"),
      text(written, "plain"),
    ]),
  ];
  keepTogether(
    page,
    rows.reduce((sum, row) => sum + heightOf(page, row), 0),
  );
  for (const row of rows) addRow(page, row);
  addBlank(page, 8);
};
