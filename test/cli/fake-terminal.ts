import { TrackerError } from "../../src/core/error";
import type { Terminal } from "../../src/cli/terminal";
import { run } from "../../src/cli/run";
import { ownThread } from "./own-thread";

/** A terminal without a machine: files in a map, everything said kept. */
export interface FakeTerminal extends Terminal {
  said: string[];
  complained: string[];
  disk: Map<string, Uint8Array>;
}

export const fakeTerminal = (files: Record<string, Uint8Array> = {}, lines: string[] = []): FakeTerminal => {
  const said: string[] = [];
  const complained: string[] = [];
  const disk = new Map(Object.entries(files));
  return {
    said,
    complained,
    disk,
    out: (text) => said.push(text),
    error: (text) => complained.push(text),
    // eslint-disable-next-line @typescript-eslint/require-await
    input: async function* () {
      yield* lines;
    },
    today: "2026-11-20",
    files: {
      read: (path) => {
        const bytes = disk.get(path);
        if (!bytes) throw new TrackerError("file-missing", { file: path });
        return bytes;
      },
      write: (written) => {
        for (const { path, bytes } of written) disk.set(path, bytes);
      },
      look: (path) => {
        const there = disk.has(path);
        return { real: path, identity: there ? path : null, what: there ? "file" : "nothing", obstacle: null };
      },
      list: (folder) =>
        [...disk.keys()]
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1))
          .sort(),
      settle: () => [],
    },
    machine: ownThread({ read: (path) => disk.get(path) ?? new Uint8Array() }),
  };
};

/** Runs a command and gives its exit code and, under --json, its answer. */
export const ask = async (terminal: FakeTerminal, ...argv: string[]): Promise<{ code: number; json: never }> => {
  const code = await run(argv, terminal);
  const last = terminal.said.at(-1) ?? "null";
  return { code, json: (argv.includes("--json") ? JSON.parse(last) : null) as never };
};
