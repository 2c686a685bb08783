import { renumber } from "../../../src/core/rollover/renumber";

const kept = (ids: string) => ids.split(" ").map((id) => ({ id: id.replace("~", ""), gone: id.startsWith("~") }));

test.each([
  ["II II.2 II.5 IV IV.1", "I I.1 I.2 II II.1"],
  ["7 7.2 7.10", "1 1.1 1.2"],
  ["B B.II B.II.3 B.II.4", "A A.I A.I.1 A.I.2"],
  ["A C C.1 D", "A B B.1 C"],
  ["2 5 9", "1 2 3"],
  ["W004 W009", "W004 W009"],
  ["2 2.a 2.c", "1 1.a 1.b"],
  // A section that named a month goes; its tasks count on together.
  ["~I I.2 I.3 ~II II.1", " 1 2  3"],
  ["A ~A.I A.I.2 ~A.II A.II.1", "A A A.1 A A.2"],
  ["I.M2 I.M2.1", "I.A I.A.1"],
])("%s → %s", (ids, expected) => {
  expect([...renumber(kept(ids)).values()].join(" ")).toBe(expected);
});
