import { useMemo } from "react";
import type { CriteriaResult } from "../../core/criteria/tree/criteria-result";
import type { Lever, LeverValues } from "../../core/criteria/tree/lever";
import { leversOf, type LeverTexts } from "../../core/criteria/trying/levers";
import { type Trial, type Tries, tryLevers } from "../../core/criteria/trying/try-levers";
import type { Pane } from "./pane";
import { createStore, type Store, useStore } from "./store";
import { useWhole } from "./pane-context";

/** The figures that the user tries out; nothing of it is ever written. */
export interface Trying {
  tries: Tries;
  trial: Trial;
  /** Tries a value for a figure of the leaf at this index; its present value is no trial. */
  move: (index: number, lever: Lever, value: number | string) => void;
  /** Sets the figures of a leaf, and no others of it; null lets go of them all. */
  put: (index: number, values: LeverValues | null) => void;
  reset: () => void;
}

interface Kept {
  /** The criteria that the indices of the tries belong to. */
  table: string;
  tries: Tries;
}

const stores = new WeakMap<Pane, Store<Kept>>();

const storeOf = (pane: Pane): Store<Kept> => {
  const store = stores.get(pane) ?? createStore<Kept>({ table: "", tries: new Map() });
  stores.set(pane, store);
  return store;
};

/** What is tried outlives a change of tabs and edits of the workbook, as long as the criteria are the same rows. */
export const useTries = (criteria: CriteriaResult): Trying => {
  const { pane, texts } = useWhole();
  const store = storeOf(pane);
  const kept = useStore(store);
  const table = useMemo(
    () => criteria.items.map(({ sheet, path }) => [sheet, ...path].join(".")).join("\n"),
    [criteria],
  );
  const tries = useMemo(
    () => (kept.table === table ? withoutPresent(criteria, kept.tries, texts) : new Map<number, LeverValues>()),
    [criteria, kept, table, texts],
  );
  const trial = useMemo(() => tryLevers(criteria, tries, texts), [criteria, tries, texts]);
  const setters = useMemo(() => {
    const put = (index: number, values: LeverValues | null) => {
      const next = new Map(store.get().table === table ? store.get().tries : []);
      if (values === null || Object.keys(values).length === 0) next.delete(index);
      else next.set(index, values);
      store.set({ table, tries: next });
    };
    const move = (index: number, lever: Lever, value: number | string) => {
      const others = Object.entries(store.get().tries.get(index) ?? {}).filter(([name]) => name !== lever.name);
      put(index, Object.fromEntries(value === lever.value ? others : [...others, [lever.name, value]]));
    };
    return { put, move, reset: () => store.set({ table, tries: new Map() }) };
  }, [store, table]);
  return { tries, trial, ...setters };
};

/** What the workbook says by now is tried no more. */
const withoutPresent = (criteria: CriteriaResult, tries: Tries, texts: LeverTexts): Tries =>
  new Map(
    [...tries].flatMap(([index, values]): [number, LeverValues][] => {
      const [item, leaf] = [criteria.items[index], criteria.leaves.get(index)];
      if (!item || !leaf) return [];
      const levers = leversOf(item, leaf, {}, criteria.basis.decimals, texts);
      const present = levers.filter(({ name, value }) => values[name] === value);
      if (present.length === 0) return [[index, values]];
      const left = Object.entries(values).filter(([name]) => !present.some((lever) => lever.name === name));
      return left.length > 0 ? [[index, Object.fromEntries(left)]] : [];
    }),
  );
