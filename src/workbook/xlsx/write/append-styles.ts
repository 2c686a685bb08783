import type { MarkLook, StyleName } from "../../../core/report/sheet-model";
import { markStyles, styles } from "../../../core/report/styles";
import { broken, Fault } from "../fault";
import { freeNumbers } from "../free-numbers";
import { appendTo, type Edit, editText, insertAt, setAttribute } from "../xml/edit-text";
import type { XmlElement } from "../xml/parse-xml";
import { escapeXml, xmlBytes } from "../xml/text";
import { crc32 } from "../zip/crc32";
import { listUndoOf, undoList } from "./list-undo";
import { highlightFormat, type StyleParts, stylePartsOf } from "./style-parts";
import type { StylesUndo } from "./undo-record";

/** The numbers under which the file now knows our styles. */
export interface StyleNumbers {
  cell: Map<StyleName, number>;
  look: Map<MarkLook, number>;
}

/** The lists that we add to, in the schema's order among all children of the part. */
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const;
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
];
type ListName = (typeof LISTS)[number];

/** What Excel takes for granted at the head of a list, so that ours never become the default. */
const DEFAULTS: Record<ListName, string[]> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};

/** Excel's limits (support.microsoft.com, "Excel specifications and limits"); of the others it states none. */
const MOST: Record<ListName, number> = {
  numFmts: Infinity,
  fonts: 65_430,
  fills: 65_430,
  borders: 65_430,
  cellXfs: 65_490,
  dxfs: Infinity,
};

