import { formatNumber } from "../../lib/number";
import { type Lookup, workOut } from "./expression";

/** Whether the figures of a paragraph agree with one another. */
export type Checked =
  | { state: "agrees"; shown: string }
  | { state: "differs"; shown: string; by: number }
  | { state: "missing"; names: string[] }
  | { state: "unreadable"; text: string };

const COMPARE = /<=|>=|≤|≥|=|<|>/;
/** Figures that were rounded before they were added may differ by this share of a unit. */
const NOISE = 1e-6;

/** "TN = GQ + DGQ; TT <= TN": each part is tested, and the first that does not hold is told. */
export const checkIdentity = (text: string, lookup: Lookup): Checked => {
  const parts = text
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);
  const all = parts.map((part) => checkOne(part, lookup));
  const worst =
    all.find(({ state }) => state === "unreadable") ??
    all.find(({ state }) => state === "missing") ??
    all.find(({ state }) => state === "differs");
  return worst ?? { state: "agrees", shown: all.map((one) => ("shown" in one ? one.shown : "")).join("; ") };
};

const checkOne = (part: string, lookup: Lookup): Checked => {
  const sign = COMPARE.exec(part)?.[0];
  const [left = "", right = "", ...more] = sign === undefined ? [] : part.split(sign);
  const show = (value: number) => formatNumber(value, 2);
  const one = workOut(left, lookup, show);
  const other = workOut(right, lookup, show);
  if (sign === undefined || more.length > 0 || one === null || other === null)
    return { state: "unreadable", text: part };
  const names = [...("missing" in one ? one.missing : []), ...("missing" in other ? other.missing : [])];
  if ("missing" in one || "missing" in other) return { state: "missing", names };
  const by = one.value - other.value;
  if (holds(sign, by)) return { state: "agrees", shown: `${one.shown} ${sign} ${other.shown}` };
  return {
    state: "differs",
    shown: `${side(one)} ${sign === "=" ? "≠" : `(${sign})`} ${side(other)}`,
    by: Math.abs(by),
  };
};

const side = ({ shown, value }: { shown: string; value: number }): string =>
  /[-+−×/]/.test(shown) ? `${shown} (= ${formatNumber(value, 2)})` : shown;

const holds = (sign: string, by: number): boolean => {
  if (sign === "=") return Math.abs(by) < NOISE;
  if (sign === "<=" || sign === "≤") return by < NOISE;
  if (sign === ">=" || sign === "≥") return by > -NOISE;
  return sign === "<" ? by < -NOISE : by > NOISE;
};
