import { markersOf, placeOf } from "./markers";
import { reportSheetId } from "../names";
import type { Package } from "./package";
import { readRelationships } from "./relationships";
import type { SheetEntry, WorkbookPart } from "./workbook-part";
import { decodeXml } from "./xml/text";

/** What a tab holds beside values: enough to tell what a person has added to it. */
export interface SheetInventory {
  name: string;
  /** The id of the report sheet that the software wrote here. A person's copy of one is theirs. */
  ours: string | null;
  /** A chart sheet holds no cells. */
  cells: boolean;
  /** Charts, pictures and shapes. */
  objects: number;
  /** The texts of notes and comments at cells. */
  comments: string[];
}

export const inventoryOf = (parts: Package, book: WorkbookPart): SheetInventory[] => {
  const ids = markersOf(book);
  const marked = new Set(
    book.names
      .filter(({ name, sheet }) => sheet === null && reportSheetId(name) !== null)
      .map(({ formula }) => placeOf(book, formula)),
  );
  return book.sheets.map((sheet, place) => ({
    name: sheet.name,
    ours: marked.has(place) ? (ids.get(place) ?? null) : null,
    cells: sheet.path !== null,
    ...besidesOf(parts, sheet),
  }));
};

/** `<xdr:twoCellAnchor editAs="oneCell">`, `<oneCellAnchor>`, `<absoluteAnchor>` */
const ANCHOR = /<(?:[\w.-]+:)?(?:twoCell|oneCell|absolute)Anchor[\s>]/g;
/** `<comment ref="B2" …>…</comment>`, `<threadedComment ref="B2" …>…</threadedComment>` */
const COMMENT = /<(?:[\w.-]+:)?(?:threadedC|c)omment\s[^>]*>([^]*?)<\/(?:[\w.-]+:)?(?:threadedC|c)omment>/g;
const TEXT = /<(?:[\w.-]+:)?(?:t|text)(?:\s[^>]*)?>([^<]*)</g;

const besidesOf = (parts: Package, { part }: SheetEntry): Pick<SheetInventory, "objects" | "comments"> => {
  const path = part === null ? null : parts.find(part);
  const texts = (type: RegExp) =>
    (path === null ? [] : readRelationships(parts, path)).flatMap(({ type: is, target }) =>
      type.test(is) && target !== null && parts.find(target) !== null ? [parts.text(target)] : [],
    );
  return {
    objects: texts(/^drawing$/).reduce((sum, xml) => sum + (xml.match(ANCHOR)?.length ?? 0), 0),
    comments: texts(/^(?:comments|threadedComment)$/).flatMap((xml) =>
      Array.from(xml.matchAll(COMMENT), ([, content = ""]) =>
        Array.from(content.matchAll(TEXT), ([, text = ""]) => decodeXml(text)).join(""),
      ),
    ),
  };
};

/** `<c r="C5" s="3"><f>…`: the cells of a sheet whose values are reckoned, by their names. */
const FORMULA = /<(?:[\w.-]+:)?c\s[^>]*?\br="([A-Z]{1,3}\d{1,7})"[^>]*>\s*<(?:[\w.-]+:)?f[\s/>]/g;

export const formulasOf = (parts: Package, path: string): Set<string> =>
  new Set(Array.from(parts.text(path).matchAll(FORMULA), ([, name = ""]) => name));
