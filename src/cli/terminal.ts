/** What a command may touch of the world outside; tests give their own. */
export interface Terminal {
  out: (text: string) => void;
  /** Messages; stdout stays one JSON document under --json. */
  error: (text: string) => void;
  /** Lines of standard input. */
  input: () => AsyncIterable<string>;
  today: string;
  files: Files;
}

export interface Files {
  /** @throws TrackerError file-missing, cannot-read, too-large */
  read: (path: string) => Uint8Array;
  /** Whole or not at all: a failure leaves the old file. @throws TrackerError cannot-write */
  write: (path: string, bytes: Uint8Array) => void;
  exists: (path: string) => boolean;
  /** The same file, whatever way its path is written. */
  same: (one: string, other: string) => boolean;
}
