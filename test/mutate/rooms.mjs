import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const fixtures = path.join(root, "test/fixtures");
const src = (...parts) => path.join(root, "src", ...parts);

const rowsOf = (pattern) =>
  readdirSync(fixtures)
    .filter((name) => pattern.test(name))
    .sort()
    .flatMap((name) =>
      readFileSync(path.join(fixtures, name), "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "" && !line.startsWith("#"))
        .map((line) => line.split("\t")),
    );

const yearOf = (text) => (text === "" || text === "-" ? null : Number(text));

/** "{Xong|Hoàn thành} trước 15/6": one phrase for each. */
export const expand = (phrase) => {
  const found = /\{([^{}]*)\}/.exec(phrase);
  if (!found) return [phrase];
  return found[1].split("|").flatMap((word) => expand(phrase.replace(found[0], () => word)));
};

const withoutText = (deadline) => ({ ...deadline, text: "" });

/** Each room: its files, the modules that answer, its examples, and what of an answer its tests compare. */
export const ROOMS = {
  deadline: {
    folders: [src("core/deadline")],
    entries: [src("core/deadline/read-deadline.ts")],
    examples: () => [
      ...rowsOf(/^deadlines(-more)?\.tsv$|^deadline-words\.tsv$/).flatMap(([year = "", phrases = ""]) =>
        expand(phrases).map((phrase) => ({ phrase: phrase.replaceAll("\\n", "\n"), year: yearOf(year), whole: true })),
      ),
      ...rowsOf(/^deadlines-exam/).map(([phrase = "", year = ""]) => ({
        phrase: phrase.replaceAll("\\n", "\n"),
        year: yearOf(year),
        whole: false,
      })),
    ],
    answer: ({ readDeadline }, { phrase, year, whole }) => {
      const deadline = readDeadline(phrase, { year });
      return JSON.stringify(whole ? withoutText(deadline) : deadline.due.map(({ date }) => date));
    },
  },
  criteria: {
    folders: [src("core/criteria"), src("core/words")],
    entries: ["core/criteria/building/read-rule.ts", "core/criteria/scoring/score.ts", "messages/vi/criteria.ts"].map(
      (file) => src(file),
    ),
    examples: () =>
      rowsOf(/^criteria-.*\.tsv$/).map(([rule = "", max = "", data = "{}"]) => ({
        rule: rule.replaceAll("\\n", "\n"),
        max: Number(max),
        data: JSON.parse(data),
      })),
    answer: ({ score, readRule, criteria }, { rule, max, data }) =>
      JSON.stringify(score(readRule(rule, max), data, { evidenceDeduction: 0.3 }, criteria).points),
  },
};
