import { type Entry, hasDetails } from "./collect-rows";
import { toRoman } from "../lib/roman";
import { isWithinCode, type RowNumber } from "./numbering";
import type { PlanRemark, Section } from "./plan";

/** An entry in its place: its full number and the section it stands in. */
export interface PlacedTask {
  id: string;
  section: string | null;
  entry: Entry;
}

/** Titles without a number are a level of their own. */
type Style = RowNumber["style"] | "title";

interface Frame {
  own: string[];
  path: string;
  /** The path before `own`. */
  base: string;
  style: Style;
  /** Tasks below it count from 1 again, though it is decimal itself. */
  restarts: boolean;
}

const isProperPrefix = (prefix: readonly string[], of: readonly string[]): boolean =>
  prefix.length < of.length && prefix.every((segment, index) => segment === of[index]);

const join = (...parts: string[]): string => parts.filter(Boolean).join(".");

/** Gives each entry its full number and tells sections from tasks (domain.md §1 "Hierarchy by number"). */
export const arrange = (
  entries: readonly Entry[],
  remarks: PlanRemark[],
  withLead = true,
): { sections: Section[]; tasks: PlacedTask[] } => {
  if (entries.every(({ number, title }) => number === null && !title)) {
    return {
      sections: [],
      tasks: entries.map((entry, index) => ({ id: entry.texts.number || String(index + 1), section: null, entry })),
    };
  }
  restoreLostZeros(entries, remarks);
  return new Arranger(entries, remarks, withLead).place();
};

class Arranger {
  private readonly sections: Section[] = [];
  private readonly tasks: PlacedTask[] = [];
  private readonly frames: Frame[] = [];
  /** Label styles from the outermost: "A" above "I" in one plan, the other way round in another. */
  private readonly labelStyles: Style[] = [];
  /** Where sections were seen ("parent path/depth"), so that an empty one among them is one too. */
  private readonly sectionLevels = new Set<string>();
  private lastDecimal: Frame | null = null;
  /** How many titles or unnumbered tasks a path has had. */
  private readonly counted = new Map<string, number>();
  private readonly hasRomans: boolean;
  /** The remarks on lost zeros, by their rows. */
  private readonly lostZeros: ReadonlyMap<number, { id: string }>;

  constructor(
    private readonly entries: readonly Entry[],
    private readonly remarks: PlanRemark[],
    private readonly withLead: boolean,
  ) {
    this.hasRomans = entries.some(({ number }) => number?.style === "roman");
    this.lostZeros = new Map(remarks.flatMap((one) => (one.kind === "lost-zero" ? [[one.row, one] as const] : [])));
  }

  place(): { sections: Section[]; tasks: PlacedTask[] } {
    this.entries.forEach((entry, index) => {
      if (entry.title) this.placeTitle(entry);
      else if (!entry.number) this.placeUnnumbered(entry);
      else if (entry.texts.task !== "" || hasDetails(entry)) this.placeNumbered(entry, entry.number, index);
    });
    return { sections: this.sections, tasks: this.tasks };
  }

  private placeNumbered(entry: Entry, number: RowNumber, index: number): void {
    const { frames } = this;
    const next = this.entries[index + 1];
    const restarts = restartsBelow(entry, next);
    popTo(frames, number, this.labelStyles, restarts);
    const frame = frameOf(number, frames, this.lastDecimal, restarts);
    const level = `${frame.base}/${number.style}/${number.segments.length}`;
    if (isSection(entry, next, restarts, this.sectionLevels.has(level), this.withLead)) {
      this.sections.push({ id: frame.path, title: entry.texts.task, row: entry.rows[0] ?? 0 });
      this.sectionLevels.add(level);
      frames.push(frame);
    } else {
      this.tasks.push({ id: frame.path, section: frames.at(-1)?.path ?? null, entry });
    }
    if (number.style === "decimal") this.lastDecimal = frame;
    if (isLabel(number)) this.lastDecimal = null;
    this.noteNumber(entry, frame.path);
  }

  private noteNumber({ rows: [row = 0], number }: Entry, id: string): void {
    const lost = this.lostZeros.get(row);
    if (lost) lost.id = id;
    if (number?.from !== "date") return;
    this.remarks.push({ kind: "number-was-date", row, read: number.segments.join("."), id });
  }

