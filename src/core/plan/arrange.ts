import { toRoman } from "../lib/roman";
import { type Entry, hasDetails } from "./entry";
import { type Frame, frameOf, join, popLabels, popTo, type Style } from "./frames";
import { isSection, restartsBelow } from "./is-section";
import { isLabel, type RowNumber } from "./numbering";
import type { PlanRemark, Section } from "./plan";
import { restoreLostZeros } from "./restore-lost-zeros";

/** An entry in its place: its full number and the section it stands in. */
export interface PlacedTask {
  id: string;
  section: string | null;
  entry: Entry;
}

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
    this.sections.push({ id: path, title: entry.texts.task, row: entry.rows[0] ?? 0, counted: true });
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
