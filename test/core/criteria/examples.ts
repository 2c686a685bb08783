import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ScoreData } from "../../../src/core/criteria/scoring/score-data";

/** A row of test/fixtures/criteria-*.tsv: rule, max, data as JSON, points or null, a note. "\n" is a line break. */
export interface Example {
  file: string;
  rule: string;
  max: number;
  data: ScoreData;
  points: number | null;
}

const FOLDER = join(__dirname, "../../fixtures");

export const examples = (): Example[] =>
  readdirSync(FOLDER)
    .filter((name) => /^criteria-.*\.tsv$/.test(name))
    .sort()
    .flatMap((file) =>
      readFileSync(join(FOLDER, file), "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "" && !line.startsWith("#"))
        .map((line) => {
          const [rule = "", max = "", data = "{}", points = "null"] = line.split("\t");
          return {
            file,
            rule: rule.replace(/\\n/g, "\n"),
            max: Number(max),
            data: JSON.parse(data) as ScoreData,
            points: JSON.parse(points) as number | null,
          };
        }),
    );
