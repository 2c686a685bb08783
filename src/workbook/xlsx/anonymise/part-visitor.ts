import { mapFormula } from "../../../core/anonymise/formula-texts";
import type { Texts } from "../../../core/anonymise/texts";
import { isOurName } from "../../names";
import { decodeEscapes } from "../xml/text";
import type { Place, Visitor } from "./walk-xml";

/** Objects of other programs, buttons, pictures of paper, readings of Japanese, and where the file has stood. */
const DROPPED = new Set([
  "oleObjects",
  "controls",
  "legacyDrawingHF",
  "picture",
  "customProperties",
  "webPublishItems",
  "webPublishing",
  "smartTags",
  "absPath",
  "alternateUrls",
  "fileSharing",
  "rPh",
]);

/** Keys to protected sheets. */
const SECRETS = /^(?:password|\w*[hH]ashValue|\w*[sS]altValue|\w*[aA]lgorithmName|\w*[sS]pinCount|securityDescriptor)$/;

/** Of tables, names and whatever refers to cells: with the words of the cells. */
const READ_ATTRIBUTES = new Set(
  "name displayName uniqueName caption totalsRowLabel text sheet codeName localName sourceName queryTableName".split(
    " ",
  ),
);
const UNREAD_ATTRIBUTES = new Set(
  "prompt promptTitle error errorTitle tooltip display descr title alt comment description author lastModifiedBy userName user userId help statusBar customMenu connection command odcFile sourceFile url href dsp hint initials".split(
    " ",
  ),
);
const FORMULA_ATTRIBUTES = new Set(["location", "textlink", "refersTo", "macro"]);

/** Known everywhere; any other may be a family of the office's own. */
const FONTS =
  /^(?:times new roman|arial\b.*|calibri\b.*|cambria\b.*|tahoma|verdana|courier new|georgia|segoe ui\b.*|aptos\b.*|consolas|symbol|wingdings\b.*|webdings|palatino linotype|garamond|century\b.*|trebuchet ms|ms \w+.*|liberation\b.*|dejavu\b.*|noto\b.*|roboto\b.*|carlito|\.vn\w+|vni-\w+|[+@].*)$/i;

export type PartKind = "cells" | "drawing" | "chart" | "styles" | "vml" | "comments" | "other";

