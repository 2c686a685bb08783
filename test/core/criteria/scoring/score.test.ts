import { readRule } from "../../../../src/core/criteria/building/read-rule";
import { score } from "../../../../src/core/criteria/scoring/score";
import { vi as messages } from "../../../../src/messages/vi/index";
import { examples } from "../examples";

const options = { evidenceDeduction: 0.3 };

describe("rule texts give the points that a clerk expects", () => {
  test.each(examples().map((example) => [example.file, example.rule, JSON.stringify(example.data), example] as const))(
    "%s: %s with %s",
    (_file, _rule, _data, { rule, max, data, points }) => {
      const found = score(readRule(rule, max), data, options, messages.criteria);
      if (points === null) expect(found.points).toBeNull();
      else expect(found.points).toBeCloseTo(points, 4);
      if (points === null && found.applicable) expect(found.problems).not.toEqual([]);
      expect(found.explanation).not.toBe("");
    },
  );
});
