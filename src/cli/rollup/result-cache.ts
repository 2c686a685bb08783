import * as fs from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import type { OfficeResult } from "../../core/rollup/office-result";
import { VERSION } from "../../core/lib/version";
import type { OfficeTerms } from "../terminal";

export interface ResultCache {
  get: (key: string) => OfficeResult | null;
  put: (key: string, result: OfficeResult) => void;
  /** Takes away what is older than all that anybody compares with. */
  prune: () => void;
}

const MOST_ENTRIES = 20_000;
/** What this file's results mean; raised where they change within a version. */
const FORMAT = 1;

/**
 * Figures of workbooks read before, by their content, the day, the period and this very program, in the user's cache
 * folder (`PLAN_TRACKER_CACHE`, "" for none). It holds figures, no case and no name of a person; where it fails, files
 * are read anew.
 */
export const openResultCache = ({ asOf, from, to, language }: OfficeTerms): ResultCache => {
  const folder = cacheFolder();
  if (folder === null) return { get: () => null, put: () => undefined, prune: () => undefined };
  const fileOf = (key: string) => path.join(folder, `${key}-${asOf}-${from}-${to}-${language}.json`);
  return {
    get: (key) => {
      try {
        const { program, result } = JSON.parse(fs.readFileSync(fileOf(key), "utf8")) as Entry;
        return program === programNow() ? result : null;
      } catch {
        return null;
      }
    },
    put: (key, result) => {
      const aside = `${fileOf(key)}.${process.pid}`;
      try {
        fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
        fs.writeFileSync(aside, JSON.stringify({ program: programNow(), result } satisfies Entry), { mode: 0o600 });
        fs.renameSync(aside, fileOf(key));
      } catch {
        fs.rmSync(aside, { force: true });
      }
    },
    prune: () => {
      try {
        const names = fs.readdirSync(folder);
        if (names.length <= MOST_ENTRIES) return;
        const aged = names.map((name) => ({ name, at: fs.statSync(path.join(folder, name)).mtimeMs }));
        aged.sort((a, b) => b.at - a.at);
        for (const { name } of aged.slice(MOST_ENTRIES / 2)) fs.rmSync(path.join(folder, name), { force: true });
      } catch {
        // The next run tries again.
      }
    },
  };
};

interface Entry {
  program: string;
  result: OfficeResult;
}

let program: string | null = null;
/** The script's own size and day: a program built anew reads anew. */
const programNow = (): string => {
  if (program === null) {
    const { size, mtimeMs } = fs.statSync(__filename);
    program = `${VERSION} ${FORMAT} ${size} ${mtimeMs}`;
  }
  return program;
};

const cacheFolder = (): string | null => {
  const { PLAN_TRACKER_CACHE: said, LOCALAPPDATA: local, XDG_CACHE_HOME: xdg } = process.env;
  if (said !== undefined) return said === "" ? null : said;
  return path.join(local ?? xdg ?? path.join(homedir(), ".cache"), "plan-tracker", "rollup");
};