export const partKindOf = (path: string): PartKind => {
  if (/\.vml$/i.test(path)) return "vml";
  if (/(?:^|\/)(?:drawings|diagrams)\//i.test(path)) return "drawing";
  if (/(?:^|\/)charts\//i.test(path)) return "chart";
  if (/(?:^|\/)theme\//i.test(path) || /styles\.xml$/i.test(path)) return "styles";
  if (/comments|persons/i.test(path)) return "comments";
  return "cells";
};

/** Which texts and attributes of a part are words, and of what kind. */
export const partVisitor = (kind: PartKind, { read, unread }: Texts): Visitor => {
  const formula = (text: string) => mapFormula(text, read);
  return {
    drops: (local) => DROPPED.has(local),
    isWhole: ({ local }) =>
      kind === "cells"
        ? local === "si" || local === "is"
        : (kind === "comments" && local === "text") || ((kind === "drawing" || kind === "chart") && local === "p"),
    attribute: (place, local, value, name) => attributeOf(kind, place, local, value, name, { read, unread }, formula),
    text: (place, text) => textOf(kind, place, text, { read, unread }, formula),
  };
};

type Change = (text: string) => string;

const attributeOf = (
  kind: PartKind,
  { local: element, attributes }: Place,
  local: string,
  value: string,
  name: string,
  { read, unread }: Texts,
  formula: Change,
): string | null => {
  if (SECRETS.test(local)) return null;
  if (element === "pageSetup" && name.endsWith(":id")) return null;
  if (local === "formatCode") return formatOf(value, read);
  if (isFont(element, local)) return FONTS.test(value) ? value : "Times New Roman";
  if (FORMULA_ATTRIBUTES.has(local)) return local === "macro" ? "" : formula(value);
  if (kind === "vml") return local === "id" || local === "spid" ? idOf(value, unread) : vmlOf(local, value, unread);
  if (kind === "drawing" || kind === "chart")
    return (element === "cNvPr" && /^(?:name|descr|title)$/.test(local)) || local === "tooltip" || local === "url"
      ? unread(value)
      : value;
  if (kind === "styles") return styleOf(element, local, value, attributes, unread);
  if (kind === "comments") return /^(?:displayName|userId|author|initials)$/.test(local) ? unread(value) : value;
  if (element === "definedName" && local === "name") return isFixedName(value) ? value : read(value);
  if (element === "tableStyleInfo" || element === "pivotTableStyleInfo")
    return local === "name" && !BUILT_IN_STYLE.test(value) ? unread(value) : value;
  if (element === "metadataType" || element === "feature") return value;
  if (local === "val") return /^(?:filter|customFilter|sheetName)$/.test(element) ? read(value) : value;
  if (local === "v") return element === "s" ? read(decodeEscapes(value)) : value;
  if (/[cC]aption$/.test(local) || READ_ATTRIBUTES.has(local)) return read(value);
  return UNREAD_ATTRIBUTES.has(local) || /CellStyle$/.test(local) ? unread(value) : value;
};

const BUILT_IN_STYLE = /^(?:Table|Pivot|Slicer|Timeline)Style(?:Light|Medium|Dark|Other)\d+/;

/** "_xlnm.Print_Area", and the names by which the software knows its own sheets. */
const isFixedName = (name: string): boolean => /^_xl/i.test(name) || isOurName(name);

const isFont = (element: string, local: string): boolean =>
  (local === "val" && /^(?:name|rFont)$/.test(element)) ||
  (local === "typeface" && /^(?:latin|ea|cs|sym|buFont)$/.test(element));

const styleOf = (
  element: string,
  local: string,
  value: string,
  attributes: ReadonlyMap<string, string>,
  unread: Change,
): string => {
  if (local !== "name") return value;
  if (element === "cellStyle") return attributes.has("builtinId") ? value : unread(value);
  return /^(?:tableStyle|theme|clrScheme|fontScheme|fmtScheme|custClr)$/.test(element) ? unread(value) : value;
};

const idOf = (id: string, unread: Change): string => (/^_x0000_/.test(id) ? id : unread(id));

const vmlOf = (local: string, value: string, unread: Change): string =>
  /^(?:alt|title|href|target|src)$/.test(local) ? unread(value) : value;

/** The words of a number format stand between quotation marks. */
const formatOf = (format: string, read: Change): string => format.replace(/"[^"]*"/g, (quoted) => read(quoted));

const FORMULAS = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "definedName",
  "calculatedColumnFormula",
  "totalsRowFormula",
  "sqref",
  "FmlaLink",
  "FmlaRange",
  "FmlaMacro",
  "FmlaTxbx",
]);
const PAGE_TEXT = /^(?:odd|even|first)(?:Header|Footer)$/;
/** GUIDs, numbers, yes and no. */
const NO_WORDS = /^[\s\d.,:;{}A-Fa-f+-]*$|^\s*(?:true|false)\s*$/i;

const textOf = (kind: PartKind, place: Place, text: string, { read, unread }: Texts, formula: Change): string => {
  const { local, name, parent } = place;
  if (kind === "vml") return name.startsWith("x:") && !FORMULAS.has(local) ? text : unread(text);
  if (FORMULAS.has(local)) return formula(text);
  if (local === "si" || local === "is" || (local === "t" && kind === "cells"))
    return encoded(read(decodeEscapes(text)));
  if (PAGE_TEXT.test(local)) return pageText(text, unread);
  if (local === "formatCode") return formatOf(text, read);
  if (local === "v") {
    if (kind === "cells") return parent?.attributes.get("t") === "str" ? encoded(read(decodeEscapes(text))) : text;
    return isOfNumbers(place) ? text : read(text);
  }
  if (local === "pt") return read(text);
  if (local === "text" || local === "p" || local === "author" || local === "t") return unread(text);
  return NO_WORDS.test(text) ? text : unread(text);
};

const isOfNumbers = ({ local, parent }: Place): boolean =>
  /^num(?:Cache|Lit)$/.test(local) || (parent !== null && isOfNumbers(parent));

/** What XML cannot hold is written as Excel writes it, and so is what looks as if it had been. */
const encoded = (text: string): string =>
  text.replace(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g,
    (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );

/** `&C&"Arial,Bold"&12Trang &P`: the codes stay, a font's name goes. */
const pageText = (text: string, unread: Change): string =>
  text.replace(/&"[^"]*"|&K[0-9A-Fa-f]{2}[0-9A-Fa-f+-]{4}|&\d+|&[A-Za-z&]|[^&]+/g, (token) => {
    if (token.startsWith('&"')) return "";
    return token.startsWith("&") ? token : unread(token);
  });
