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
      // What was not understood tells why there are none.
      const told = { points: found.points, problems: found.points === null ? found.problems : [] };
      if (points === null) expect(found.points).toBeNull();
      else expect(told).toEqual({ points: expect.closeTo(points, 4) as number, problems: [] });
      if (points === null && found.applicable) expect(found.problems).not.toEqual([]);
      expect(found.explanation).not.toBe("");
    },
  );
});
