import type { Located } from "./locate";
import { headingWords } from "./plan/layout/classify-heading";
import { bareOffices } from "./plan/layout/heading-words";
import { cellText } from "./table/cell-values";

/**
 * The sheets that expressions name and that are data and nothing else. A plan that an expression counts in stays a plan:
 * one whose headings say who leads, or the only one there is; a list of documents with their days and offices is none.
 */
export const dataSheetsOf = (plans: readonly Located<"plan">[], named: Iterable<string>): Set<string> => {
  const data = new Set(named);
  const isPlan = (plan: Located<"plan">) => !data.has(plan.sheet) || (plan.guessed.length === 0 && saysWhoLeads(plan));
  const staying = plans.some(isPlan) ? plans.filter(isPlan) : plans;
  for (const { sheet } of staying) data.delete(sheet);
  return data;
};

const saysWhoLeads = ({ head, columns: { lead }, firstRow, headerRow }: Located<"plan">): boolean => {
  if (lead === undefined) return false;
  const rows = Array.from({ length: headerRow - firstRow + 1 }, (_, index) => firstRow + index);
  const words = rows.map((row) => headingWords(cellText(head.cell(row, lead)))).filter(Boolean);
  return !words.every((said) => bareOffices.has(said));
};
