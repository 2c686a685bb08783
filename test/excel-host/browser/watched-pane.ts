import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { openPane, type Pane, type PaneOptions } from "./open-pane";

/** What a person sees of the overview, and since when. */
interface Picture {
  /** The tiles' texts, "3 quá hạn|4 hạn trong 7 ngày|…". */
  text: string;
  /** Milliseconds since 1970, after the browser has painted it. */
  at: number;
}

export interface WatchedPane {
  pane: Pane;
  /** From the navigation to the pane's page until its overview stood with counts, in milliseconds. */
  firstPicture: number;
  /** The pane's own scripts that were asked for until then, with their size as a server sends them. */
  scripts: { file: string; gzip: number }[];
  /** Does something in the workbook and gives the milliseconds until other counts are on the screen. */
  untilChanged(change: () => void): Promise<number>;
}

/** Opens a built pane and notes when its counts are on the screen. @throws where no counts come within a minute */
export const openWatched = async (options: PaneOptions): Promise<WatchedPane> => {
  const asked: { file: string; at: number }[] = [];
  const prepare: PaneOptions["prepare"] = async (context) => {
    await context.addInitScript(watchOverview);
    context.on("request", (request) => {
      asked.push({ file: basename(new URL(request.url()).pathname), at: Date.now() });
    });
    await options.prepare?.(context);
  };
  const pane = await openPane({ ...options, prepare });
  const { frame } = pane;
  const pictures = async (past: number): Promise<Picture> => {
    await frame.waitForFunction((count) => (window.pictures?.length ?? 0) > count, past, { timeout: 60_000 });
    return frame.evaluate((index) => window.pictures?.[index] ?? { text: "", at: NaN }, past);
  };
  const first = await pictures(0);
  const origin = await frame.evaluate(() => performance.timeOrigin);
  const files = [...new Set(asked.filter(({ at }) => at <= first.at).map(({ file }) => file))];
  return {
    pane,
    firstPicture: first.at - origin,
    scripts: files
      .filter((file) => file.endsWith(".js") && existsSync(join(options.distFolder, file)))
      .map((file) => ({ file, gzip: gzipSync(readFileSync(join(options.distFolder, file))).length })),
    untilChanged: async (change) => {
      const past = await frame.evaluate(() => window.pictures?.length ?? 0);
      const start = performance.timeOrigin + performance.now();
      change();
      return (await pictures(past)).at - start;
    },
  };
};

declare global {
  interface Window {
    pictures?: Picture[];
  }
}

/** Runs in the page before its own scripts, so it uses nothing from outside itself. */
const watchOverview = (): void => {
  const pictures: Picture[] = (window.pictures = []);
  let shown = "";
  new MutationObserver(() => {
    const tiles = document.querySelectorAll("#panel [role=group] button");
    const text = [...tiles].map(({ textContent }) => textContent).join("|");
    if (text === "" || text === shown) return;
    shown = text;
    // A frame is painted after its callbacks: the message behind them comes when it is on the screen.
    requestAnimationFrame(() => {
      setTimeout(() => pictures.push({ text, at: performance.timeOrigin + performance.now() }), 0);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
};