  /** A title without a number gets one by its order, so that tasks that count from 1 again can be told apart. */
  private placeTitle(entry: Entry): void {
    popLabels(this.frames, "title", this.labelStyles);
    const base = this.frames.at(-1)?.path ?? "";
    const order = this.next(`${base}/title`);
    const path = join(base, this.hasRomans ? `M${order}` : toRoman(order));
    this.sections.push({ id: path, title: entry.texts.task, row: entry.rows[0] ?? 0 });
    this.frames.push({ own: [path], path, base, style: "title", restarts: false });
    this.lastDecimal = null;
  }

  private placeUnnumbered(entry: Entry): void {
    const section = this.frames.at(-1)?.path ?? null;
    // A code of the office's own stands alone.
    const id = entry.texts.number || join(section ?? "", String(this.next(`${section ?? ""}/task`)));
    this.tasks.push({ id, section, entry });
  }

  private next(key: string): number {
    const order = (this.counted.get(key) ?? 0) + 1;
    this.counted.set(key, order);
    return order;
  }
}

const isLabel = (number: RowNumber): boolean =>
  number.style === "code" || ((number.style === "roman" || number.style === "upper") && number.segments.length === 1);

/**
 * A row with rows below it that belong to it is a heading, unless someone leads it. A time of its own makes it none
 * where others lead: it is that of the whole, or was torn from the row above by the end of a page.
 */
const isSection = (
  entry: Entry,
  next: Entry | undefined,
  restarts: boolean,
  amongSections: boolean,
  withLead: boolean,
): boolean => {
  const { number, texts } = entry;
  if (!number || number.style === "lower") return false;
  const child = next?.number ?? null;
  const isParent = isLabel(number)
    ? child !== null && (child.style === "code" ? isWithinCode(child, number) : !isLabel(child))
    : child !== null && (isProperPrefix(number.segments, child.segments) || child.style === "lower");
  const bare = !hasDetails(entry) && next !== undefined && next.number === null && !next.title && hasDetails(next);
  if (number.style === "decimal" && bare) return true;
  const nobody = texts.lead === "" && texts.support === "" && texts.product === "";
  if (texts.timing !== "") return isParent && nobody && (withLead || isLabel(number));
  if (isLabel(number)) return !hasDetails(entry) || isParent;
  if (texts.lead !== "") return false;
  return hasDetails(entry) ? isParent : isParent || restarts || amongSections;
};

/** A bare "2" above a full "1": the section's tasks count from 1 again. */
const restartsBelow = (entry: Entry, next: Entry | undefined): boolean =>
  entry.number?.style === "decimal" &&
  entry.number.segments.length === 1 &&
  !hasDetails(entry) &&
  next?.number?.style === "decimal" &&
  next.number.segments.length === 1 &&
  next.number.segments[0] === "1" &&
  hasDetails(next);

const popLabels = (frames: Frame[], style: Style, labelStyles: Style[]): void => {
  if (!labelStyles.includes(style)) labelStyles.push(style);
  const depth = labelStyles.indexOf(style);
  const outer = (frame: Frame) => labelStyles.slice(0, depth).includes(frame.style);
  while (frames.length > 0 && !outer(frames.at(-1) as Frame)) frames.pop();
};

const popTo = (frames: Frame[], number: RowNumber, labelStyles: Style[], restarts: boolean): void => {
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

const frameOf = (number: RowNumber, frames: readonly Frame[], lastDecimal: Frame | null, restarts: boolean): Frame => {
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

/** Excel turns a typed 7.10 into 7.1; the numbers around it tell (7.9 → 7.1 → 7.11). */
const restoreLostZeros = (entries: readonly Entry[], remarks: PlanRemark[]): void => {
  const pairs = entries.filter((entry) => entry.number?.style === "decimal" && entry.number.segments.length === 2);
  const last = (entry: Entry | undefined, prefix: string): number =>
    entry?.number?.segments[0] === prefix ? Number(entry.number.segments[1]) : NaN;
  pairs.forEach((entry, index) => {
    const number = entry.number as RowNumber;
    const [prefix = "", digits = ""] = number.segments;
    const value = Number(digits);
    if (number.from !== "number" || value > 9 || value < 1) return;
    const before = last(pairs[index - 1], prefix);
    const after = last(pairs[index + 1], prefix);
    const fits = before === value * 10 - 1 || after === value * 10 + 1;
    if (!fits || before === value - 1 || after === value + 1) return;
    const read = `${prefix}.${value * 10}`;
    remarks.push({ kind: "lost-zero", row: entry.rows[0] ?? 0, typed: number.segments.join("."), read, id: read });
    number.segments = [prefix, String(value * 10)];
  });
};
