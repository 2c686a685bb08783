import { toRoman } from "../../core/lib/roman";
import type { XmlElement } from "../xlsx/xml/parse-xml";

interface Level {
  start: number;
  format: string;
  /** "%1.%2." */
  text: string;
}

interface List {
  abstract: string;
  levels: Map<number, Level>;
  /** The levels that count anew with the first paragraph of this list. */
  restarts: Map<number, number>;
}

/** Word counts no further. */
const MOST = 32_767;
/** How deep lists go in Word. */
const MOST_LEVELS = 9;
const LETTERS = 26;

/** The numbers that Word counts itself and writes before paragraphs; they stand nowhere in the text. */
export class ListNumbers {
  private readonly lists = new Map<string, List>();
  private readonly styles = new Map<string, { list: string | null; level: number; base: string | null }>();
  private readonly counted = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(numbering: XmlElement | null, styles: XmlElement | null) {
    const abstracts = new Map<string, Map<number, Level>>();
    for (const one of numbering?.all("abstractNum") ?? []) abstracts.set(one.get("abstractNumId") ?? "", levelsOf(one));
    for (const one of numbering?.all("num") ?? []) {
      const abstract = one.child("abstractNumId")?.get("val") ?? "";
      const levels = new Map(abstracts.get(abstract));
      const restarts = new Map<number, number>();
      for (const override of one.all("lvlOverride")) {
        const level = numberOf(override, "ilvl");
        for (const [at, changed] of levelsOf(override)) levels.set(at, changed);
        const start = override.child("startOverride");
        if (start) restarts.set(level, numberOf(start, "val"));
      }
      this.lists.set(one.get("numId") ?? "", { abstract, levels, restarts });
    }
    for (const style of styles?.all("style") ?? []) {
      const own = style.child("pPr")?.child("numPr");
      this.styles.set(style.get("styleId") ?? "", {
        list: own?.child("numId")?.get("val") ?? null,
        level: own?.child("ilvl") ? numberOf(own.child("ilvl"), "val") : 0,
        base: style.child("basedOn")?.get("val") ?? null,
      });
    }
  }

  /** "I.", "1.2", "-" for a bullet, "" where the paragraph has none. Asked once of each paragraph, in order. */
  before(paragraph: XmlElement): string {
    const properties = paragraph.child("pPr");
    const own = properties?.child("numPr");
    const styled = this.ofStyle(properties?.child("pStyle")?.get("val") ?? null);
    const id = own?.child("numId")?.get("val") ?? styled?.list ?? null;
    const list = id === null ? undefined : this.lists.get(id);
    if (id === null || !list) return "";
    const level = own?.child("ilvl") ? numberOf(own.child("ilvl"), "val") : (styled?.level ?? 0);
    return level < MOST_LEVELS ? this.next(id, list, level) : "";
  }

  private next(id: string, { abstract, levels, restarts }: List, level: number): string {
    const numbers = this.counted.get(abstract) ?? [];
    this.counted.set(abstract, numbers);
    if (!this.begun.has(id)) {
      this.begun.add(id);
      for (const [at, start] of restarts) numbers[at] = start - 1;
    }
    const startOf = (at: number): number => levels.get(at)?.start ?? 1;
    numbers[level] = (numbers[level] ?? startOf(level) - 1) + 1;
    numbers.length = level + 1;
    const { format, text } = levels.get(level) ?? { format: "decimal", text: "%1." };
    if (format === "bullet") return "-";
    if (format === "none") return "";
    return text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return shown(numbers[at] ?? startOf(at), levels.get(at)?.format ?? "decimal");
    });
  }

  /** A style inherits what the style below it says; a chain that comes back to itself ends. */
  private ofStyle(name: string | null): { list: string; level: number } | null {
    const seen = new Set<string>();
    for (let at = name; at !== null && !seen.has(at); at = this.styles.get(at)?.base ?? null) {
      seen.add(at);
      const style = this.styles.get(at);
      if (style && style.list !== null) return { list: style.list, level: style.level };
    }
    return null;
  }
}

const levelsOf = (list: XmlElement): Map<number, Level> =>
  new Map(
    list.all("lvl").map((level) => [
      numberOf(level, "ilvl"),
      {
        start: level.child("start") ? numberOf(level.child("start"), "val") : 1,
        format: level.child("numFmt")?.get("val") ?? "decimal",
        text: level.child("lvlText")?.get("val") ?? "",
      },
    ]),
  );

const numberOf = (element: XmlElement | undefined, attribute: string): number => {
  const value = Number(element?.get(attribute) ?? 0);
  return Number.isInteger(value) && value >= 0 && value <= MOST ? value : 0;
};

const shown = (number: number, format: string): string => {
  switch (format) {
    case "upperRoman":
      return toRoman(number);
    case "lowerRoman":
      return toRoman(number).toLowerCase();
    case "upperLetter":
      return letter(number);
    case "lowerLetter":
      return letter(number).toLowerCase();
    case "decimalZero":
      return String(number).padStart(2, "0");
    default:
      return String(number);
  }
};

/** A … Z, AA, BB …, as Word counts on. */
const letter = (number: number): string =>
  String.fromCharCode(65 + ((number - 1) % LETTERS)).repeat(Math.ceil(number / LETTERS));
