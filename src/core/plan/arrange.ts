import type { Entry } from "./collect-rows";
import type { RowNumber } from "./numbering";
import type { PlanRemark, Section } from "./plan";

/** An entry in its place: its full number and the section it stands in. */
export interface PlacedTask {
  id: string;
  section: string | null;
  entry: Entry;
}

interface Frame {
  own: string[];
  path: string;
  /** The path before `own`. */
  base: string;
  style: RowNumber["style"];
  /** Tasks below it count from 1 again, though it is decimal itself. */
  restarts: boolean;
}

const isProperPrefix = (prefix: readonly string[], of: readonly string[]): boolean =>
  prefix.length < of.length && prefix.every((segment, index) => segment === of[index]);

const join = (...parts: string[]): string => parts.filter(Boolean).join(".");

/** Columns that only a task fills. */
const hasDetails = ({ texts }: Entry): boolean => Boolean(texts.lead || texts.support || texts.product || texts.timing);

/** Gives each entry its full number and tells sections from tasks (domain.md §1 "Hierarchy by number"). */
export const arrange = (
  entries: readonly Entry[],
  remarks: PlanRemark[],
): { sections: Section[]; tasks: PlacedTask[] } => {
  if (entries.every((entry) => entry.number === null)) {
    return {
      sections: [],
      tasks: entries.map((entry, index) => ({ id: entry.texts.number || String(index + 1), section: null, entry })),
    };
  }
  restoreLostZeros(entries, remarks);
  return place(entries, remarks);
};

const place = (entries: readonly Entry[], remarks: PlanRemark[]) => {
  const sections: Section[] = [];
  const tasks: PlacedTask[] = [];
  const frames: Frame[] = [];
  /** Label styles from the outermost: "A" above "I" in one plan, the other way round in another. */
  const labelStyles: RowNumber["style"][] = [];
  /** Where sections were seen ("parent path/depth"), so that an empty one among them is one too. */
  const sectionLevels = new Set<string>();
  let lastDecimal: Frame | null = null;

  entries.forEach((entry, index) => {
    const { number } = entry;
    if (!number || (entry.texts.task === "" && !hasDetails(entry))) return;
    const next = entries[index + 1];
    const restarts = restartsBelow(entry, next);
    popTo(frames, number, labelStyles, restarts);
    const frame = frameOf(number, frames, lastDecimal, restarts);
    const level = `${frame.base}/${number.style}/${number.segments.length}`;
    const parent = frames.at(-1)?.path ?? null;
    if (isSection(entry, next, restarts, sectionLevels.has(level))) {
      sections.push({ id: frame.path, title: entry.texts.task, row: entry.rows[0] ?? 0 });
      sectionLevels.add(level);
      frames.push(frame);
    } else {
      tasks.push({ id: frame.path, section: parent, entry });
    }
    if (number.style === "decimal") lastDecimal = frame;
    if (isLabel(number)) lastDecimal = null;
    noteNumber(entry, frame.path, remarks);
  });
  return { sections, tasks };
};

const isLabel = (number: RowNumber): boolean =>
  (number.style === "roman" || number.style === "upper") && number.segments.length === 1;

const isSection = (entry: Entry, next: Entry | undefined, restarts: boolean, amongSections: boolean): boolean => {
  const { number } = entry;
  if (!number || entry.texts.timing !== "") return false;
  const details = hasDetails(entry);
  if (isLabel(number)) return !details || (next?.number != null && !isLabel(next.number));
  if (number.style === "lower") return false;
  const hasChildren =
    next?.number != null && (isProperPrefix(number.segments, next.number.segments) || next.number.style === "lower");
  return details ? hasChildren : hasChildren || restarts || amongSections;
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

const popTo = (frames: Frame[], number: RowNumber, labelStyles: RowNumber["style"][], restarts: boolean): void => {
  if (isLabel(number)) {
    if (!labelStyles.includes(number.style)) labelStyles.push(number.style);
    const depth = labelStyles.indexOf(number.style);
    const outer = (frame: Frame) => labelStyles.slice(0, depth).includes(frame.style);
    while (frames.length > 0 && !outer(frames.at(-1) as Frame)) frames.pop();
    return;
  }
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
  if (number.style === "lower" && lastDecimal) base = lastDecimal.path;
  return { own, path: join(base, own.join(".")), base, style: number.style, restarts };
};

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

const noteNumber = (entry: Entry, id: string, remarks: PlanRemark[]): void => {
  const row = entry.rows[0] ?? 0;
  const lost = remarks.find((remark) => remark.kind === "lost-zero" && remark.row === row);
  if (lost?.kind === "lost-zero") lost.id = id;
  if (entry.number?.from !== "date") return;
  remarks.push({ kind: "number-was-date", row, read: entry.number.segments.join("."), id });
};
