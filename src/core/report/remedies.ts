import type { CriteriaFigures, CriterionFigures } from "./criteria-figures";
import type { Kept, KeptRemedy, RemedyField } from "./kept/kept";
import { type KeptRow, takeRows } from "./kept/take-rows";

/** One criterion that lost points, as the remedy plan speaks of it. */
export interface Remedy {
  item: CriterionFigures;
  /** The change for the fewest actions, where one is known. */
  cheapest: { what: string; gain: number } | null;
  fields: { field: RemedyField; text: string; written: string }[];
}

/** Texts typed for a criterion that has lost nothing now, or is no longer there: they stay for when it does again. */
export interface LeftRemedy {
  id: string;
  name: string;
  texts: KeptRemedy[];
}

export interface Remedies {
  lost: Remedy[];
  left: LeftRemedy[];
}

const FIELDS: readonly RemedyField[] = ["cause", "remedy", "lead", "dueOn"];
const NOISE = 0.004;

/** The criteria that lost points, the cheapest first, then by what they lost; texts typed before go over the table's. */
export const remediesOf = (criteria: CriteriaFigures | null, kept: Kept): Remedies => {
  const leaves = (criteria?.items ?? []).map((item, index) => ({ item, index })).filter(({ item }) => item.leaf);
  const typed = takeRows(byCriterion(kept.remedies), leaves.map(({ item }) => rowOf(item))); // prettier-ignore
  const cheapest = criteria?.cheapest ?? [];
  const lost = leaves
    .map(({ item, index }) => ({ item, rank: cheapest.findIndex((win) => win.item === index) }))
    .filter(({ item: { applicable, lost: points } }) => applicable && (points ?? 0) > NOISE)
    .sort((a, b) => last(a.rank) - last(b.rank) || (b.item.lost ?? 0) - (a.item.lost ?? 0))
    .map(({ item, rank }) => ({ item, rank, texts: typed.take(rowOf(item).id, item.name)?.texts ?? [] }))
    .map(({ item, rank, texts }) => ({
      item,
      cheapest: cheapest[rank] ?? null,
      fields: FIELDS.map((field) => {
        const text = texts.find((one) => one.field === field)?.text ?? "";
        // An emptied cell asks for the table's text again.
        return { field, written: item[field], text: text === "" ? item[field] : text };
      }),
    }));
  return { lost, left: typed.left() };
};

const byCriterion = (remedies: readonly KeptRemedy[]): LeftRemedy[] => {
  const groups = new Map<string, LeftRemedy>();
  for (const remedy of remedies) {
    const { code: id, name, text } = remedy;
    const key = `${id}\n${name}`;
    const group = groups.get(key) ?? { id, name, texts: [] };
    if (text !== "") groups.set(key, { ...group, texts: [...group.texts, remedy] });
  }
  return [...groups.values()];
};

const last = (rank: number): number => (rank < 0 ? Number.MAX_SAFE_INTEGER : rank);

/** What a criterion is known by from one report to the next: its code, else its name. */
export const codeOf = ({ code, name }: CriterionFigures): string => code ?? name;

const rowOf = (item: CriterionFigures): KeptRow => ({ id: codeOf(item), name: item.name });
