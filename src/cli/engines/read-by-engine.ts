import path from "node:path";
import { TrackerError } from "../../core/error";
import type { OfficeExport } from "../../core/rollup/office-export";
import type { CliMessages } from "../../messages/cli-messages";
import { checksum } from "../checksum";
import { reasonOf } from "../rollup/read-office";
import type { Files, OfficeJob, OfficeOutcome, OfficeTerms, Terminal } from "../terminal";
import { countOffices } from "./count-offices";
import { readDocument } from "./document";
import { duckDbSource } from "./duckdb-source";

/** A document of an export and where its files lie; told under the name by which the office's file is known. */
interface Found {
  file: string;
  folder: string;
  document: OfficeExport;
}

type Failed = Extract<OfficeOutcome, { reason: string }>;

/**
 * The offices' figures by an engine: exports as they lie in the folder, and workbooks exported for this once. A workbook
 * whose export lies beside it is not read.
 * @throws TrackerError engine-missing, engine-incomplete, engine-failed
 */
export const readByEngine = async (
  asked: string,
  { jobs, exports }: { jobs: readonly OfficeJob[]; exports: readonly OfficeJob[] },
  terms: OfficeTerms,
  terminal: Terminal,
  texts: CliMessages,
): Promise<OfficeOutcome[]> => {
  if (asked !== "duckdb")
    throw new TrackerError("bad-argument", { argument: "--engine", value: asked, expected: "duckdb" });
  const engine = await terminal.machine.duckDb();
  try {
    return await terminal.machine.withFolder(async (folder) => {
      const ready = readExports(exports, terms, terminal, texts);
      const sources = new Set(ready.found.map(({ document }) => document.source));
      const open = jobs.filter((job) => !sources.has(hashOf(job, terminal)));
      const reasons = await terminal.machine.exportOffices(open, terms, folder);
      const made = open.flatMap(({ file }, place): OfficeJob[] =>
        reasons[place] == null ? [{ file, path: path.join(folder, String(place)) }] : [],
      );
      const fresh = readExports(
        made.flatMap((one) => documentsIn(one, terminal)),
        terms,
        terminal,
        texts,
      );
      const failed = open.flatMap(({ file }, place): Failed[] => {
        const reason = reasons[place];
        return reason == null ? [] : [{ file, reason }];
      });
      // As the workbooks would stand in the folder.
      const found = [...ready.found, ...fresh.found].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
      const source = duckDbSource(found, engine);
      const results = await countOffices(
        found.map(({ document }) => document),
        source,
        texts,
      );
      return [
        ...found.flatMap(({ file }, index): OfficeOutcome[] => {
          const result = results[index];
          return result ? [{ file, result }] : [];
        }),
        ...ready.failed,
        ...fresh.failed,
        ...failed,
      ];
    });
  } finally {
    engine.close();
  }
};

const hashOf = (job: OfficeJob, { files }: Terminal): string => {
  try {
    return checksum(files.read(job.path));
  } catch {
    // Whoever reads it next says why it cannot be read.
    return "";
  }
};

const documentsIn = ({ file, path: folder }: OfficeJob, { files }: Terminal): OfficeJob[] =>
  files
    .list(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ file, path: path.join(folder, name) }));

/** The documents among files; what cannot be used is named, and other people's .json files are nobody's. */
const readExports = (
  jobs: readonly OfficeJob[],
  { asOf, from, to }: OfficeTerms,
  { files }: Terminal,
  texts: CliMessages,
): { found: Found[]; failed: Failed[] } => {
  const found: Found[] = [];
  const failed: Failed[] = [];
  for (const { file, path: place } of jobs) {
    try {
      const document = readDocument(files.read(place), file);
      if (document === null) continue;
      const { period } = document;
      if (document.asOf !== asOf || period.from !== from || period.to !== to)
        throw new TrackerError("export-other-day", { file, asOf: document.asOf, ...period });
      const folder = path.dirname(place);
      const missing = document.tables.find((table) => files.look(path.join(folder, table.file)).what !== "file");
      if (missing) throw new TrackerError("export-incomplete", { file, part: missing.file });
      found.push({ file: document.file, folder, document });
    } catch (error) {
      failed.push({ file, reason: reasonOf(error, texts) });
    }
  }
  return { found, failed };
};

/** The day and period for which the first of the exports was made; what was made for others is named. */
export const termsOfExports = (exports: readonly OfficeJob[], files: Files): Omit<OfficeTerms, "language"> | null => {
  for (const { file, path: place } of exports) {
    try {
      const document = readDocument(files.read(place), file);
      if (document) return { asOf: document.asOf, ...document.period };
    } catch {
      // Named where it is read.
    }
  }
  return null;
};
