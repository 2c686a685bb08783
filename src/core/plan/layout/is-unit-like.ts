import { nameKind } from "../units/name-kind";
import { splitUnits } from "../units/split-units";
import { noUnits } from "../units/unit-book";

const LONGEST = 160;
/** "kỹ thuật viên trực" may be anyone: words without a capital or a known head are no name. */
const NAMES = new Set(["unit", "collective", "person", "role", "common-role", "short", "name"]);

/** The text is the name of units or persons, as far as one can tell without knowing the office. */
export const isUnitLike = (text: string): boolean => {
  if (text.length < 2 || text.length > LONGEST || /\d{3}/.test(text)) return false;
  const pieces = splitUnits(text);
  return pieces.length > 0 && pieces.every((piece) => NAMES.has(nameKind(piece, noUnits)));
};
