import { writeReport } from "../../actions/write-report";
import { loadPapers } from "../../messages/papers";
import { vi } from "../../messages/vi/index";
import type { Asked } from "../../taskpane/state/pane-host";
import type { Choices } from "../../taskpane/state/pane-state";
import { createReader } from "../../taskpane/state/reader";
import { createSpoken } from "../../taskpane/state/spoken";
import { createStore } from "../../taskpane/state/store";
import type { Seen } from "../../actions/look-at";
import type { CellEdit, FormerCell, ReplacedData } from "../../workbook/live-workbook";
import type { NewColumns, StandingColumns } from "../../workbook/new-columns";
import type { ReadRequest, Staying, WorkbookOutput } from "../../workbook/workbook";
import type { Mark } from "../../core/report/sheet-model";
import { LiveXlsx } from "../../workbook/xlsx/live/live-xlsx";
import type { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook";
import { openBytes } from "../state/open-bytes";
import { watchedCompression } from "../state/browser-compression";
import { today } from "../state/today";
import { packError } from "./packed-error";
import { buffersOf, packGrid, type PackedGrid, unpackGrid } from "./packed-grid";
import { packSeen, packSurvey, packWritten } from "./packed-seen";
import type { Answer, Call, End } from "./protocol";

/** Bytes of a part that are a step of the progress: as many cells as `withProgress` takes for a request. */
const STEP_BYTES = 8_000_000;

/** Numbers things that are meant by a number elsewhere. */
const numbered = <Thing extends object>() => {
  const numbers = new WeakMap<Thing, number>();
  const things = new Map<number, Thing>();
  return {
    numberOf: (thing: Thing, keep = false): number => {
      const number = numbers.get(thing) ?? ++count;
      numbers.set(thing, number);
      if (keep) things.set(number, thing);
      return number;
    },
    of: (number: number): Thing => {
      const thing = things.get(number);
      if (!thing) throw new RangeError("nothing has this number");
      return thing;
    },
  };
};
let count = 0;

/** A result, and what of it is handed over. */
interface Sent {
  result: unknown;
  buffers?: ArrayBufferLike[];
}

const nothing = (work: Promise<void>): Promise<Sent> => work.then(() => ({ result: undefined }));

type Open = Awaited<ReturnType<typeof openDesk>>;

/** The file and whoever reads it for the pane. */
const openDesk = async (bytes: Uint8Array, name: string) => {
  let watcher: (() => void) | null = null;
  let read = 0;
  const compression = watchedCompression((length) => {
    read += length;
    if (read < STEP_BYTES) return;
    read -= STEP_BYTES;
    try {
      watcher?.();
    } catch {
      // Stopped: the next request says so.
    }
  });
  const { workbook: file } = await openBytes(bytes, name, compression);
  const live = new LiveXlsx(file, { reading: () => watcher?.(), changed: () => undefined });
  const choices = createStore<Choices | null>(null);
  const spoken = createSpoken(vi, "vi");
  const host = { workbook: live, watchRequests: (next: typeof watcher) => (watcher = next), today };
  const chosen = { ...choices, get: () => choices.get() ?? fail() };
  return { file, live, choices: chosen, spoken, reader: createReader(host, chosen, spoken) };
};

const fail = (): never => {
  throw new Error("nothing has been chosen");
};

/** Answers for one open file until the end is closed. */
export const serveBook = (end: End): void => {
  let desk: Promise<Open> | null = null;
  const contents = numbered<object>();
  const versions = numbered<object>();
  const cells = numbered<FormerCell>();
  const columns = numbered<StandingColumns>();
  const data = numbered<ReplacedData>();
  let seen: Seen | null = null;

  const send = (answer: Answer, buffers: ArrayBufferLike[] = []) => end.postMessage(answer, buffers as Transferable[]);
  const standing = (open: Open | null) => ({
    content: open ? contents.numberOf(open.file.state.parts) : 0,
    restorable: open?.live.restorable ?? false,
  });

  const settle = async ({ choices, spoken }: Open, { choices: chosen, language }: Asked) => {
    choices.set(chosen);
    await spoken.speak(language);
  };
  const keepSeen = (found: Seen, choices?: Choices): Sent => {
    seen = found;
    const { packed, buffers } = packSeen(found);
    return { result: choices ? { seen: packed, choices } : packed, buffers };
  };
  const grids = (packed: readonly PackedGrid[]): Sent => ({ result: packed, buffers: packed.flatMap(buffersOf) });

  /** What can be asked for by name; each takes what the port's call of that name takes, as plain data. */
  const calls: Record<string, (open: Open, ...args: never[]) => Promise<Sent>> = {
    survey: async ({ live }) => {
      const packed = packSurvey(await live.survey());
      return { result: packed, buffers: packed.flatMap(({ head }) => buffersOf(head)) };
    },
    read: async ({ live }, requests: ReadRequest[]) => grids((await live.read(requests)).map(packGrid)),
    readQuietly: async ({ live }, requests: ReadRequest[]) => grids((await live.readQuietly(requests)).map(packGrid)),
    remembered: async ({ live }) => ({ result: await live.remembered() }),
    layout: async ({ live }, sheet: string) => ({ result: await live.layout(sheet) }),
    tabs: async ({ live }) => ({ result: await live.tabs() }),
    version: async ({ live }, sheet: string) => ({ result: versions.numberOf(await live.version(sheet)) }),
    write: ({ live }, output: WorkbookOutput) => nothing(live.write(output)),
    clear: async ({ live }, staying: Staying) => ({ result: await live.clear(staying) }),
    setAside: async ({ live }, keep: string[]) => ({ result: await live.setAside(keep) }),
    restore: async ({ live }) => ({ result: await live.restore() }),
    highlight: ({ live }, marks: Mark[]) => nothing(live.highlight(marks)),
    highlighted: async ({ live }) => ({ result: await live.highlighted() }),
    remember: ({ live }, choices: unknown) => nothing(live.remember(choices)),
    editCells: async ({ live }, edits: CellEdit[]) => {
      const former = await live.editCells(edits);
      return { result: former.map((cell) => ({ cell, number: cells.numberOf(cell, true) })) };
    },
    putBack: ({ live }, numbers: number[]) => nothing(live.putBack(numbers.map(cells.of))),
    addColumns: async ({ live }, wanted: NewColumns) => ({
      result: columns.numberOf(await live.addColumns(wanted), true),
    }),
    putColumnsBack: (_, number: number) => nothing(columns.of(number).putBack()),
    replaceData: async ({ live }, sheet: { grid: PackedGrid; headingRow: number }) => {
      const replaced = await live.replaceData({ ...sheet, grid: unpackGrid(sheet.grid) });
      return { result: { added: replaced.added, number: data.numberOf(replaced, true) } };
    },
    putDataBack: async (_, number: number, anyway: boolean) => ({ result: await data.of(number).putBack(anyway) }),
    remarks: async ({ file }) => ({ result: await file.remarks() }),
    // The file's own bytes stay here: where nothing has changed they are the very ones that were opened.
    // eslint-disable-next-line @typescript-eslint/require-await
    save: async ({ file }: { file: XlsxWorkbook }) => ({ result: file.save() }),
  };

  const lookCalls: Record<
    string,
    (
      open: Open,
      onFraction: (fraction: number) => void,
      asked: Asked,
      changed: ReadonlySet<string> | null,
    ) => Promise<Sent>
  > = {
    look: async (open, onFraction, asked, changed) => {
      await settle(open, asked);
      open.reader.begin();
      const found = await open.reader.look(onFraction, changed);
      return keepSeen(found, open.choices.get());
    },
    lookAgain: async (open, _, asked) => {
      await settle(open, asked);
      if (!seen) throw new Error("nothing has been seen");
      return keepSeen(await open.reader.lookAgainAt(seen));
    },
    report: async (open, onFraction, asked) => {
      await settle(open, asked);
      open.reader.begin();
      const { workbook, request, options } = open.reader.reading(onFraction);
      const words = { ...(await open.spoken.whole()), ...(await loadPapers(asked.language)) };
      const { unitSheets } = asked.choices;
      const written = await open.reader.stoppable(
        () => writeReport(workbook, { ...options, unitSheets }, words),
        request,
      );
      return { result: packWritten(written) };
    },
  };

  const answer = async ({ id, call, args }: Call): Promise<void> => {
    let open: Open | null = null;
    try {
      if (call === "open") desk = openDesk(...(args as [Uint8Array, string]));
      open = await (desk ?? fail());
      const look = lookCalls[call];
      const own = calls[call];
      const sent = look
        ? await look(open, (fraction) => send({ id, fraction }), ...(args as [Asked, ReadonlySet<string> | null]))
        : own
          ? await own(open, ...(args as never[]))
          : { result: open.file.ending };
      send({ id, result: sent.result, standing: standing(open) }, sent.buffers);
    } catch (error) {
      send({ id, error: packError(error), standing: standing(open) });
    }
  };

  end.onmessage = ({ data: asked }: MessageEvent<Call>) => {
    if (asked.call === "cancel")
      void desk?.then(
        ({ reader }) => reader.cancel(),
        () => undefined,
      );
    else void answer(asked);
  };
};
