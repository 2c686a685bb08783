/** The words of a letter that reminds a unit of its tasks. */
export interface LetterTexts {
  number: (details: { symbol: string | null }) => string;
  about: (details: { year: number }) => string;
  to: (details: { unit: string }) => string;
  /** How many tasks there are: overdue; past their date where the plan tells no results; near. One at least is not 0. */
  opening: (details: {
    unit: string;
    year: number;
    asOf: string;
    overdue: number;
    pastDue: number;
    dueSoon: number;
    days: number;
  }) => string;
  /** What is asked for; the last sentence. */
  request: (details: { office: string; unit: string }) => string;
  columns: Record<"number" | "task" | "due" | "state" | "result" | "cause" | "doneOn", string>;
  /** `several`: more than one date of the task is missed, and the days are counted from the first. */
  late: (details: { days: number; known: boolean; several: boolean }) => string;
  soon: (details: { days: number }) => string;
  recipients: (details: { office: string | null }) => string[];
}
