import type { Package } from "./package";
import { appendTo, editText, removeElement } from "./xml/edit-text";
import type { XmlElement } from "./xml/parse-xml";
import { escapeXml } from "./xml/text";

const PATH = "[Content_Types].xml";
const RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";

export interface ContentType {
  part: string;
  type: string;
}

/** The parts that are named here one by one, in lower case; the list may name some that are not there. */
export const namedInContentTypes = (parts: Package): string[] => parts.xml(PATH).all("Override").map(partOf);

/** Says what kind each new part is; a part that the list names already keeps its one entry. Whether anything was added. */
export const addContentTypes = (parts: Package, types: readonly ContentType[]): boolean => {
  const root = parts.xml(PATH);
  const named = new Set(root.all("Override").map(partOf));
  const added = types.filter(({ part }) => !named.has(part.toLowerCase()));
  const overrides = added.map(
    ({ part, type }) => `<${root.prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`,
  );
  if (added.length > 0) parts.put(PATH, editText(root.source, appendTo(root, overrides.join(""))));
  return added.length > 0;
};

/** The same of new relationship parts, which need it only where the list does not know them by their ending. */
export const addRelationshipTypes = (parts: Package, paths: readonly string[]): void => {
  const known = parts
    .xml(PATH)
    .all("Default")
    .some((element) => element.get("Extension")?.toLowerCase() === "rels");
  if (!known)
    addContentTypes(
      parts,
      paths.map((part) => ({ part, type: RELATIONSHIPS })),
    );
};

/** Forgets parts that are no more. */
export const removeContentTypes = (parts: Package, gone: ReadonlySet<string>): void => {
  const root = parts.xml(PATH);
  const keys = new Set(Array.from(gone, (part) => part.toLowerCase()));
  const stale = root.all("Override").filter((element) => keys.has(partOf(element)));
  if (stale.length > 0) parts.put(PATH, editText(root.source, stale.map(removeElement)));
};

/** Part names begin with a slash in this list. */
const partOf = (element: XmlElement): string => (element.get("PartName") ?? "").replace(/^\//, "").toLowerCase();