const FIRST_OWN_FORMAT = 164;
const LAST_FORMAT = 65_535;
const BUILT_IN_FORMATS: Record<string, number> = {
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

export const NEW_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>';

/** styles.xml with our styles behind the user's, whose numbers stay; and how to take them out again. */
export const appendStyles = (
  root: XmlElement,
  part: string,
  used: readonly StyleName[],
  looks: readonly MarkLook[],
): { text: string; numbers: StyleNumbers; undo: StylesUndo } => {
  if (root.selfClosing) throw broken(part);
  const additions = new Additions(root);
  const numbers = {
    cell: new Map(used.map((name) => [name, additions.cellFormat(stylePartsOf(styles[name]))])),
    look: new Map(looks.map((look) => [look, additions.add("dxfs", highlightFormat(markStyles[look].fill))])),
  };
  const text = editText(root.source, additions.edits());
  const lists = LISTS.map((name) => listUndoOf(root.child(name)));
  return { text, numbers, undo: { checksum: checksumOf(text), lists } };
};

/** New cell formats that are the user's own in everything but the number format. */
export interface DerivedStyles {
  /** The number of the cell format `base` with this number format; null: none. */
  numberOf(base: number, format: string | null): number;
  /** styles.xml with all that were asked for. */
  text(): string;
}

export const deriveStyles = (root: XmlElement, part: string): DerivedStyles => {
  if (root.selfClosing) throw broken(part);
  const additions = new Additions(root);
  return {
    numberOf: (base, format) => additions.derived(base, format),
    text: () => editText(root.source, additions.edits()),
  };
};

/** The part as it was before {@link appendStyles}; null where anything in it has changed since. */
export const undoStyles = (root: XmlElement, undo: StylesUndo): string | null => {
  if (typeof undo === "string" || !("checksum" in undo) || undo.checksum !== checksumOf(root.source)) return null;
  const edits = LISTS.flatMap((name, index) => {
    const element = root.child(name);
    const before = undo.lists[index];
    return element && before ? undoList(element, before) : [];
  });
  return editText(root.source, edits);
};

export const checksumOf = (text: string): string => crc32(xmlBytes(text)).toString(16);

/** Collects what is new in each list, every piece once. */
class Additions {
  private readonly added: Record<ListName, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
    dxfs: [],
  };

  /** The numbers of the formats that are new, by their code. */
  private readonly formats = new Map<string, number>();

  constructor(private readonly root: XmlElement) {
    for (const name of LISTS) {
      this.added[name].push(...DEFAULTS[name].slice(root.child(name)?.children.length ?? 0));
    }
  }

  /** The number of an item in its list. */
  add(list: ListName, item: string): number {
    const added = this.added[list];
    const known = added.indexOf(item);
    const place = known >= 0 ? known : added.push(item) - 1;
    return (this.root.child(list)?.children.length ?? 0) + place;
  }

  cellFormat({ font, fill, border, format, alignment }: StyleParts): number {
    const numbers = [
      `numFmtId="${this.numberFormat(format)}"`,
      `fontId="${this.add("fonts", font)}"`,
      `fillId="${fill === null ? 0 : this.add("fills", fill)}"`,
      `borderId="${border === null ? 0 : this.add("borders", border)}"`,
    ].join(" ");
    const base = this.root.child("cellStyleXfs") ? ' xfId="0"' : "";
    const apply = ["NumberFormat", "Font", "Fill", "Border", "Alignment"].map((what) => ` apply${what}="1"`).join("");
    return this.add("cellXfs", `<xf ${numbers}${base}${apply}>${alignment}</xf>`);
  }

  derived(base: number, format: string | null): number {
    const found = this.root.child("cellXfs")?.children[base];
    const { prefix } = this.root;
    const bare =
      found?.outer.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</") ?? DEFAULTS.cellXfs[0] ?? "";
    const number = String(this.numberFormat(format));
    if (/\snumFmtId\s*=\s*["'](\d+)["']/.exec(bare)?.[1] === number) return base;
    const plain = bare.replace(/\s(?:numFmtId|applyNumberFormat|quotePrefix)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
    return this.add("cellXfs", plain.replace(/^<xf/, `<xf numFmtId="${number}" applyNumberFormat="1"`));
  }

  private numberFormat(code: string | null): number {
    if (code === null) return 0;
    const known = BUILT_IN_FORMATS[code] ?? this.userFormat(code);
    if (known !== null) return known;
    const before = this.formats.get(code);
    if (before !== undefined) return before;
    const ids = (this.root.child("numFmts")?.children ?? []).map((element) => Number(element.get("numFmtId")));
    const [id = 0] = freeNumbers([...ids, ...this.formats.values()], 1, FIRST_OWN_FORMAT, LAST_FORMAT);
    this.formats.set(code, id);
    this.added.numFmts.push(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  private userFormat(code: string): number | null {
    const found = this.root.child("numFmts")?.children.find((element) => element.get("formatCode") === code);
    return found ? Number(found.get("numFmtId")) : null;
  }

  /** Throws Fault "unsupported-save" where a list would grow past what Excel opens. */
  edits(): Edit[] {
    const full = LISTS.some(
      (name) => (this.root.child(name)?.children.length ?? 0) + this.added[name].length > MOST[name],
    );
    if (full) throw new Fault("unsupported-save", null, "too-many-styles");
    return LISTS.flatMap((name) => (this.added[name].length === 0 ? [] : this.editsOf(name)));
  }

  private editsOf(name: ListName): Edit[] {
    const element = this.root.child(name);
    const content = withPrefix(this.added[name].join(""), this.root.prefix);
    const count = String((element?.children.length ?? 0) + this.added[name].length);
    if (element) return [...setAttribute(element, "count", count), ...appendTo(element, content)];
    const tag = `${this.root.prefix}${name}`;
    return [insertAt(this.placeOf(name), `<${tag} count="${count}">${content}</${tag}>`)];
  }

  /** In front of the first child that the schema puts later. */
  private placeOf(name: ListName): number {
    const place = ORDER.indexOf(name);
    const later = this.root.children.find((child) => {
      const order = ORDER.indexOf(child.local);
      return order < 0 || order > place;
    });
    return later?.start ?? this.root.closeStart;
  }
}

/** Our pieces, in a part whose elements carry a prefix ("<x:font>"). */
export const withPrefix = (xml: string, prefix: string): string =>
  prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
