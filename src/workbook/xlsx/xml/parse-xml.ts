import { broken, tooMuch } from "../fault";
import { decodeXml } from "./text";

/** An element and where it stands in its part's text, so that the part can be changed there and nowhere else. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  /** Behind the opening tag, at the closing tag, and behind it; all the same where the element closes itself. */
  openEnd = 0;
  closeStart = 0;
  end = 0;
  selfClosing = false;

  constructor(
    readonly source: string,
    /** As written, "x:sheet". */
    readonly name: string,
    readonly start: number,
  ) {}

  /** Without its namespace prefix. */
  get local(): string {
    return this.name.slice(this.name.indexOf(":") + 1);
  }

  /** "x:" or "". */
  get prefix(): string {
    return this.name.slice(0, this.name.indexOf(":") + 1);
  }

  get openTag(): string {
    return this.source.slice(this.start, this.openEnd);
  }

  get outer(): string {
    return this.source.slice(this.start, this.end);
  }

  get text(): string {
    return decodeXml(this.source.slice(this.openEnd, this.closeStart));
  }

  /** An attribute's value by its name without prefix, or null. */
  get(local: string): string | null {
    for (const [, name = "", double, single] of this.openTag.matchAll(ATTRIBUTE)) {
      if (name === local || name.endsWith(`:${local}`)) return decodeXml(double ?? single ?? "");
    }
    return null;
  }

  flag(local: string): boolean {
    const value = this.get(local);
    return value === "1" || value === "true" || value === "on";
  }

  child(local: string): XmlElement | undefined {
    return this.children.find((child) => child.local === local);
  }

  all(local: string): XmlElement[] {
    return this.children.filter((child) => child.local === local);
  }
}

export const ATTRIBUTE = /\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAME_END = /[\s/>]/g;

/** The root of a whole part. Throws Fault "broken-file" where tags do not fit together. */
export const parseXml = (text: string, part: string): XmlElement => {
  const { elements, end } = parseElements(text, part);
  const [root] = elements;
  if (!root || elements.length > 1 || end < text.length) throw broken(part);
  return root;
};

/** The styles and names of the largest workbooks are some tens of thousands; each costs a hundred bytes and more. */
export const MOST_ELEMENTS = 1_500_000;

/** The elements that stand in a row, up to the closing tag of what they stand in, or the end of the text. */
export const parseElements = (text: string, part: string): { elements: XmlElement[]; end: number } => {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  let at = 0;
  let count = 0;
  for (;;) {
    const start = text.indexOf("<", at);
    if (start < 0) break;
    const skipped = endOfAside(text, start);
    if (skipped !== null) {
      if (skipped < 0) throw broken(part);
      at = skipped;
      continue;
    }
    at = endOfTag(text, start);
    if (at < 0) throw broken(part);
    if (text[start + 1] === "/") {
      const element = open.pop();
      if (!element) return { elements, end: start };
      if (text.slice(start + 2, at - 1).trim() !== element.name) throw broken(part);
      element.closeStart = start;
      element.end = at;
      continue;
    }
    if (++count > MOST_ELEMENTS) throw tooMuch("elements");
    const element = openElement(text, start, at);
    (open.at(-1)?.children ?? elements).push(element);
    if (!element.selfClosing) open.push(element);
  }
  if (open.length > 0) throw broken(part);
  return { elements, end: text.length };
};

const openElement = (text: string, start: number, end: number): XmlElement => {
  NAME_END.lastIndex = start + 1;
  const nameEnd = NAME_END.exec(text)?.index ?? end;
  const element = new XmlElement(text, text.slice(start + 1, nameEnd), start);
  element.selfClosing = text[end - 2] === "/";
  element.openEnd = element.closeStart = element.end = end;
  return element;
};

/** Behind a comment, instruction or CDATA section that starts here; null for a tag, -1 where it never ends. */
const endOfAside = (text: string, start: number): number | null => {
  const next = text[start + 1];
  if (next !== "!" && next !== "?") return null;
  const closing = next === "?" ? "?>" : text.startsWith("<!--", start) ? "-->" : "]]>";
  // A document type may define entities without end; no program writes one into a workbook.
  if (closing === "]]>" && !text.startsWith("<![CDATA[", start)) return -1;
  const end = text.indexOf(closing, start + 2);
  return end < 0 ? -1 : end + closing.length;
};

/** Behind the ">" of a tag; one inside quotes is part of a value. */
const endOfTag = (text: string, start: number): number => {
  let from = start + 1;
  for (;;) {
    const end = text.indexOf(">", from);
    if (end < 0) return -1;
    const quote = openQuote(text, from, end);
    if (quote === null) return end + 1;
    const closing = text.indexOf(quote.mark, quote.at + 1);
    if (closing < 0) return -1;
    from = closing + 1;
  }
};

/** The quote that is still open at the end of a stretch, or null. */
const openQuote = (text: string, from: number, to: number): { mark: string; at: number } | null => {
  for (let at = from; at < to; at++) {
    const mark = text[at];
    if (mark !== '"' && mark !== "'") continue;
    const closing = text.indexOf(mark, at + 1);
    if (closing < 0 || closing >= to) return { mark, at };
    at = closing;
  }
  return null;
};
