import type { Seen } from "../../actions/look-at";
import type { Grid } from "../../core/table/grid";
import type { Asked, Looker } from "../../taskpane/state/pane-host";
import type { Choices } from "../../taskpane/state/pane-state";
import { Cancelled } from "../../taskpane/state/progress";
import type { CellEdit, FormerCell, LaterEdit } from "../../workbook/live-workbook";
import type { ReadRequest } from "../../workbook/workbook";
import type { CopyRemarks } from "../../workbook/xlsx/xlsx-workbook";
import type { BookFile, ShownWorkbook } from "../state/book-file";
import { unpackError } from "./packed-error";
import { buffersOf, packGrid, type PackedGrid, unpackGrid } from "./packed-grid";
import {
  type PackedSeen,
  type PackedSurvey,
  type PackedWritten,
  unpackSeen,
  unpackSurvey,
  unpackWritten,
} from "./packed-seen";
import type { Answer, End, Standing } from "./protocol";

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
  onFraction: ((fraction: number) => void) | undefined;
}

/** Opens a file in another thread, where all that takes time is done. @throws TrackerError as openBytes */
export const openAway = async (end: End, bytes: Uint8Array, name: string, close: () => void): Promise<BookFile> => {
  const line = lineTo(end);
  try {
    return fileOver(line, (await line.ask("open", [bytes, name])) as BookFile["ending"], close);
  } catch (error) {
    close();
    throw error;
  }
};

type Line = ReturnType<typeof lineTo>;

/** Calls and their answers. */
const lineTo = (end: End) => {
  const waiting = new Map<number, Waiting>();
  const standing: Standing = { content: 0, restorable: false };
  let last = 0;
  let listener: (() => void) | null = null;
  end.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error("the worker does not run"));
  };
  end.onmessage = ({ data }: MessageEvent<Answer>) => {
    const call = waiting.get(data.id);
    if ("fraction" in data) return call?.onFraction?.(data.fraction);
    waiting.delete(data.id);
    const other = data.standing.content !== standing.content;
    Object.assign(standing, data.standing);
    if (other) listener?.();
    if ("error" in data) call?.reject(unpackError(data.error));
    else call?.resolve(data.result);
  };
  const ask = (
    call: string,
    args: readonly unknown[] = [],
    more: { buffers?: ArrayBufferLike[]; onFraction?: (fraction: number) => void } = {},
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject, onFraction: more.onFraction });
      end.postMessage({ id: last, call, args }, (more.buffers ?? []) as Transferable[]);
    });
  return {
    standing,
    ask,
    onChanged: (next: () => void) => (listener = next),
    /** What is looked at is given up at once; the other thread ends it when it can. */
    cancel: () => {
      for (const { onFraction, reject } of waiting.values()) if (onFraction) reject(new Cancelled());
      end.postMessage({ id: 0, call: "cancel", args: [] }, []);
    },
  };
};

const fileOver = (line: Line, ending: BookFile["ending"], close: () => void): BookFile => {
  const contents = objects();
  return {
    ending,
    content: () => contents(line.standing.content),
    save: () => line.ask("save") as Promise<Uint8Array>,
    remarks: () => line.ask("remarks") as Promise<CopyRemarks>,
    show: (watcher) => shownOver(line, watcher),
    looker: lookerOver(line),
    close,
  };
};

/** The same object for the same number. */
const objects = () => {
  const known = new Map<number, object>();
  return (number: number): object => {
    const object = known.get(number) ?? {};
    known.set(number, object);
    return object;
  };
};

const lookerOver = ({ ask, cancel }: Line): Looker => ({
  look: async (asked: Asked, onFraction, changed) => {
    const { seen, choices } = (await ask("look", [asked, changed], { onFraction })) as {
      seen: PackedSeen;
      choices: Choices;
    };
    return { seen: unpackSeen(seen), choices };
  },
  lookAgain: async (asked): Promise<Seen> => unpackSeen((await ask("lookAgain", [asked])) as PackedSeen),
  report: async (asked, onFraction) => unpackWritten((await ask("report", [asked], { onFraction })) as PackedWritten),
  cancel,
});

type Watcher = Parameters<BookFile["show"]>[0];

const shownOver = ({ ask, standing, onChanged }: Line, watcher: Watcher): ShownWorkbook => {
  onChanged(() => watcher.changed());
  const versions = objects();
  const numbers = new WeakMap<FormerCell, number>();
  const numberOf = (cell: FormerCell) => {
    const number = numbers.get(cell);
    if (number === undefined) throw new RangeError("a cell that was never edited");
    return number;
  };
  const grids = async (call: string, requests: readonly ReadRequest[]): Promise<Grid[]> =>
    ((await ask(call, [requests])) as PackedGrid[]).map(unpackGrid);
  const change = async <Result>(call: string, args: readonly unknown[], buffers: ArrayBufferLike[] = []) =>
    (await ask(call, args, { buffers })) as Result;
  return {
    get restorable() {
      return standing.restorable;
    },
    survey: async () => {
      watcher.reading();
      return unpackSurvey((await ask("survey")) as PackedSurvey[]);
    },
    read: async (requests) => {
      watcher.reading();
      return grids("read", requests);
    },
    readQuietly: (requests) => grids("readQuietly", requests),
    remembered: () => ask("remembered"),
    layout: (sheet) => ask("layout", [sheet]) as ReturnType<ShownWorkbook["layout"]>,
    tabs: () => ask("tabs") as ReturnType<ShownWorkbook["tabs"]>,
    version: async (sheet) => versions((await ask("version", [sheet])) as number),
    write: (output) => change("write", [output]),
    clear: (staying = {}) => change("clear", [staying]),
    setAside: (keep = []) => change("setAside", [keep]),
    restore: () => change("restore", []),
    highlight: (marks) => change("highlight", [marks]),
    highlighted: () => ask("highlighted") as Promise<boolean>,
    remember: (choices) => change("remember", [choices]),
    editCells: async (edits: readonly CellEdit[]) => {
      const former = await change<{ cell: FormerCell; number: number }[]>("editCells", [edits]);
      for (const { cell, number } of former) numbers.set(cell, number);
      return former.map(({ cell }) => cell);
    },
    putBack: (cells) => change("putBack", [cells.map(numberOf)]),
    addColumns: async (columns) => {
      const number = await change<number>("addColumns", [columns]);
      return { putBack: () => change("putColumnsBack", [number]) };
    },
    replaceData: async ({ grid, headingRow }) => {
      const packed = packGrid(grid);
      const { added, number } = await change<{ added: boolean; number: number }>(
        "replaceData",
        [{ grid: packed, headingRow }],
        buffersOf(packed),
      );
      return { added, putBack: (anyway = false) => change<LaterEdit | null>("putDataBack", [number, anyway]) };
    },
  };
};
