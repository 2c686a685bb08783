import { builtInKind, numberKind } from "../../number-kind";
import type { Package } from "../package";
import type { XmlElement } from "../xml/parse-xml";

/** The kind of each cell format, by the cell's style number. */
export const readNumberKinds = (parts: Package, stylesPath: string | null): Uint8Array => {
  if (stylesPath === null || parts.find(stylesPath) === null) return new Uint8Array(0);
  const root = parts.xml(stylesPath);
  const custom = customFormats(root);
  const formats = root.child("cellXfs")?.all("xf") ?? [];
  return Uint8Array.from(formats, (format) => {
    const id = Number(format.get("numFmtId") ?? 0);
    const code = custom.get(id);
    return code === undefined ? builtInKind(id) : numberKind(code);
  });
};

const customFormats = (root: XmlElement): Map<number, string> =>
  new Map(
    (root.child("numFmts")?.all("numFmt") ?? []).map((element) => [
      Number(element.get("numFmtId")),
      element.get("formatCode") ?? "",
    ]),
  );
