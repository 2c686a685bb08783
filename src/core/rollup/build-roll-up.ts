import { formatNumber, formatPercent } from "../lib/number";
import { addRow, count, empty, newPage, number, sheetOf, text } from "../report/page";
import type { ReportCell, ReportSheet } from "../report/sheet-model";
import type { RollUp } from "./roll-up";
import type { RollupTexts } from "./rollup-texts";
import type { IndicatorOfOffice, IndicatorSum } from "./sum-indicators";

type Kind = keyof RollupTexts["sheets"];

const WIDTHS: Record<Kind, number[]> = {
  ranking: [7, 34, 11, 13, 10, 11, 26, 34, 30],
  indicators: [10, 44, 30, 12, 12, 12, 10, 40],
  criteria: [10, 50, 11, 10, 12, 12, 12, 50],
  missing: [34, 30, 60, 60],
  others: [10, 40, 28, 13, 46, 46, 28],
};

/** The roll-up as sheets: ranking, indicators, criteria, what is missing, what is computed otherwise. */
export const buildRollUp = (roll: RollUp, texts: RollupTexts): ReportSheet[] => [
  sheet("ranking", ranking(roll, texts), texts, texts.basis(roll)),
  sheet("indicators", indicators(roll, texts), texts, texts.basis(roll)),
  sheet("criteria", criteria(roll, texts), texts, texts.basis(roll)),
  sheet("missing", missing(roll, texts), texts, texts.basis(roll)),
  sheet("others", others(roll, texts), texts, texts.basis(roll)),
];

const sheet = (kind: Kind, rows: ReportCell[][], texts: RollupTexts, basis: string): ReportSheet => {
  const widths = WIDTHS[kind];
  const page = newPage(widths);
  addRow(page, [[text(texts.titles[kind], "title"), widths.length]], 30);
  addRow(page, [[text(basis, "note"), widths.length]]);
  const headingRow = addRow(
    page,
    texts.columns[kind].map((heading) => text(heading, "heading")),
  );
  for (const row of rows) addRow(page, row);
  if (rows.length === 0) addRow(page, [[text(texts.nothing, "note"), widths.length]]);
  return sheetOf(page, {
    id: `rollup-${kind}`,
    name: texts.sheets[kind],
    frozenRows: headingRow + 1,
    repeatedRows: [headingRow, headingRow],
    filter: rows.length === 0 ? null : { row: headingRow, column: 0, rows: rows.length + 1, columns: widths.length },
    tabColor: kind === "missing" && rows.length > 0 ? "C00000" : "1F4E79",
  });
};

const ranking = ({ offices }: RollUp, texts: RollupTexts): ReportCell[][] =>
  offices.map((one) => [
    count(one.rank),
    text(one.office),
    number(one.score?.index ?? null, "index"),
    text(one.score?.index == null ? "" : (one.score.class ?? ""), "center"),
    number(one.score?.total ?? null, "points"),
    number(one.score?.max ?? null, "points"),
    text(one.score === null ? "" : texts.source(one.score)),
    text(texts.rankNote(one)),
    text(one.file, "small"),
  ]);

const indicators = ({ indicators: sums }: RollUp, texts: RollupTexts): ReportCell[][] =>
  sums.flatMap((sum) => [
    [
      text(sum.code ?? "", "label"),
      text(sum.name, "strong"),
      text(texts.whole, "strong"),
      count(sum.whole.numerator),
      count(sum.whole.denominator),
      valueOf(sum, sum.whole.value),
      empty("center"),
      text(
        texts.wholeNote({
          offices: sum.whole.offices,
          of: sum.rows.length,
          met: sum.whole.met,
          median:
            sum.median === null ? null : sum.unit === "%" ? formatPercent(sum.median, 2) : formatNumber(sum.median),
        }),
      ),
    ],
    ...sum.rows.map((row) => [
      text(sum.code ?? "", "label"),
      text(sum.name),
      text(row.office),
      count(row.numerator),
      count(row.denominator),
      valueOf(sum, row.value),
      text(texts.met(row.met), "center"),
      text(noteOf(row, texts)),
    ]),
  ]);

const valueOf = ({ unit }: IndicatorSum, value: number | null): ReportCell =>
  number(value, unit === "%" ? "shareFine" : "decimal");

const noteOf = (row: IndicatorOfOffice, texts: RollupTexts): string =>
  row.differs ? texts.differs : row.value === null && row.numerator === null ? texts.noFigure : "";

/** So many offices are named in one cell. */
const NAMED = 5;

const criteria = ({ criteria: sums }: RollUp, texts: RollupTexts): ReportCell[][] =>
  sums.map((sum) => [
    text(sum.code ?? "", "label"),
    text(sum.name),
    number(sum.max, "points"),
    count(sum.offices),
    number(sum.average, "points"),
    number(sum.lost, "points"),
    count(sum.losers.length),
    text(sum.losers.slice(0, NAMED).map(texts.loser).join("; ")),
  ]);

const missing = (roll: RollUp, texts: RollupTexts): ReportCell[][] =>
  roll.missing.map((one) => {
    const { reason, todo } = texts.missing(one);
    return [text(one.file ?? ""), text(one.office ?? ""), text(reason), text(todo)];
  });

const others = (roll: RollUp, texts: RollupTexts): ReportCell[][] =>
  roll.others.map((one) => [
    text(one.code ?? "", "label"),
    text(one.name),
    text(one.office),
    text(texts.other(one.what)),
    text(one.own),
    text(one.most),
    text(one.file, "small"),
  ]);
