import { vi } from "chrono-node";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readDeadline } from "../../src/core/deadline/read-deadline";
import { median, row } from "./measure";

/** The phrases of the fixtures, one column of a tab-separated table with a heading row. */
const phrases = (): string[] => {
  const text = readFileSync(path.resolve("test/fixtures/deadlines.tsv"), "utf8");
  const [head = "", ...lines] = text.split("\n").filter(Boolean);
  const column = head.split("\t").indexOf("phrase");
  return lines.map((line) => (line.split("\t")[column] ?? "").replace(/\\n/g, "\n"));
};

export const benchDeadlines = async (): Promise<void> => {
  const list = phrases();
  const perSecond = (milliseconds: number) =>
    `${Math.round((list.length / milliseconds) * 1000).toLocaleString("en")} /s`;
  const ours = await median(15, () => list.forEach((phrase) => readDeadline(phrase, { year: 2024 })));
  const chrono = await median(5, () => list.forEach((phrase) => vi.parse(phrase, new Date(2024, 0, 1))));
  row(`deadlines, ${list.length} phrases: ours | chrono-node`, perSecond(ours), perSecond(chrono));
};
