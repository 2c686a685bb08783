import type { ErrorCode, ErrorDetails } from "../../core/error";

/** One of two ends that send each other plain data: a worker, its inside, or a port of a channel. */
export interface End {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
  /** Of a worker that does not run. */
  onerror?: ((event: never) => void) | null;
}

/** What is asked of the file that is open in the worker. */
export interface Call {
  id: number;
  call: string;
  args: readonly unknown[];
}

/** How the file stands after a call. */
export interface Standing {
  /** Another number for each other content. */
  content: number;
  restorable: boolean;
}

export type Answer =
  | { id: number; result: unknown; standing: Standing }
  | { id: number; error: PackedError; standing: Standing }
  | { id: number; fraction: number };

/** Errors of a known code keep it; of others the words are kept for whoever looks for the fault. */
export type PackedError =
  | { [Code in ErrorCode]: { code: Code; details: ErrorDetails[Code] } }[ErrorCode]
  | { cancelled: true }
  | { message: string };
