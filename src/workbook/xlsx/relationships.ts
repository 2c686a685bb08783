import { addRelationshipTypes } from "./content-types";
import { freeNumbers } from "./free-numbers";
import type { Package } from "./package";
import { appendTo, editText, removeElement } from "./xml/edit-text";
import type { XmlElement } from "./xml/parse-xml";
import { escapeXml } from "./xml/text";

/** One part leading to another. */
export interface Relationship {
  id: string;
  /** The last word of the type's address ("worksheet"), the same in Transitional and Strict files. */
  type: string;
  /** The part's path in the package, or null for what lies outside. */
  target: string | null;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** "xl/_rels/workbook.xml.rels" of "xl/workbook.xml"; "_rels/.rels" of "". */
export const relationshipsPath = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(part.lastIndexOf("/") + 1)}.rels`;

/** The part whose relationships a part holds: "xl/workbook.xml" of "xl/_rels/workbook.xml.rels"; null for other parts. */
export const ownerOf = (path: string): string | null => {
  const found = /^(.*\/|)_rels\/([^/]*)\.rels$/i.exec(path);
  return found ? `${found[1] ?? ""}${found[2] ?? ""}` : null;
};

/** The part's relationships; none where it has no such file. */
export const readRelationships = (parts: Package, part: string): Relationship[] => {
  const path = relationshipsPath(part);
  if (parts.find(path) === null) return [];
  return parts
    .xml(path)
    .all("Relationship")
    .map((element) => ({
      id: element.get("Id") ?? "",
      type: (element.get("Type") ?? "").replace(/^.*\//, ""),
      target: element.get("TargetMode") === "External" ? null : resolve(parts, part, element.get("Target") ?? ""),
    }));
};

/** Targets are relative to the part's folder or, from "/", to the root; some writers percent-encode them. */
const resolve = (parts: Package, part: string, target: string): string => {
  const plain = target.replaceAll("\\", "/").replace(/#.*$/, "");
  const path = joinPath(plain.startsWith("/") ? "" : folderOf(part), plain);
  if (parts.find(path) !== null || !path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const joinPath = (folder: string, target: string): string => {
  const segments: string[] = [];
  for (const segment of `${folder}${target}`.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
};

/** The way from one part to another, as a relationship writes it: from the root where they share no folder. */
export const targetFrom = (part: string, target: string): string =>
  target.startsWith(folderOf(part)) ? target.slice(folderOf(part).length) : `/${target}`;

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** Leads from a part that has relationships already to new parts; gives back their ids, in the order of the targets. */
export const addRelationships = (parts: Package, part: string, type: string, targets: readonly string[]): string[] => {
  if (targets.length === 0) return [];
  const path = relationshipsPath(part);
  const root = parts.xml(path);
  const ids = freeIds(root, targets.length);
  const added = targets.map((target, index) => {
    const way = escapeXml(targetFrom(part, target));
    return `<${root.prefix}Relationship Id="${ids[index] ?? ""}" Type="${TYPES}${type}" Target="${way}"/>`;
  });
  parts.put(path, editText(root.source, appendTo(root, added.join(""))));
  return ids;
};

/** "rId7", "rId8": numbers that no other has, however many digits theirs have. */
const freeIds = (root: XmlElement, count: number): string[] => {
  const taken = root
    .all("Relationship")
    .map((element) => Number(/^rId(\d+)$/i.exec(element.get("Id") ?? "")?.[1] ?? 0));
  return freeNumbers(taken, count, 1, LAST_ID).map((number) => `rId${number}`);
};

/** Far from where numbers are no longer exact. */
const LAST_ID = 999_999_999;

/** The relationships of a new part, which has none yet: rId1, rId2 … in the order of the targets. */
export const newRelationships = (parts: Package, part: string, type: string, targets: readonly string[]): void => {
  const all = targets.map(
    (target, index) =>
      `<Relationship Id="rId${index + 1}" Type="${TYPES}${type}" Target="${escapeXml(targetFrom(part, target))}"/>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}">${all.join("")}</Relationships>`;
  parts.put(relationshipsPath(part), xml);
  addRelationshipTypes(parts, [relationshipsPath(part)]);
};

/** Takes relationships away by their ids. */
export const removeRelationships = (parts: Package, part: string, ids: ReadonlySet<string>): void => {
  if (ids.size === 0) return;
  const path = relationshipsPath(part);
  const root = parts.xml(path);
  const stale = root.all("Relationship").filter((element) => ids.has(element.get("Id") ?? ""));
  parts.put(path, editText(root.source, stale.map(removeElement)));
};

/** All parts that can be reached from one by its relationships, itself included; `closed` ones are not entered. */
export const reachableParts = (parts: Package, from: string, closed: ReadonlySet<string> = new Set()): Set<string> => {
  const reached = new Set<string>([from]);
  // A set goes on to what is added to it while it is gone over.
  for (const part of reached) {
    for (const { target } of readRelationships(parts, part)) {
      const spelled = target === null ? null : parts.find(target);
      if (spelled !== null && !closed.has(spelled)) reached.add(spelled);
    }
  }
  return reached;
};
