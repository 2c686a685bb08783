import { parseArgs } from "node:util";
import { TrackerError } from "../core/error";
import { type Day, makeDay } from "../core/lib/calendar-day";
import type { Language } from "../messages/messages";
import type { SaidHeadings } from "../actions/say-headings";
import { readColumns, readHeader } from "./read-headings";

/** The command line, read and checked. */
export interface Arguments {
  command: string;
  /** What stands without a dash: the file, or the phrase. */
  operands: string[];
  json: boolean;
  language: Language;
  help: boolean;
  version: boolean;
  sheet: string | null;
  year: number | null;
  asOf: Day | null;
  from: Day | null;
  to: Day | null;
  /** The workbook whose next year's is wanted. */
  source: string | null;
  output: string | null;
  /** Where the report goes as a Word file too. */
  docx: string | null;
  /** The office's own Word template that the report's Word file is made from. */
  template: string | null;
  /** Where the remedy plan goes as a Word file. */
  remedy: string | null;
  /** The one table of a document that is wanted, one-based. */
  table: number | null;
  /** What a new template is for. */
  kind: string | null;
  /** The folder where the calendars of the units go. */
  ics: string | null;
  /** The folder where the letters to the units go. */
  letters: string | null;
  /** The workbook that a text is read against. */
  with: string | null;
  /** The list of the offices that are expected. */
  offices: string | null;
  /** The folder where exported cases go. */
  parquet: string | null;
  /** The servers into which exported cases go too: "clickhouse://…". */
  load: string | null;
  /** The file whose bytes turn codes into keys. */
  key: string | null;
  /** What counts in place of the own evaluator: "duckdb", "clickhouse://…". */
  engine: string | null;
  /** The kind of engine a statement is written for. */
  dialect: string | null;
  /** One report sheet for each unit. */
  units: boolean;
  all: boolean;
  /** What read which words is printed too. */
  trace: boolean;
  /** A file in the way is kept under another name and replaced. */
  force: boolean;
  /** What the user says about the headings of a plan. */
  headings: SaidHeadings;
  data: { sheet: string; file: string }[];
  rule: string | null;
  max: number | null;
  scoreData: string | null;
}

const options = {
  json: { type: "boolean", default: false },
  lang: { type: "string", default: "vi" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
  sheet: { type: "string" },
  year: { type: "string" },
  "as-of": { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  output: { type: "string", short: "o" },
  docx: { type: "string" },
  template: { type: "string" },
  remedy: { type: "string" },
  table: { type: "string" },
  kind: { type: "string" },
  ics: { type: "string" },
  letters: { type: "string" },
  with: { type: "string" },
  offices: { type: "string" },
  parquet: { type: "string" },
  load: { type: "string" },
  key: { type: "string" },
  engine: { type: "string" },
  dialect: { type: "string" },
  units: { type: "boolean", default: false },
  all: { type: "boolean", default: false },
  trace: { type: "boolean", default: false },
  force: { type: "boolean", default: false },
  columns: { type: "string" },
  header: { type: "string" },
  data: { type: "string", multiple: true },
  rule: { type: "string" },
  max: { type: "string" },
  "no-serve": { type: "boolean", default: false },
} as const;

/** @throws TrackerError bad-argument */
export const readArguments = (argv: readonly string[]): Arguments => {
  const { values, positionals } = parse(argv);
  const [command = "", ...operands] = positionals;
  if (values.lang !== "vi" && values.lang !== "en") throw bad("--lang", values.lang, "vi | en");
  const scoring = command === "score";
  return {
    command,
    operands,
    json: values.json,
    language: values.lang,
    help: values.help,
    version: values.version,
    sheet: values.sheet ?? null,
    year: readYear(values.year),
    asOf: readDate("--as-of", values["as-of"]),
    from: command === "new" ? null : readDate("--from", values.from),
    source: command === "new" ? readPlace("--from", values.from) : null,
    to: readDate("--to", values.to),
    output: readPlace("-o", values.output),
    docx: readPlace("--docx", values.docx),
    template: readPlace("--template", values.template),
    remedy: readPlace("--remedy", values.remedy),
    table: readTable(values.table),
    kind: values.kind ?? null,
    ics: readPlace("--ics", values.ics),
    letters: readPlace("--letters", values.letters),
    with: readPlace("--with", values.with),
    offices: readPlace("--offices", values.offices),
    parquet: readPlace("--parquet", values.parquet),
    load: values.load ?? null,
    key: readPlace("--key", values.key),
    engine: values.engine ?? null,
    dialect: values.dialect ?? null,
    units: values.units,
    all: values.all,
    trace: values.trace,
    force: values.force,
    headings: { columns: readColumns(values.columns), rows: readHeader(values.header) },
    data: scoring ? [] : (values.data ?? []).map(readData),
    rule: values.rule ?? null,
    max: readMax(values.max),
    scoreData: scoring ? (values.data?.at(-1) ?? null) : null,
  };
};

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw bad("plan-tracker", argv.join(" "), "--help", error);
  }
};

const bad = (argument: string, value: string, expected: string, cause?: unknown): TrackerError =>
  new TrackerError("bad-argument", { argument, value, expected }, { cause });

/** A name of blanks would mean the folder one happens to be in. */
const readPlace = (argument: string, text: string | undefined): string | null => {
  const folder = ["--ics", "--letters", "--parquet"].includes(argument);
  if (text?.trim() === "") throw bad(argument, text, folder ? "FOLDER" : "FILE");
  return text ?? null;
};

const readYear = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const year = Number(text);
  if (!Number.isInteger(year) || year < 1990 || year > 2100) throw bad("--year", text, "2024");
  return year;
};

const readTable = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const place = Number(text);
  if (!Number.isInteger(place) || place < 1) throw bad("--table", text, "1, 2, 3 …");
  return place;
};

const readMax = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const max = Number(text.replace(",", "."));
  if (!Number.isFinite(max)) throw bad("--max", text, "3 | 0.5");
  return max;
};

const readDate = (argument: string, text: string | undefined): Day | null => {
  if (text === undefined) return null;
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = found ? makeDay(Number(found[1]), Number(found[2]), Number(found[3])) : null;
  if (day === null) throw bad(argument, text, "YYYY-MM-DD (2024-06-15)");
  return day;
};

const readData = (text: string): { sheet: string; file: string } => {
  const at = text.indexOf("=");
  if (at <= 0 || at === text.length - 1) throw bad("--data", text, "SHEET=FILE");
  return { sheet: text.slice(0, at), file: text.slice(at + 1) };
};
