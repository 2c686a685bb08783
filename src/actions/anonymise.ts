import type { Assessment, AssessOptions } from "../core/assess";
import type { Texts } from "../core/anonymise/texts";
import { type Kin, type StandInChoice, WordBook } from "../core/anonymise/word-book";
import { type AssessedKind, TrackerError } from "../core/error";
import type { Messages } from "../messages/messages";
import type { Workbook } from "../workbook/workbook";
import { differingFacts, type Facts, factsOf, noFacts, otherCells } from "./assessment-facts";
import { withHeadings } from "./point-headings";
import { understoodTexts, WIDER, type Wider } from "./understood-texts";
import { assessWorkbook } from "./write-report";

/** A workbook of which there can be a copy with other texts. */
export interface Rewritable extends Workbook {
  /** The bytes of the copy, with none of what its user has chosen. */
  rewritten(texts: Texts): Uint8Array;
  remember(choices: unknown): Promise<void>;
  save(): Uint8Array;
}

export interface Anonymised {
  bytes: Uint8Array;
  tasks: number;
  findings: number;
}

/** So often are words put back in cells that are read otherwise. */
const ROUNDS = 3;
/** Where nothing less gives the same, the words of the readers stay wherever they stand. */
const CHOICES: readonly StandInChoice[] = [
  { keeps: "phrases", seed: 1, shortest: 2, digits: 6 },
  { keeps: "phrases", seed: 2, shortest: 2, digits: 9 },
  { keeps: "words", seed: 3, shortest: 2, digits: 6 },
  { keeps: "words", seed: 4, shortest: 4, digits: 6 },
  { keeps: "words", seed: 5, shortest: 4, digits: 9 },
];

/**
 * A copy with stand-ins for all words but those of the program, which is assessed as the workbook is. The faults of the
 * program come along: what cannot be assessed is so in the copy too.
 * @throws TrackerError assessment-differs where no stand-ins give the same
 */
export const anonymise = async (
  workbook: Rewritable,
  open: (bytes: Uint8Array) => Rewritable,
  options: Omit<AssessOptions, "sheet">,
  texts: Messages,
): Promise<Anonymised> => {
  const words = new WordBook();
  workbook.rewritten(words.noting);
  const choices = await workbook.remembered();
  changeTexts(choices, words.noting.read);
  const { facts, abbreviated, assessment, sheets } = await assessed(workbook, options, texts);
  const tried = async (choice: StandInChoice, kin: Partial<Kin>) => {
    const standIns = words.standIns(choice, { abbreviated, ...kin });
    const copy = open(workbook.rewritten(standIns));
    if (choices !== null) await copy.remember(changeTexts(choices, standIns.read));
    const found = (await assessed(copy, options, texts)).facts;
    return { copy, found, differing: differingFacts(facts, found) };
  };
  const done = (copy: Rewritable): Anonymised => ({
    bytes: copy.save(),
    tasks: facts.tasks.length,
    findings: facts.findings.length,
  });
  if (assessment) {
    const understood = await understoodTexts(withHeadings(workbook), assessment);
    const trying = (keeps: StandInChoice["keeps"]) => {
      const choice: StandInChoice = { keeps, seed: 1, shortest: 2, digits: 6 };
      const standIns = words.standIns(choice, { abbreviated });
      const needed = new Set<string>();
      const known = new Map<string, ReadonlySet<string>>();
      const attempt = async (wider: readonly Wider[]) =>
        tried(choice, understood({ standIns, wider: new Set(wider), needed, known }));
      return { attempt, needed };
    };
    // Where a task is read otherwise, or another finding stands, words are needed: in the cell, then in the whole row.
    const inRounds = async ({ attempt, needed }: ReturnType<typeof trying>) => {
      let last = await attempt([]);
      for (let round = 0; round < ROUNDS && last.differing.length > 0; round++) {
        const cells = otherCells(facts, last.found, assessment, sheets);
        const more = [cells, cells.map(rowOf)].find((list) => list.some((one) => !needed.has(one)));
        if (!more) break;
        more.forEach((one) => needed.add(one));
        last = await attempt([]);
      }
      return last;
    };
    const byPhrases = await inRounds(trying("phrases"));
    if (byPhrases.differing.length === 0) return done(byPhrases.copy);
    const byWords = trying("words");
    const { attempt } = byWords;
    let last = await inRounds(byWords);
    let wider: readonly Wider[] = [];
    while (last.differing.length > 0 && wider.length < WIDER.length) {
      wider = WIDER.slice(0, wider.length + 1);
      last = await attempt(wider);
    }
    // What was added before the last may not have been needed.
    for (const one of last.differing.length > 0 ? [] : wider.slice(0, -1)) {
      const fewer = wider.filter((other) => other !== one);
      const next = await attempt(fewer);
      if (next.differing.length === 0) [wider, last] = [fewer, next];
    }
    if (last.differing.length === 0) return done(last.copy);
  }
  let differing: AssessedKind[] = [];
  for (const choice of CHOICES) {
    const last = await tried(choice, {});
    if (last.differing.length === 0) return done(last.copy);
    ({ differing } = last);
  }
  throw new TrackerError("assessment-differs", { kinds: differing });
};

/** "Sheet 4 2" → "Sheet 4". */
const rowOf = (cell: string): string => cell.replace(/ \d+$/, "");

const assessed = async (
  workbook: Workbook,
  options: AssessOptions,
  texts: Messages,
): Promise<Pick<Kin, "abbreviated"> & { facts: Facts; assessment: Assessment | null; sheets: string[] }> => {
  const sheets = (await workbook.survey()).map(({ name }) => name);
  try {
    const assessment = await assessWorkbook(withHeadings(workbook), options, texts, { planOptional: true });
    const abbreviated = assessment.findings.flatMap(({ join }) => (join ? [[join.other, join.name] as const] : []));
    return { facts: factsOf(assessment, sheets), abbreviated, assessment, sheets };
  } catch (error) {
    // A fault is what the copy is made for: it has to have the same.
    const problem =
      error instanceof TrackerError ? (error.code as string) : String(error instanceof Error && error.name);
    return { facts: noFacts(problem), abbreviated: [], assessment: null, sheets };
  }
};

/** JSON with other texts; the names of its fields stay. */
const changeTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((one: unknown) => changeTexts(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changeTexts(one, change)]));
};
