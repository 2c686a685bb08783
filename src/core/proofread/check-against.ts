import { round } from "../lib/number";
import { type Figure, NUMBER, readFigure } from "./figure";
import type { Proof, ProofFinding } from "./proof-finding";
import { isTarget } from "./said-of";

/** A figure of the workbook under the names that a text may give it. */
export interface KnownFigure {
  names: string[];
  /** Shares in per cent; null where the workbook has no figure. */
  value: number | null;
  unit: "%" | null;
  numerator: number | null;
  denominator: number | null;
}

/** Words between a name and its figure: "đạt", "trong kỳ là", "đạt tỷ lệ". */
const JOINT = String.raw`(?:\s|,|:|=|\(|là|đạt|chiếm|bằng|có|được|tỷ lệ|tỉ lệ|trong kỳ|của đơn vị|của sở|của phường|của xã){0,6}`;
const FIGURES = new RegExp(
  String.raw`^${JOINT}(${NUMBER})(?:\s?\/\s?(${NUMBER}))?\s?(%)?[^\d|;.!?()]{0,40}(?:\(\s?(?:đạt |tức |chiếm )?(${NUMBER})(?:\s?\/\s?(${NUMBER}))?\s?(%)?)?`,
  "iu",
);
/** Figures of another time or of a part are not the workbook's. */
const ANOTHER = /(?<!\p{L})(?:cùng kỳ|năm trước|quý trước|tháng trước|năm ngoái|trước đó)(?!\p{L})/iu;

/** What the text says of a figure that the workbook names, against the workbook's. */
export const checkAgainst = (lines: readonly string[], known: readonly KnownFigure[]): Proof => {
  const names = known
    .flatMap((figure) => figure.names.map((name) => ({ name: plain(name), figure })))
    .filter(({ name }) => name.split(" ").length > 1)
    // The longer name first: "tỷ lệ hồ sơ đúng hạn" also begins "tỷ lệ hồ sơ đúng hạn trực tuyến".
    .sort((a, b) => b.name.length - a.name.length);
  const findings: ProofFinding[] = [];
  let checked = 0;
  lines.forEach((line, index) => {
    for (const sentence of line.split(/[.;!?](?=\s|$)|\s\|\s|\t/u)) {
      if (!/\d/.test(sentence) || isTarget(sentence) || ANOTHER.test(sentence)) continue;
      const text = plain(sentence);
      const taken: { from: number; to: number }[] = [];
      for (const { name, figure } of names) {
        for (const from of placesOf(text, name)) {
          const to = from + name.length;
          if (taken.some((one) => from < one.to && to > one.from)) continue;
          taken.push({ from, to });
          const said = FIGURES.exec(text.slice(to));
          const compared = said && compare(said, figure);
          if (!compared) continue;
          checked++;
          if (compared === "same") continue;
          const place = { level: "mismatch", line: index + 1, otherLine: null } as const;
          findings.push({ ...place, ...compared, rule: "differs-from-workbook", text: sentence.trim() });
        }
      }
    }
  });
  return { findings, checked };
};

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s*]+/gu, " ")
    .trim();

const placesOf = (text: string, name: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/\p{L}/u.test(text[at - 1] ?? " ") && !/\p{L}/u.test(text[at + name.length] ?? " ")) places.push(at);
  }
  return places;
};

type Compared = "same" | Pick<ProofFinding, "stated" | "computed" | "unit">;

/** null where nothing can be compared: another unit, or no figure in the workbook. */
const compare = (said: RegExpExecArray, known: KnownFigure): Compared | null => {
  const all = [one(said[1], said[2], said[3]), one(said[4], said[5], said[6])].flatMap((each) => each ?? []);
  const results = all.flatMap((each) => compareOne(each, known) ?? []);
  return results.find((each) => each !== "same") ?? results[0] ?? null;
};

const one = (first: string | undefined, second: string | undefined, percent: string | undefined) => {
  const [figure, whole] = [readFigure(first), readFigure(second)];
  return figure && { figure, whole, percent: percent !== undefined };
};

const compareOne = (
  { figure, whole, percent }: { figure: Figure; whole: Figure | null; percent: boolean },
  known: KnownFigure,
): Compared | null => {
  if (whole !== null) {
    const { numerator, denominator } = known;
    if (numerator === null || denominator === null) return null;
    if (agrees(figure, numerator) && agrees(whole, denominator)) return "same";
    const stated = `${said(figure)}/${said(whole)}`;
    return { stated, computed: `${printed(numerator)}/${printed(denominator)}` };
  }
  if (known.value === null || percent !== (known.unit === "%")) return null;
  if (agrees(figure, known.value)) return "same";
  const computed = round(known.value, Math.max(2, figure.decimals));
  return { stated: figure.value, computed, ...(percent && { unit: "%" as const }) };
};

/** The same when rounded as the text rounds. */
const agrees = (stated: Figure, value: number): boolean =>
  Math.abs(stated.value - value) <= 0.5 * 10 ** -stated.decimals + 1e-9 * Math.max(1, Math.abs(value));

const said = ({ value, decimals }: Figure) => printed(round(value, decimals));
const printed = (value: number) => String(round(value, 4)).replace(".", ",");
