import type { ErrorDetails } from "../../core/error";
import { TrackerError } from "../../core/error";

/** What one workbook may hold unpacked, in all the parts that are read. 100,000 rows of 12 columns are about 60 MB. */
export const LIMIT_MEGABYTES = 512;

type FaultCode =
  "not-a-workbook" | "broken-file" | "password-protected" | "old-format" | "too-large" | "unsupported-save";
type Obstacle = ErrorDetails["unsupported-save"]["why"];

/** What goes wrong inside a package; {@link withFileName} turns it into the error that names the file. */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly part: string | null = null,
    readonly why: Obstacle = "binary",
  ) {
    super(`${code} ${part ?? ""}`);
  }
}

export const broken = (part: string | null): Fault => new Fault("broken-file", part);

/** Bytes that are no text, or a document type: who knows the part makes a Fault of it by {@link asDamage}. */
export class NotXml extends Error {}

export const asDamage = (error: unknown, part: string): unknown => (error instanceof NotXml ? broken(part) : error);

/** Runs a step over the package; faults in it come out as TrackerErrors about this file. */
export const withFileName = <Result>(file: string, step: () => Result): Result => {
  try {
    return step();
  } catch (error) {
    throw asTrackerError(file, error);
  }
};

/** A fault as the error that names the file; whatever else has been thrown, as it is. */
export const asTrackerError = (file: string, error: unknown): unknown => {
  // Full stores and strings or arrays past the engine's bounds are RangeErrors: the data is larger than can be held.
  if (error instanceof RangeError) {
    return new TrackerError("too-large", { file, limitMegabytes: LIMIT_MEGABYTES }, { cause: error });
  }
  if (!(error instanceof Fault)) return error;
  const cause = { cause: error };
  switch (error.code) {
    case "broken-file":
      return new TrackerError("broken-file", { file, part: error.part }, cause);
    case "too-large":
      return new TrackerError("too-large", { file, limitMegabytes: LIMIT_MEGABYTES }, cause);
    case "unsupported-save":
      return new TrackerError("unsupported-save", { file, why: error.why }, cause);
    default:
      return new TrackerError(error.code, { file }, cause);
  }
};
