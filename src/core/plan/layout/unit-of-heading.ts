import { fold } from "../../lib/text";
import type { TimePart } from "./plan-table";

/** "Đến tháng", "Tháng kết thúc", "Quý hoàn thành"; "trong tháng", "hằng tháng" count days or times of a month. */
const NAMED: readonly (readonly [TimePart["unit"], RegExp])[] = [
  ["month", /(?<!hang |moi |trong |so )\bthang\b/],
  ["quarter", /(?<!hang |moi |trong |so )\bquy\b/],
  ["week", /(?<!hang |moi |trong |so )\btuan\b/],
];

/** Of what the bare numbers below a heading of time are; in brackets ("Thời gian (tháng)") it may be how many. */
export const unitOfHeading = (path: readonly string[]): { unit: TimePart["unit"]; inBrackets: boolean } | null => {
  const said = fold(path.join(" ")).replace(/\bhoan thanh trong\b/g, "hoan thanh");
  const units = NAMED.filter(([, word]) => word.test(said));
  const [found] = units;
  if (!found || units.length > 1) return null;
  return { unit: found[0], inBrackets: !found[1].test(said.replace(/\([^()]*\)/g, " ")) };
};
