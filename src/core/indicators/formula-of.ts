import { nameKey } from "../lib/text";
import { printQuantity } from "../data/print-quantity";
import type { Entry, IndicatorRow } from "./indicator";

/** What a row computes, so that two workbooks can be compared; null where its figures are typed or cannot be read. */
export const formulaOf = ({ numerator, denominator, result }: IndicatorRow): string | null => {
  const parts = [numerator, denominator, result].map(printed);
  return parts.every((part) => part === "") ? null : parts.join(" / ").replace(/(?: \/ )+$/, "");
};

/** One formula in two spellings ("HoSo", "hoso"). */
export const sameFormula = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

const printed = ({ figure }: Entry): string =>
  figure && "quantity" in figure && figure.quantity.kind !== "number" ? printQuantity(figure.quantity) : "";
