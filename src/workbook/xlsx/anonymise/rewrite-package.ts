import { mapFormula } from "../../../core/anonymise/formula-texts";
import type { Texts } from "../../../core/anonymise/texts";
import type { Package } from "../package";
import { ownerOf, readRelationships, relationshipsPath } from "../relationships";
import { escapeXml, xmlBytes } from "../xml/text";
import { writeZip } from "../zip/write-zip";
import { partKindOf, partVisitor } from "./part-visitor";
import { PICTURE_PATH, PICTURE } from "./picture";
import { walkXml } from "./walk-xml";

const CONTENT_TYPES = "[Content_Types].xml";

/** Properties, macros, printers, parts of other programs, keys and pictures: nothing that a reader needs. */
const LEFT_OUT =
  /^(?:docProps|customXml|docMetadata|_xmlsignatures|package|userCustomization)\/|\/(?:printerSettings|embeddings|activeX|ctrlProps|media|webextensions|customProperty|customData|model|xmlMaps|userCustomization|ink|vbaData)\b/i;

/** The names that Office gives to parts and folders. */
const PART_WORDS = new Set(
  "xl worksheets sheet sharedstrings styles theme workbook rels drawings drawing vmldrawing charts chart chartex style colors comments comment threadedcomments threadedcomment persons person tables table singlexmlcells tablesinglecells pivottables pivottable pivotcache pivotcachedefinition pivotcacherecords externallinks externallink calcchain metadata querytables querytable connections slicers slicer slicercaches slicercache timelines timeline timelinecaches timelinecache chartsheets dialogsheets macrosheets intlmacrosheets volatiledependencies richdata rdrichvalue rdrichvaluestructure rdrichvaluetypes rdarray richstyles richvaluerel rdsupportingpropertybag rdsupportingpropertybagstructure diagrams data layout quickstyle xml vml featurepropertybag namedsheetviews namedsheetview revisions".split(
    " ",
  ),
);

/** The workbook's file with other texts in all its parts; what may hold texts that nobody can read is left out. */
export const rewritePackage = (parts: Package, texts: Texts): Uint8Array => {
  const kept = parts.paths().filter((path) => path !== CONTENT_TYPES && isKept(path));
  const names = newNames(kept.filter((path) => ownerOf(path) === null));
  const written = new Map<string, Uint8Array>();
  let pictures = false;
  for (const [path, name] of names) {
    written.set(name, xmlBytes(walkXml(parts.text(path), partVisitor(partKindOf(path), texts))));
    const relations = relationsOf(parts, path, names, texts);
    pictures ||= relations.includes(PICTURE_PATH);
    if (relations !== "") written.set(relationshipsPath(name), xmlBytes(relations));
  }
  const root = relationsOf(parts, "", names, texts);
  if (pictures) written.set(PICTURE_PATH, PICTURE);
  const types = contentTypes(parts, names);
  const all = new Map([[CONTENT_TYPES, xmlBytes(types)], ["_rels/.rels", xmlBytes(root)], ...written]);
  return writeZip(
    { bytes: new Uint8Array(0), entries: [], comment: new Uint8Array(0), zip64: false },
    all,
    parts.compression,
  );
};

const isKept = (path: string): boolean => /\.(?:xml|rels|vml)$/i.test(path) && !LEFT_OUT.test(path);

/** A part keeps its name where Office gave it, so that the copy is like the file. */
const newNames = (paths: readonly string[]): Map<string, string> => {
  const names = new Map<string, string>();
  for (const path of paths) {
    const own = (path.match(/\p{L}+/gu) ?? []).every((word) => PART_WORDS.has(word.toLowerCase()));
    const ending = path.slice(path.lastIndexOf("."));
    names.set(path, own ? path : `xl/worksheets/sheet${names.size + 10_001}${ending}`);
  }
  return names;
};

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const IMAGE = /\/image$/;

/** The relationships of a part anew, without those to what is left out; every picture is the same one. */
const relationsOf = (parts: Package, path: string, names: ReadonlyMap<string, string>, texts: Texts): string => {
  const file = relationshipsPath(path);
  if (parts.find(file) === null) return "";
  const targets = new Map(readRelationships(parts, path).map(({ id, target }) => [id, target]));
  const lines = parts
    .xml(file)
    .all("Relationship")
    .flatMap((element) => {
      const [id = "", type = "", target = ""] = ["Id", "Type", "Target"].map((key) => element.get(key) ?? "");
      const line = (way: string, mode = "") =>
        `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(way)}"${mode}/>`;
      if (element.get("TargetMode") === "External")
        return line(IMAGE.test(type) ? "http://localhost/" : addressOf(target, texts), ' TargetMode="External"');
      if (IMAGE.test(type)) return line(`/${PICTURE_PATH}`);
      if (target.startsWith("#")) return line(addressOf(target, texts));
      const found = parts.find(targets.get(id) ?? "");
      const name = found === null ? undefined : names.get(found);
      return name === undefined ? [] : line(name === found ? target : `/${name}`);
    });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
};

/** What programs find their way by. */
const ADDRESS_WORDS = /^(?:https?|mailto|file|www|com|org|vn|gov|xlsx?|xlsm|docx?|pdf|csv)$/i;

/** "https://so.example.vn/ke%20hoach.pdf", "mailto:an@…", "#'Kế hoạch'!A1" */
const addressOf = (target: string, { read, unread }: Texts): string => {
  const plain = decoded(target);
  if (plain.startsWith("#")) return `#${mapFormula(plain.slice(1), read)}`;
  const changed = plain.replace(/\p{L}[\p{L}\p{M}]*|\d{6,}/gu, (word) =>
    ADDRESS_WORDS.test(word) ? word : unread(word),
  );
  return encodeURI(changed);
};

const decoded = (target: string): string => {
  try {
    return decodeURIComponent(target);
  } catch {
    return target.replace(/%[0-9A-Fa-f]{2}/g, "_");
  }
};

const contentTypes = (parts: Package, names: ReadonlyMap<string, string>): string => {
  const root = parts.xml(CONTENT_TYPES);
  const overrides = root.all("Override").flatMap((element) => {
    const found = parts.find((element.get("PartName") ?? "").replace(/^\//, ""));
    const name = found === null ? undefined : names.get(found);
    return name === undefined
      ? []
      : `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(element.get("ContentType") ?? "")}"/>`;
  });
  const defaults = root
    .all("Default")
    .filter((element) => /^(?:xml|rels|vml)$/i.test(element.get("Extension") ?? ""))
    .map(({ outer }) => outer.replace(/^<[\w.-]+:/, "<"));
  const png = '<Default Extension="png" ContentType="image/png"/>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${PACKAGE}/content-types">${png}${defaults.join("")}${overrides.join("")}</Types>`;
};
