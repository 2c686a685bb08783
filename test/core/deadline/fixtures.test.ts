import { readFileSync } from "node:fs";
import path from "node:path";
import type { Deadline } from "../../../src/core/deadline/deadline";
import { readDeadline } from "../../../src/core/deadline/read-deadline";

/** Boundaries as the tables write them behind each date. */
const BOUNDARY: Record<Deadline["due"][number]["boundary"], string> = {
  exclusive: "trước",
  inclusive: "ngày",
  "period-end": "cuối kỳ",
};

/** Tables that a clerk could extend: year, phrase, kind, due dates "2024-03-12 (ngày); …", start, until. */
const rows = ["deadlines.tsv", "deadlines-more.tsv"].flatMap((file) =>
  readFileSync(path.join(__dirname, "../../fixtures", file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [year = "", phrase = "", ...expected] = line.split("\t");
      return [phrase, year === "" || year === "-" ? null : Number(year), expected.map((text) => text.trim())] as const;
    }),
);

const shown = ({ kind, due, start, until }: Deadline): string[] => [
  kind,
  due.map(({ date, boundary }) => `${date} (${BOUNDARY[boundary]})`).join("; "),
  start ?? "",
  until ?? "",
];

test.each(rows)("%s (%p)", (phrase, year, [kind = "", due = "", start = "", until = ""]) => {
  expect(shown(readDeadline(phrase.replace(/\\n/g, "\n"), { year }))).toEqual([kind, due, start, until]);
});
