import { round } from "../lib/number";
import { compareFigure, difference, type Figure, quotient, type Range } from "./figure";
import type { Proof, ProofFinding } from "./proof-finding";
import { readTextTables, type TextRow, type TextTable } from "./read-text-tables";

const TOTAL =
  /^(?:[\d.]*\s*)(?:tổng|tổng số|tổng cộng|cộng|toàn (?:tỉnh|xã|phường|ngành|trường|thành phố|đơn vị))(?!\p{L})/iu;
/** Columns whose figures are no parts of their total. */
const NO_SUM = /%|(?:tỷ|tỉ) lệ|bình quân|trung bình|xếp|thứ|năm\s*$|stt|^tt$|so sánh|năng suất|điểm/iu;

/** So many rows with different figures prove what a column is. */
const PROOF = 3;

/** What a column is of others: the figure that follows for a row. */
interface Relation {
  kind: "sum" | "share";
  of: (row: TextRow) => Range | null;
}

/** Rows that break what all other rows of the table hold to, and totals that are not what stands above them. */
export const checkTables = (lines: readonly string[]): Proof => {
  const proofs = readTextTables(lines).flatMap((table) => [...acrossRows(table), ...downColumns(table)]);
  return {
    findings: proofs.flatMap(({ findings }) => findings),
    checked: proofs.reduce((sum, { checked }) => sum + checked, 0),
  };
};

const valueAt = (row: TextRow, column: number): Figure | null => row.cells[column]?.figure ?? null;

const acrossRows = (table: TextTable): Proof[] => {
  const columns = table.heading.map((_, column) => column).filter((column) => isNumeric(table, column));
  const proofs = columns.flatMap((column) => proved(table, column, columns) ?? []);
  const findings = proofs.flatMap(({ kind, findings: all }) => all.map((finding) => ({ kind, finding })));
  // Where A = B − C, also C = B − A: the last column is the one that was computed.
  const last = new Map(findings.map(({ kind, finding }) => [`${kind} ${finding.line}`, finding]));
  return [{ findings: [...last.values()], checked: proofs.reduce((sum, { checked }) => sum + checked, 0) }];
};

/** The first relation that nearly all rows hold to, with the rows that do not. */
const proved = (table: TextTable, column: number, columns: readonly number[]): (Proof & { kind: string }) | null => {
  for (const relation of relationsOf(table, column, columns)) {
    const tried = table.rows.flatMap((row) => {
      const stated = valueAt(row, column);
      const range = stated && relation.of(row);
      return stated && range ? { row, stated, range, holds: compareFigure(stated, range) !== "other" } : [];
    });
    const holding = tried.filter(({ holds, stated }) => holds && stated.value !== 0);
    const broken = tried.filter(({ holds }) => !holds);
    if (new Set(holding.map(({ stated }) => stated.value)).size < PROOF) continue;
    // Figures below ten stand to each other like this by chance.
    const telling = holding.filter(({ stated }) => stated.decimals > 0 || Math.abs(stated.value) >= 10);
    if (new Set(telling.map(({ stated }) => stated.value)).size < PROOF) continue;
    // A slip shows once more in the total.
    if (broken.filter(({ row }) => !TOTAL.test(row.label)).length > Math.max(1, tried.length / 5)) continue;
    const findings = broken.map(({ row, stated, range }): ProofFinding => {
      const computed = round((range.low + range.high) / 2, Math.max(stated.decimals, 1));
      return found(row, table.heading[column] ?? "", stated.value, computed);
    });
    return { kind: relation.kind, checked: tried.length, findings };
  }
  return null;
};

const found = (row: TextRow, heading: string, stated: number, computed: number): ProofFinding => ({
  rule: "table-row-differs",
  level: "wrong",
  line: row.line,
  text: [row.label, heading].filter(Boolean).join(" – "),
  stated,
  computed,
  otherLine: null,
});

const isNumeric = ({ rows, heading }: TextTable, column: number): boolean =>
  !/^(?:stt|tt|t t|số tt)$/iu.test(heading[column] ?? "") &&
  rows.filter((row) => valueAt(row, column) !== null).length >= Math.max(2, rows.length / 2);

