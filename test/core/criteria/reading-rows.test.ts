import { matchAt, findMatch, seq, end } from "../../../src/core/criteria/reading/match";
import { NOTE_ROWS } from "../../../src/core/criteria/reading/notes";
import { OUTCOME_ROWS } from "../../../src/core/criteria/reading/outcome-rows";
import { PART_ROWS } from "../../../src/core/criteria/reading/part-of-step";
import { PLAIN_ROWS, plainTokens } from "../../../src/core/criteria/reading/plain-tokens";
import { ROUNDING_ROWS } from "../../../src/core/criteria/reading/rounding";
import { tokenize } from "../../../src/core/criteria/reading/tokens";
import { ORIGIN_ROWS } from "../../../src/core/criteria/reading/unit-origins";
import { readUnit } from "../../../src/core/criteria/reading/units";
import { STAGE_ROWS } from "../../../src/core/criteria/reading/unit-stages";

const tokensOf = (text: string) => plainTokens(tokenize(text)).tokens;

/** Each row of a table reads its own example, and no earlier row of the table takes it away. */
const tables = [
  ["rounding", ROUNDING_ROWS],
  ["outcome", OUTCOME_ROWS],
  ["part of a step", PART_ROWS],
] as const;

test.each(tables.flatMap(([name, rows]) => rows.map((row) => [name, row.example, row, rows] as const)))(
  "the %s row of %s reads it, and no row before it does",
  (_, example, row, rows) => {
    const tokens = tokensOf(example);
    expect(findMatch(row.pattern, tokens)).not.toBeNull();
    const before: readonly (typeof row)[] = rows.slice(0, (rows as readonly unknown[]).indexOf(row));
    for (const other of before)
      expect([other.example, findMatch(other.pattern, tokens)?.start]).not.toEqual([
        other.example,
        findMatch(row.pattern, tokens)?.start,
      ]);
  },
);

test.each(NOTE_ROWS.map((row) => [row.id, row.example, row] as const))(
  "the remark %s is read: %s",
  (_, example, row) => {
    expect(matchAt(row.pattern, tokensOf(example), 0)).not.toBeNull();
  },
);

test.each(STAGE_ROWS.map((row) => [row.example, row] as const))("the stage is read: %s", (example, row) => {
  expect(matchAt(seq(row.pattern, end), tokensOf(example), 0)).not.toBeNull();
});

test.each(PLAIN_ROWS.map((row) => [row.example, row] as const))("the typing means another: %s", (example, row) => {
  const { tokens } = tokenize(example);
  const found = findMatch(row.pattern, tokens);
  expect(found && row.give(found, tokens[found.start - 1])).not.toBeNull();
});

test.each(ORIGIN_ROWS.map((row) => [row.example, row] as const))("the steps' start is read: %s", (example, row) => {
  const { source } = tokenize(example);
  const tokens = tokensOf(example);
  const each = tokens.findIndex(({ folded }, index) => index > 0 && (folded === "cu" || folded === "moi"));
  const part = each === -1 ? tokens : tokens.slice(0, each);
  expect(findMatch(row.pattern, part)).not.toBeNull();
  const step = readUnit(tokens, source, { max: 1, cap: null, takes: false })?.step;
  expect(step?.own ?? step?.stage).toBeDefined();
});
