import { type ErrorDetails, type TooMuch, TrackerError } from "../../core/error";
import { GridTooLarge } from "../../core/table/grid-too-large";

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
    readonly what: TooMuch | null = null,
  ) {
    super(`${code} ${part ?? ""}`);
  }
}

export const tooMuch = (what: TooMuch): Fault => new Fault("too-large", null, "binary", what);

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

const tooLarge = (file: string, what: TooMuch | null, cause: Error): TrackerError =>
  new TrackerError("too-large", { file, limitMegabytes: LIMIT_MEGABYTES, ...(what && { what }) }, { cause });

/** How engines say that they hold no more; of other RangeErrors (a stack, a day, a length) the fault is ours. */
const FULL = /array buffer allocation|invalid string length|out of memory|(?:map|set) maximum size/i;

/** A fault as the error that names the file; whatever else has been thrown, as it is. */
export const asTrackerError = (file: string, error: unknown): unknown => {
  if (error instanceof GridTooLarge) return tooLarge(file, error.what, error);
  if (error instanceof RangeError && FULL.test(error.message)) {
    return new TrackerError("out-of-memory", { file }, { cause: error });
  }
  if (!(error instanceof Fault)) return error;
  const cause = { cause: error };
  switch (error.code) {
    case "broken-file":
      return new TrackerError("broken-file", { file, part: error.part }, cause);
    case "too-large":
      return tooLarge(file, error.what, error);
    case "unsupported-save":
      return new TrackerError("unsupported-save", { file, why: error.why }, cause);
    default:
      return new TrackerError(error.code, { file }, cause);
  }
};
