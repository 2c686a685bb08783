/** Why the user's file has stayed as it was; "differs": it was written, and holds something else than it was given. */
export type WhyNotWritten = "changed" | "refused" | "held" | "gone" | "differs";

/** The user's own file could not be written. */
export class NotWritten extends Error {
  constructor(
    readonly why: WhyNotWritten,
    options?: ErrorOptions,
  ) {
    super(why, options);
  }
}

/** What some browsers know beside the standard. */
type Permission = (descriptor: { mode: "readwrite" }) => Promise<PermissionState>;
export type Handle = Pick<FileSystemFileHandle, "name" | "getFile" | "createWritable"> & {
  requestPermission?: Permission;
};

/** A file of the user's into which the browser lets the page write. */
export interface OwnFile {
  /** What it held when it was read or written last. */
  readonly known: Uint8Array;
  /** Asks the user, if the browser has not done so yet. To be called while a press of hers is fresh. @throws NotWritten refused */
  ask: () => Promise<void>;
  /** That it still holds what is known of it. @throws NotWritten changed, gone, held */
  unchanged: () => Promise<void>;
  /**
   * Puts these bytes in place of what it holds. The browser writes them aside and swaps at the end, so that a failure on
   * the way leaves the old file. @throws NotWritten
   */
  write: (bytes: Uint8Array) => Promise<void>;
}

export const ownFile = (handle: Handle, read: Uint8Array): OwnFile => {
  let known = read;
  const held = async (): Promise<Uint8Array> => {
    try {
      return new Uint8Array(await (await handle.getFile()).arrayBuffer());
    } catch (cause) {
      throw new NotWritten(isNamed(cause, "NotFoundError") ? "gone" : "held", { cause });
    }
  };
  const unchanged = async (): Promise<void> => {
    if (!sameBytes(await held(), known)) throw new NotWritten("changed");
  };
  return {
    get known() {
      return known;
    },
    ask: async () => {
      const state = await handle.requestPermission?.({ mode: "readwrite" }).catch(() => "denied" as const);
      if (state === "denied" || state === "prompt") throw new NotWritten("refused");
    },
    unchanged,
    write: async (bytes) => {
      await unchanged();
      await swapIn(handle, bytes, unchanged);
      if (!sameBytes(await held(), bytes)) throw new NotWritten("differs");
      known = bytes;
    },
  };
};

/** Written aside; only a file that has not changed meanwhile is swapped. */
const swapIn = async (handle: Handle, bytes: Uint8Array, unchanged: () => Promise<void>): Promise<void> => {
  const aside = await handle.createWritable({ keepExistingData: false }).catch((cause: unknown) => {
    throw new NotWritten(whyNot(cause), { cause });
  });
  try {
    await aside.write(new Uint8Array(bytes));
    await unchanged();
    await aside.close();
  } catch (cause) {
    await aside.abort().catch(() => undefined);
    throw cause instanceof NotWritten ? cause : new NotWritten(whyNot(cause), { cause });
  }
};

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** A program that has the file open makes the browser fail in several ways, and so does a full disk. */
const whyNot = (error: unknown): WhyNotWritten =>
  isNamed(error, "NotFoundError") ? "gone" : isNamed(error, "NotAllowedError") ? "refused" : "held";

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