/** Sums of the columns beside it, differences, shares and changes of two others. */
const relationsOf = ({ heading, rows }: TextTable, column: number, columns: readonly number[]): Relation[] => {
  const percent = (one: number) =>
    rows.some(({ cells }) => cells[one]?.percent) || /%|(?:tỷ|tỉ) lệ/iu.test(heading[one] ?? "");
  const others = columns.filter((one) => one !== column && !percent(one));
  const pairs = others.flatMap((a) => others.flatMap((b) => (a === b ? [] : [[a, b] as const])));
  const two = (a: number, b: number, give: (a: Figure, b: Figure) => Range | null) => (row: TextRow) => {
    const [first, second] = [valueAt(row, a), valueAt(row, b)];
    return first && second ? give(first, second) : null;
  };
  if (percent(column))
    return pairs.flatMap(([a, b]) => [two(a, b, shareOf), two(a, b, growth)]).map((of) => ({ kind: "share", of }));
  return [
    ...runsBeside(column, columns).map((run) => ({ kind: "sum", of: (row: TextRow) => sumOf(row, run) }) as const),
    ...pairs.map(([a, b]) => ({ kind: "sum", of: two(a, b, difference) }) as const),
  ];
};

const shareOf = (a: Figure, b: Figure): Range | null => (b.value === 0 ? null : quotient(a, b, 100));
const growth = (a: Figure, b: Figure): Range | null => {
  const share = shareOf(a, b);
  return share && { low: share.low - 100, high: share.high - 100 };
};

/** The neighbouring columns before it and behind it, two or more of them, the longest run first. */
const runsBeside = (column: number, columns: readonly number[]): number[][] => {
  const place = columns.indexOf(column);
  const behind = columns.slice(place + 1);
  const before = columns.slice(0, place);
  return [
    ...behind.map((_, index) => behind.slice(0, behind.length - index)),
    ...before.map((_, index) => before.slice(index)),
  ].filter((run) => run.length > 1);
};

const sumOf = (row: TextRow, run: readonly number[]): Range | null => {
  const figures = run.flatMap((column) => valueAt(row, column) ?? []);
  // One figure and blanks would add up to itself.
  if (figures.filter(({ value }) => value !== 0).length < 2 || run.some((column) => row.cells[column]?.percent))
    return null;
  const sum = figures.reduce((before, { value }) => before + value, 0);
  const half = figures.reduce((before, { decimals }) => before + (decimals === 0 ? 0 : 0.5 * 10 ** -decimals), 0);
  return { low: sum - half, high: sum + half };
};

/** The total row under (or above) the rows, column by column; a column that adds up proves that it is one. */
const downColumns = ({ heading, rows }: TextTable): Proof[] =>
  rows.flatMap((total, place) => {
    if (!TOTAL.test(total.label) || (place !== 0 && place !== rows.length - 1)) return [];
    const body = topRows(rows.filter((row) => row !== total));
    const judged = heading.flatMap((words, column) => {
      const stated = valueAt(total, column);
      if (!stated || total.cells[column]?.percent || NO_SUM.test(words) || body.length < 2) return [];
      const figures = body.flatMap((row) => valueAt(row, column) ?? []);
      if (figures.length < 2) return [];
      const sum = figures.reduce((before, { value }) => before + value, 0);
      const finest = Math.max(stated.decimals, ...figures.map(({ decimals }) => decimals));
      const slack = finest === 0 ? 0 : (figures.length + 1) * 0.5 * 10 ** -finest;
      return {
        words,
        stated,
        sum: round(sum, finest),
        holds: Math.abs(sum - stated.value) <= slack + 1e-9 * Math.abs(sum),
      };
    });
    const proved = judged.some(({ holds, stated }) => holds && stated.value !== 0);
    const level = proved ? "wrong" : "look";
    const findings = judged
      // Without a column that adds up only a total that is nearly reached is one of these rows.
      .filter(({ holds, stated, sum }) => !holds && (proved || Math.abs(sum - stated.value) <= 0.1 * Math.abs(sum)))
      .map(({ words, stated, sum }): ProofFinding => ({
        ...found(total, words, stated.value, sum),
        rule: "table-total-differs",
        level,
      }));
    return { checked: judged.length, findings };
  });

/** I, II with 1, 2 under them: only the first are added; so are 1, 2 with 1.1 or "-" under them. */
const topRows = (rows: readonly TextRow[]): readonly TextRow[] => {
  const numbers = rows.map(({ cells }) => cells[0]?.text.replace(/\.$/u, "") ?? "");
  const depth = (text: string) => (/^[IVXLC]+$|^[A-ZĐ]$/u.test(text) ? 0 : /^\d+$/u.test(text) ? 1 : 2);
  const least = Math.min(...numbers.map(depth));
  if (least === 2) return rows;
  return rows.filter((_, index) => depth(numbers[index] ?? "") === least);
};
