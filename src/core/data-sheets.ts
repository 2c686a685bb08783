import type { Located } from "./locate";

/**
 * The sheets that expressions name and that are data and nothing else. A plan that an expression counts in stays a plan:
 * one whose headings say who leads, or the only one there is; a list of documents with their days is none.
 */
export const dataSheetsOf = (plans: readonly Located<"plan">[], named: Iterable<string>): Set<string> => {
  const data = new Set(named);
  const isPlan = ({ sheet, columns, guessed }: Located<"plan">) =>
    !data.has(sheet) || (columns.lead !== undefined && guessed.length === 0);
  const staying = plans.some(isPlan) ? plans.filter(isPlan) : plans;
  for (const { sheet } of staying) data.delete(sheet);
  return data;
};
