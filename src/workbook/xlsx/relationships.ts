import type { Package } from "./package";

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
