import { groupRepeated } from "../../../src/core/rules/group-repeated";
import type { Finding } from "../../../src/core/rules/rule";

const finding = (rule: string, cell: string | null, sheet = "KH"): Finding => ({
  rule,
  severity: "error",
  sheet,
  cell,
  message: `${rule} ${cell}`,
  fix: null,
  change: null,
  task: null,
});
const many = (rule: string, count: number, sheet = "KH") =>
  Array.from({ length: count }, (_, index) => finding(rule, `C${index + 4}`, sheet));

/** How many findings stand in each line. */
const lines = (findings: Finding[]) =>
  groupRepeated(findings).map(({ message, times }) => `${message.charAt(0)} ${times}`);

test("three of a kind on one sheet are one, where the first stood", () => {
  expect(lines([finding("a", "A1"), ...many("b", 3), finding("a", "A2")])).toEqual(["a 1", "b 3", "a 1"]);
  expect(lines([finding("b", "Z9"), finding("a", "A1"), ...many("b", 2)])).toEqual(["b 3", "a 1"]);
});

test("two are two, and other sheets are counted apart", () => {
  expect(lines(many("b", 2))).toHaveLength(2);
  expect(lines([...many("b", 2), finding("b", "C4", "PL")])).toHaveLength(3);
});

test("cells below each other are one range; what concerns a sheet has none", () => {
  const cells = ["C4", "C5", "C6", "C8", "D9", "C10", "C11", "C13", "E1", null].map((cell) => finding("b", cell));
  expect(groupRepeated(cells)[0]?.cells).toBe("C4:C6, C8, D9, C10:C11, C13, E1");
});
