import type { Package } from "./package";
import { appendTo, editText, removeElement } from "./xml/edit-text";
import { escapeXml } from "./xml/text";

const PATH = "[Content_Types].xml";

/** Says what kind each new part is. */
export const addContentTypes = (parts: Package, types: readonly { part: string; type: string }[]): void => {
  const root = parts.xml(PATH);
  const overrides = types.map(
    ({ part, type }) => `<${root.prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`,
  );
  parts.put(PATH, editText(root.source, appendTo(root, overrides.join(""))));
};

/** Forgets parts that are no more. */
export const removeContentTypes = (parts: Package, gone: ReadonlySet<string>): void => {
  const root = parts.xml(PATH);
  const keys = new Set(Array.from(gone, (part) => `/${part.toLowerCase()}`));
  const stale = root.all("Override").filter((element) => keys.has((element.get("PartName") ?? "").toLowerCase()));
  if (stale.length > 0) parts.put(PATH, editText(root.source, stale.map(removeElement)));
};
