import path from "node:path";
import { TrackerError } from "../../core/error";
import type { OfficeExport } from "../../core/rollup/office-export";
import type { CliMessages } from "../../messages/cli-messages";
import { checksum } from "../checksum";
import { reasonOf } from "../rollup/read-office";
import type { Files, OfficeJob, OfficeOutcome, OfficeTerms, Terminal } from "../terminal";
import { type ClickHouseAddress, isClickHouse, readClickHouseAddress } from "./clickhouse/address";
import { clickHouseSource } from "./clickhouse/clickhouse-source";
import { countOffices, type Source } from "./count-offices";
import { readDocument } from "./document";
import { duckDbSource } from "./duckdb-source";

/** A document of an export and where its files lie; told under the name by which the office's file is known. */
interface Found {
  file: string;
  folder: string;
  document: OfficeExport;
}

type Failed = Extract<OfficeOutcome, { reason: string }>;

type Asked = { jobs: readonly OfficeJob[]; exports: readonly OfficeJob[] };

/**
 * The offices' figures by an engine. A workbook whose export lies beside it is not read.
 * @throws TrackerError engine-missing, engine-incomplete, engine-failed
 */
export const readByEngine = (
  engine: string,
  asked: Asked,
  terms: OfficeTerms,
  terminal: Terminal,
  texts: CliMessages,
): Promise<OfficeOutcome[]> => {
  if (engine === "duckdb") return readByDuckDb(asked, terms, terminal, texts);
  if (isClickHouse(engine))
    return readByServers(readClickHouseAddress("--engine", engine), asked, terms, terminal, texts);
  throw new TrackerError("bad-argument", {
    argument: "--engine",
    value: engine,
    expected: "duckdb | clickhouse://USER@HOST/DATABASE",
  });
};

/** Exports as they lie in the folder, and workbooks exported for this once. */
const readByDuckDb = async (
  { jobs, exports }: Asked,
  terms: OfficeTerms,
  terminal: Terminal,
  texts: CliMessages,
): Promise<OfficeOutcome[]> => {
  const engine = await terminal.machine.duckDb();
  try {
    return await terminal.machine.withFolder(async (folder) => {
      const ready = readExports(exports, terms, terminal, texts);
      const open = notAmong(ready.found, jobs, terminal);
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
      const found = [...ready.found, ...fresh.found];
      return [
        ...(await counted(found, duckDbSource(found, engine), texts)),
        ...ready.failed,
        ...fresh.failed,
        ...failed,
      ];
    });
  } finally {
    engine.close();
  }
};

/** Exports whose documents lie in the folder and whose rows lie on servers, which are only asked. */
const readByServers = async (
  address: ClickHouseAddress,
  { jobs, exports }: Asked,
  terms: OfficeTerms,
  terminal: Terminal,
  texts: CliMessages,
): Promise<OfficeOutcome[]> => {
  terminal.error(texts.engines.asking(address));
  const { found, failed } = readExports(exports, terms, terminal, texts, { rowsBeside: false });
  const source = clickHouseSource(await terminal.machine.clickHouse(address));
  const open = notAmong(found, jobs, terminal);
  return [
    ...(await counted(found, source, texts)),
    ...failed,
    ...open.map(({ file }) => ({ file, reason: texts.engines.notLoaded })),
  ];
};

/** The figures of exports, as their workbooks would stand in the folder. */
const counted = async (found: readonly Found[], source: Source, texts: CliMessages): Promise<OfficeOutcome[]> => {
  const sorted = [...found].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const results = await countOffices(
    sorted.map(({ document }) => document),
    source,
    texts,
  );
  return sorted.flatMap(({ file }, index): OfficeOutcome[] => {
    const result = results[index];
    return result ? [{ file, result }] : [];
  });
};

const notAmong = (found: readonly Found[], jobs: readonly OfficeJob[], terminal: Terminal): OfficeJob[] => {
  const sources = new Set(found.map(({ document }) => document.source));
  return jobs.filter((job) => !sources.has(hashOf(job, terminal)));
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
  { rowsBeside } = { rowsBeside: true },
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
      const missing = (rowsBeside ? document.tables : []).find(
        (table) => files.look(path.join(folder, table.file)).what !== "file",
      );
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
