import { sealCalendar, sealOfCalendar } from "./seals/calendar";
import { sealOfWord, sealWord } from "./seals/word";

/** What stands where a paper shall be written. */
export type PaperState = "as-written" | "changed" | "foreign";

/** A file that a person may go on writing in: a mark inside tells whether anyone has. */
interface Sealing {
  /** The same file with the mark. */
  seal: (bytes: Uint8Array) => Uint8Array;
  /** What the mark says, and what it would say today; null where there is none. */
  read: (bytes: Uint8Array) => { stated: string; today: string } | null;
}

const SEALINGS = new Map<string, Sealing>([
  [".docx", { seal: sealWord, read: sealOfWord }],
  [".ics", { seal: sealCalendar, read: sealOfCalendar }],
]);

/** The endings of papers. */
export const PAPER_ENDINGS = [...SEALINGS.keys()];

const sealingFor = (ending: string): Sealing | undefined => SEALINGS.get(ending.toLowerCase());

export const sealPaper = (ending: string, bytes: Uint8Array): Uint8Array => sealingFor(ending)?.seal(bytes) ?? bytes;

/** Any saving by another program counts as a change: nobody saves what they have not touched. */
export const paperState = (ending: string, bytes: Uint8Array): PaperState => {
  const seal = sealingFor(ending)?.read(bytes) ?? null;
  if (seal === null) return "foreign";
  return seal.stated === seal.today ? "as-written" : "changed";
};
