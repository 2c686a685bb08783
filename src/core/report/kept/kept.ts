import type { Day } from "../../lib/calendar-day";

/** What people typed into report sheets, and the figures of earlier days: all that the next report takes over. */
export interface Kept {
  remarks: Remark[];
  remedies: KeptRemedy[];
  templates: KeptTemplate[];
  history: Snapshot[];
}

/** A note beside a task, an indicator or a criterion of the report. */
export interface Remark {
  id: string;
  name: string;
  text: string;
}

export type RemedyField = "cause" | "remedy" | "lead" | "dueOn";

/** A text of the remedy plan that differs from what the software had put there. */
export interface KeptRemedy {
  code: string;
  /** The criterion's name when it was written; "" where nobody can tell. */
  name: string;
  field: RemedyField;
  text: string;
}

/** A row of the drafts sheet that an office has changed or added. */
export interface KeptTemplate {
  code: string;
  topic: string;
  template: string;
  check: string;
}

/** One key figure of one day. */
export interface Snapshot {
  day: Day;
  /** The figure's defined name. */
  name: string;
  label: string;
  value: number;
}

export const nothingKept: Kept = { remarks: [], remedies: [], templates: [], history: [] };

/** Two sources as one; where both speak of the same thing, the first is right. */
export const mergeKept = (first: Kept, second: Kept): Kept => ({
  remarks: merge(first.remarks, second.remarks, ({ id, name }) => `${id}\n${name}`),
  remedies: merge(first.remedies, second.remedies, ({ code, name, field }) => `${code}/${field}\n${name}`),
  templates: merge(first.templates, second.templates, ({ code, template }) => code || template),
  history: merge(first.history, second.history, ({ day, name }) => `${day} ${name}`),
});

const merge = <Item>(first: readonly Item[], second: readonly Item[], keyOf: (item: Item) => string): Item[] => {
  const known = new Set(first.map(keyOf));
  return [...first, ...second.filter((item) => !known.has(keyOf(item)))];
};

/** Whether a report sheet holds something that would be lost with it; one day's figures come again with the next report. */
export const holdsTyped = (id: string, kept: Kept): boolean => {
  switch (id) {
    case "report":
      return kept.remarks.length > 0;
    case "remedy-plan":
      return kept.remedies.length > 0;
    case "drafts":
      return kept.templates.length > 0;
    case "history":
      return new Set(kept.history.map(({ day }) => day)).size > 1;
    default:
      return false;
  }
};
