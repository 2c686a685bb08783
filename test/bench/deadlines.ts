import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readDeadline } from "../../src/core/deadline/read-deadline";
import { median, row } from "./measure";

/** The phrases of the fixtures: year, phrase, and what they mean, tab-separated; lines with # are remarks. */
const phrases = (): string[] =>
  ["deadlines.tsv", "deadlines-more.tsv"].flatMap((file) =>
    readFileSync(path.resolve("test/fixtures", file), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => (line.split("\t")[1] ?? "").replace(/\\n/g, "\n")),
  );

export const benchDeadlines = async (): Promise<void> => {
  const list = phrases();
  const perSecond = (milliseconds: number) =>
    `${Math.round((list.length / milliseconds) * 1000).toLocaleString("en")} /s`;
  // Another year each time: answers are kept, and what is measured is reading.
  let year = 2000;
  const ours = await median(15, () => {
    year++;
    list.forEach((phrase) => readDeadline(phrase, { year }));
  });
  const peer = path.resolve("test/bench/peers/chrono.mjs");
  const chrono = Number(execFileSync(process.execPath, [peer], { input: JSON.stringify(list), encoding: "utf8" }));
  row(`deadlines, ${list.length} phrases: ours | chrono-node`, perSecond(ours), perSecond(chrono));
};
