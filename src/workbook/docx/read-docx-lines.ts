import type { XmlElement } from "../xlsx/xml/parse-xml";
import type { Compression } from "../xlsx/zip/compression";
import { BODY, openWord } from "./open-word";
import { paragraphText } from "./paragraph-text";

/** Read behind the body, in the order of their names. */
const BESIDE = /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/i;

/**
 * The text of a Word file: a line for each paragraph and each table row, its cells apart by " | ". What is deleted by
 * tracked changes is not read. Throws what {@link openWord} throws.
 */
export const readDocxLines = (bytes: Uint8Array, file: string, compression?: Compression): string[] =>
  openWord(
    bytes,
    file,
    BESIDE,
    ({ paths, part }) =>
      [BODY, ...paths.filter((path) => BESIDE.test(path)).sort()].flatMap((path) => {
        const element = part(path);
        return element ? linesOf(element) : [];
      }),
    compression,
  );

const linesOf = (element: XmlElement): string[] => {
  if (element.local === "p") {
    const { text, boxes } = paragraphText(element, " ");
    return [text, ...boxes.flatMap(linesOf)];
  }
  if (element.local === "tr")
    return [
      element
        .all("tc")
        .map((cell) => linesOf(cell).filter(Boolean).join(" "))
        .join(" | "),
    ];
  // A drawing stands in the file a second time for programs that do not know it.
  return element.local === "Fallback" ? [] : element.children.flatMap(linesOf);
};
