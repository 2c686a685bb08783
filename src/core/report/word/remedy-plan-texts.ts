/** The words of the remedy plan as a document of its own. */
export interface RemedyPlanTexts {
  kind: string;
  about: (details: { year: number }) => string;
  opening: (details: { year: number; office: string; hasBasis: boolean }) => string;
  parts: { aims: string; losses: string; work: string };
  aims: (details: { criteria: number; lost: string }) => string[];
  result: string;
  resultIs: (details: {
    total: string;
    max: string;
    index: string | null;
    name: string | null;
    rank: string | null;
  }) => string;
  before: (details: { index: string | null; change: number | null; rank: string | null }) => string;
  losses: string;
  criterion: (details: { code: string; name: string }) => string;
  together: (details: { codes: string }) => string;
  points: (details: { max: string; points: string; lost: string }) => string;
  cause: (details: { text: string }) => string;
  remedy: (details: { text: string }) => string;
  lead: (details: { text: string }) => string;
  dueOn: (details: { text: string }) => string;
  /** To be written by hand. */
  blank: string;
  unit: (details: { unit: string; criteria: string }) => string;
  follow: string;
  table: string;
  columns: Record<"order" | "code" | "lost" | "what" | "lead" | "dueOn", string>;
  closing: (details: { year: number; office: string | null }) => string;
}
