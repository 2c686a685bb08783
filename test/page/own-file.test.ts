import { type Handle, NotWritten, ownFile } from "../../src/page/state/own-file";

const bytes = (text: string) => new TextEncoder().encode(text);
const named = (name: string) => Object.assign(new Error(name), { name });

/** A file on a disk as the browser shows it: what is written lies aside until it is closed. */
const disk = (content: string, faults: Partial<Record<"get" | "create" | "write" | "close", Error>> = {}) => {
  const state = { content, aborted: 0, meanwhile: null as string | null };
  const handle = {
    name: "kh.xlsx",
    getFile: () =>
      faults.get ? Promise.reject(faults.get) : Promise.resolve({ arrayBuffer: () => Promise.resolve(bytes(state.content).buffer) }),
    createWritable: () => {
      if (faults.create) return Promise.reject(faults.create);
      let aside = "";
      return Promise.resolve({
        write: (part: Uint8Array) => {
          if (faults.write) return Promise.reject(faults.write);
          aside += new TextDecoder().decode(part);
          if (state.meanwhile !== null) state.content = state.meanwhile;
          return Promise.resolve();
        },
        close: () => {
          if (faults.close) return Promise.reject(faults.close);
          state.content = aside;
          return Promise.resolve();
        },
        abort: () => {
          state.aborted++;
          return Promise.resolve();
        },
      });
    },
  }; // prettier-ignore
  return { state, handle: handle as unknown as Handle };
};
const why = (work: Promise<void>) => work.then(() => null, (error: unknown) => (error instanceof NotWritten ? error.why : error)); // prettier-ignore

test("what is written stands in the file, again and again, and is what is known of it", async () => {
  const { state, handle } = disk("old");
  const own = ownFile(handle, bytes("old"));
  await own.write(bytes("new"));
  await own.write(bytes("newer"));
  expect([state.content, state.aborted, new TextDecoder().decode(own.known)]).toEqual(["newer", 0, "newer"]);
});

test("a file that somebody else has changed stays as she left it, also where she does so while it is written", async () => {
  const before = disk("hers");
  expect(await why(ownFile(before.handle, bytes("old")).write(bytes("new")))).toBe("changed");
  expect(before.state.content).toBe("hers");
  const during = disk("old");
  during.state.meanwhile = "hers";
  expect(await why(ownFile(during.handle, bytes("old")).write(bytes("new")))).toBe("changed");
  expect([during.state.content, during.state.aborted]).toEqual(["hers", 1]);
});

test.each([
  ["get", "NotFoundError", "gone"],
  ["get", "NotReadableError", "held"],
  ["create", "NoModificationAllowedError", "held"],
  ["create", "NotAllowedError", "refused"],
  ["create", "NotFoundError", "gone"],
  ["write", "QuotaExceededError", "held"],
  ["close", "InvalidStateError", "held"],
] as const)("where %s fails with %s the old file stays: %s", async (step, name, told) => {
  const { state, handle } = disk("old", { [step]: named(name) });
  const own = ownFile(handle, bytes("old"));
  expect(await why(own.write(bytes("new")))).toBe(told);
  expect([state.content, new TextDecoder().decode(own.known)]).toEqual(["old", "old"]);
});

test.each([
  ["granted", null],
  ["denied", "refused"],
  ["prompt", "refused"],
] as const)("a permission that is %s: %s", async (state, told) => {
  const { handle } = disk("old");
  const asked = { ...handle, requestPermission: () => Promise.resolve(state) };
  expect(await why(ownFile(asked, bytes("old")).ask())).toBe(told);
});
