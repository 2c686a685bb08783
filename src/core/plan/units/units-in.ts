import { nameKind } from "./name-kind";
import { splitUnits, trimUnit } from "./split-units";
import type { UnitBook } from "./unit-book";

/** "Giao Văn phòng", "do Văn phòng": words before a unit's name in running text. */
const BEFORE_NAME = /^(?:(?:giao|do|đề nghị|yêu cầu)(?:\s+cho)?|đơn vị:)\s+/iu;

/** The units of a stretch of running text that begins with a unit's name; none where it begins with other words. */
export const unitsIn = (text: string, book: UnitBook): string[] => {
  const name = trimUnit(text).replace(BEFORE_NAME, "");
  return beginsWithUnit(name, book) ? splitUnits(name, book) : [];
};

const LONGEST_NAME = 150;

export const beginsWithUnit = (name: string, book: UnitBook): boolean => {
  const first = name.slice(0, LONGEST_NAME).split(/,|\svà\s/u)[0] ?? "";
  const kind = nameKind(first.charAt(0).toUpperCase() + first.slice(1), book);
  return kind !== "other" && kind !== "name" && !(kind === "generic" && /\s/.test(first));
};
