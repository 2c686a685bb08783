import { readFileSync } from "node:fs";
import path from "node:path";
import { readDeadline } from "../../../src/core/deadline/read-deadline";

/** Phrases that were labelled before they were read: time, year, right kinds, right due dates, other right lists. */
const exams = [
  "deadlines-exam.tsv",
  "deadlines-exam-2.tsv",
  "deadlines-exam-3.tsv",
  "deadlines-exam-4.tsv",
  "deadlines-exam-5.tsv",
  "deadlines-exam-6.tsv",
  "deadlines-exam-7.tsv",
].map((file) => {
  const lines = readFileSync(path.join(__dirname, "../../fixtures", file), "utf8").split("\n");
  return [file, lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"))] as const;
});

type Verdict = "right" | "not understood" | "wrong";

const listOf = (text: string): string[] => (text === "-" || text === "" ? [] : [...new Set(text.split(";"))].sort());

const judge = ([phrase = "", year = "", kinds = "", due = "", others = ""]: readonly string[]): Verdict => {
  const said = readDeadline(phrase.replaceAll("\\n", "\n"), { year: year === "" ? null : Number(year) });
  const got = JSON.stringify([...new Set(said.due.map(({ date }) => date))].sort());
  const right = [due, ...others.split(" || ").filter(Boolean)].some((list) => JSON.stringify(listOf(list)) === got);
  if (right && (said.due.length > 0 || kinds.split("|").includes(said.kind))) return "right";
  return said.due.length === 0 ? "not understood" : "wrong";
};

test.each(exams)("%s: no date is wrong, and nearly all are understood", (_, rows) => {
  expect(rows.filter((row) => judge(row) === "wrong").map(([phrase]) => phrase)).toEqual([]);
  const understood = rows.filter((row) => judge(row) === "right").length;
  expect(understood / rows.length).toBeGreaterThan(0.97);
});
