import { readFileSync } from "node:fs";
import path from "node:path";
import type { Deadline } from "../../../src/core/deadline/deadline";
import { readDeadline } from "../../../src/core/deadline/read-deadline";
import { expand } from "./expand";

/** Boundaries as the tables write them behind each date. */
const BOUNDARY: Record<Deadline["due"][number]["boundary"], string> = {
  exclusive: "trước",
  inclusive: "ngày",
  "period-end": "cuối kỳ",
};

/**
 * Tables that a clerk could extend: year, phrase, kind, due dates "2024-03-12 (ngày); …", start, until; where they are
 * any: names of what is due, in the order of the dates; recurrence; event; days after the event; what was implied.
 * "{Xong|Hoàn thành} trước 15/6" is one phrase for each word, which {1} stands for in the columns behind.
 */
const rows = ["deadlines.tsv", "deadlines-more.tsv", "deadline-words.tsv"].flatMap((file) =>
  readFileSync(path.join(__dirname, "../../fixtures", file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .flatMap((line) => {
      const [year = "", phrases = "", ...expected] = line.split("\t");
      return expand(phrases).map(({ phrase, word }) => {
        const columns = Array.from({ length: 9 }, (_, index) => (expected[index] ?? "").trim().replace("{1}", word));
        return [phrase, year === "" || year === "-" ? null : Number(year), columns] as const;
      });
    }),
);

const labelsOf = ({ due }: Deadline): string =>
  due.some(({ label }) => label !== null) ? due.map(({ label }) => label ?? "-").join(" | ") : "";

const shown = (deadline: Deadline): string[] => {
  const { kind, due, start, until, recurrence, event, offset, implied } = deadline;
  return [
    kind,
    due.map(({ date, boundary }) => `${date} (${BOUNDARY[boundary]})`).join("; "),
    start ?? "",
    until ?? "",
    labelsOf(deadline),
    recurrence === null ? "" : `${recurrence.every}${recurrence.day === null ? "" : ` ${recurrence.day}`}`,
    event ?? "",
    offset === null ? "" : `${offset.days}${offset.working ? " làm việc" : ""}`,
    implied.join(", "),
  ];
};

test.each(rows)("%s (%p)", (phrase, year, expected) => {
  expect(shown(readDeadline(phrase.replace(/\\n/g, "\n"), { year }))).toEqual(expected);
});
