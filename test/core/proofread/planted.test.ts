import { readFileSync } from "node:fs";
import path from "node:path";
import type { ProofLevel } from "../../../src/core/proofread/proof-finding";
import { proofread } from "../../../src/core/proofread/proofread";

const LEVELS: Record<string, ProofLevel> = { sai: "wrong", "không khớp": "mismatch", "nên xem": "look" };

/** Invented reports; what is wrong in them was written down before the program had read them. */
const texts = readFileSync(path.join(__dirname, "../../fixtures/proofread.txt"), "utf8")
  .split(/^## /m)
  .slice(1)
  .map((block) => {
    const lines: string[] = [];
    const expected: { line: number; level: ProofLevel }[] = [];
    for (const row of block.trimEnd().split("\n").slice(1)) {
      const level = LEVELS[/^>> (sai|không khớp|nên xem)/.exec(row)?.[1] ?? ""];
      if (level) expected.push({ line: lines.length, level });
      else lines.push(row);
    }
    return { name: block.split("\n")[0] ?? "", lines, expected };
  });

test.each(texts)("text $name: all that was planted is found, and nothing else", ({ lines, expected }) => {
  expect(proofread(lines).findings.map(({ line, level }) => ({ line, level }))).toEqual(expected);
});
