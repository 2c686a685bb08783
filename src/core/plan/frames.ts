import { isLabel, isProperPrefix, isWithinCode, type RowNumber } from "./numbering";

/** Titles without a number are a level of their own. */
export type Style = RowNumber["style"] | "title";

/** A section that the next row may stand in. */
export interface Frame {
  own: string[];
  path: string;
  /** The path before `own`. */
  base: string;
  style: Style;
  /** Tasks below it count from 1 again, though it is decimal itself. */
  restarts: boolean;
}

export const join = (...parts: string[]): string => parts.filter(Boolean).join(".");

export const popLabels = (frames: Frame[], style: Style, labelStyles: Style[]): void => {
  if (!labelStyles.includes(style)) labelStyles.push(style);
  const depth = labelStyles.indexOf(style);
  const outer = (frame: Frame) => labelStyles.slice(0, depth).includes(frame.style);
  while (frames.length > 0 && !outer(frames.at(-1) as Frame)) frames.pop();
};

export const popTo = (frames: Frame[], number: RowNumber, labelStyles: Style[], restarts: boolean): void => {
  while (number.style === "code" && frames.at(-1)?.style === "code") {
    const { own, style } = frames.at(-1) as Frame;
    if (isWithinCode(number, { segments: own, style })) return;
    frames.pop();
  }
  if (isLabel(number)) return popLabels(frames, number.style, labelStyles);
  if (number.style === "lower") return;
  const accepts = (frame: Frame) =>
    frame.style !== "decimal" || isProperPrefix(frame.own, number.segments) || (frame.restarts && !restarts);
  while (frames.length > 0 && !accepts(frames.at(-1) as Frame)) frames.pop();
};

export const frameOf = (
  number: RowNumber,
  frames: readonly Frame[],
  lastDecimal: Frame | null,
  restarts: boolean,
): Frame => {
  const own = number.segments;
  const top = frames.at(-1);
  let base = top?.path ?? "";
  // "7.10" in section 7 and "III.4" in section III hold the section's number already.
  if (top && isProperPrefix(top.own, own) && !top.restarts) base = top.base;
  // "1.2" in "WP1" does, too.
  if (top?.style === "code" && own.length > 1 && digitsOf(top.path) === own[0]) base = top.base;
  // "A1" in section "A" does, too.
  if (top?.style === "code" && number.style === "code") base = top.base;
  if (top && number.style === "code" && top.style !== "decimal" && beginsWith(own[0] ?? "", top.own[0] ?? ""))
    base = top.base;
  if (number.style === "lower" && lastDecimal) base = lastDecimal.path;
  return { own, path: join(base, own.join(".")), base, style: number.style, restarts };
};

const beginsWith = (code: string, label: string): boolean =>
  label !== "" && code.startsWith(label) && /^[-_. ]?\d/.test(code.slice(label.length));

const digitsOf = (code: string): string => /\d+$/.exec(code)?.[0].replace(/^0+(?=\d)/, "") ?? "";
