import { type ErrorCode, TrackerError } from "../../core/error";
import { Cancelled } from "../../taskpane/state/progress";
import type { PackedError } from "./protocol";

export const packError = (error: unknown): PackedError => {
  if (error instanceof TrackerError) return codeOf(error);
  if (error instanceof Cancelled) return { cancelled: true };
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
};

const codeOf = <Code extends ErrorCode>({ code, details }: TrackerError<Code>) =>
  ({ code, details }) as unknown as PackedError;

export const unpackError = (packed: PackedError): Error => {
  if ("code" in packed) return new TrackerError(packed.code, packed.details);
  return "cancelled" in packed ? new Cancelled() : new Error(packed.message);
};
