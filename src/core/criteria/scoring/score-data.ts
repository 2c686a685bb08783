import { fold } from "../../lib/text";
import { readNumber } from "../../lib/number";

/**
 * The figures of one criterion: letters as the rule names them (`a`, `b`, …), `rate` (0.83), `count`, `state` (text),
 * `target` (0.5), `lateEvidence` (true, or the share concerned: 0.5). Unknown keys are letters.
 */
export type ScoreData = Readonly<Record<string, number | string | boolean | null | undefined>>;

/** A figure by its name, as typed first and then in either case; null where it is missing or no number. */
export const numberOf = (data: ScoreData, name: string): number | null => {
  const value = data[name] ?? data[name.toLowerCase()] ?? data[name.toUpperCase()];
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" ? readNumber(value) : null;
};

export const stateOf = (data: ScoreData): string | null => {
  const { state } = data;
  if (typeof state === "boolean") return state ? "có" : "không";
  return typeof state === "string" && state.trim() !== "" ? state : null;
};

/** The share of the criterion whose evidence came late: 0 to 1. */
export const lateShareOf = (data: ScoreData): number => {
  const { lateEvidence } = data;
  if (lateEvidence === true) return 1;
  if (typeof lateEvidence === "string") {
    const share = readNumber(lateEvidence);
    if (share !== null) return Math.min(1, Math.max(0, share));
    return /^(co|x|true|yes|tre|cham)$/.test(fold(lateEvidence)) ? 1 : 0;
  }
  return typeof lateEvidence === "number" ? Math.min(1, Math.max(0, lateEvidence)) : 0;
};

const NAMED = new Set(["rate", "count", "state", "target", "lateevidence"]);

/** The letters that the data give figures for. */
export const lettersIn = (data: ScoreData): string[] =>
  Object.keys(data).filter((name) => !NAMED.has(name.toLowerCase()) && numberOf(data, name) !== null);

/** "không phát sinh": there was nothing to be measured by. */
export const saysNothingState = (state: string): boolean => /^(khong|chua)( co)? phat sinh/.test(fold(state));
