import type { CriteriaFigures, CriterionFigures } from "./criteria-figures";
import type { Kept, RemedyField } from "./kept/kept";

/** One criterion that lost points, as the remedy plan speaks of it. */
export interface Remedy {
  item: CriterionFigures;
  /** The change for the fewest actions, where one is known. */
  cheapest: CriteriaFigures["cheapest"][number] | null;
  fields: { field: RemedyField; text: string; written: string }[];
}

const FIELDS: readonly RemedyField[] = ["cause", "remedy", "lead", "dueOn"];
const NOISE = 0.004;

/** The criteria that lost points, the cheapest first, then by what they lost; texts typed before go over the table's. */
export const remediesOf = (criteria: CriteriaFigures, kept: Kept): Remedy[] => {
  return criteria.items
    .map((item, index) => ({ item, rank: criteria.cheapest.findIndex((win) => win.item === index) }))
    .filter(({ item: { leaf, applicable, lost } }) => leaf && applicable && (lost ?? 0) > NOISE)
    .sort((a, b) => last(a.rank) - last(b.rank) || (b.item.lost ?? 0) - (a.item.lost ?? 0))
    .map(({ item, rank }) => ({
      item,
      cheapest: criteria.cheapest[rank] ?? null,
      fields: FIELDS.map((field) => {
        const typed = kept.remedies.find((one) => one.code === codeOf(item) && one.field === field);
        // An emptied cell asks for the table's text again.
        return { field, written: item[field], text: typed && typed.text !== "" ? typed.text : item[field] };
      }),
    }));
};

const last = (rank: number): number => (rank < 0 ? Number.MAX_SAFE_INTEGER : rank);

/** What a criterion is known by from one report to the next: its code, else its name. */
export const codeOf = ({ code, name }: CriterionFigures): string => code ?? name;
