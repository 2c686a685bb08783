import { TrackerError } from "../../core/error";
import { Fault, withFileName } from "../xlsx/fault";
import { Package } from "../xlsx/package";
import { parseXml, type XmlElement } from "../xlsx/xml/parse-xml";
import { xmlText } from "../xlsx/xml/text";
import { type Compression, portableCompression } from "../xlsx/zip/compression";
import { readZip } from "../xlsx/zip/read-zip";

const LIMIT_MEGABYTES = 64;
const BODY = "word/document.xml";
/** Read behind the body, in the order of their names. */
const BESIDE = /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/i;

/**
 * The text of a Word file: a line for each paragraph and each table row, its cells apart by " | ". What is deleted by
 * tracked changes is not read. Throws TrackerError: not-a-document, broken-file, password-protected, too-large.
 */
export const readDocxLines = (
  bytes: Uint8Array,
  file: string,
  compression: Compression = portableCompression,
): string[] => {
  try {
    return withFileName(file, () => {
      if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Fault("not-a-workbook");
      const archive = readZip(bytes);
      const parts = new Package(archive, compression);
      const body = parts.find(BODY);
      if (body === null) throw new Fault("not-a-workbook");
      const read = [
        body,
        ...parts
          .paths()
          .filter((path) => BESIDE.test(path))
          .sort(),
      ];
      const size = archive.entries.filter(({ path }) => read.includes(path)).reduce((sum, one) => sum + one.size, 0);
      if (size > LIMIT_MEGABYTES * 1_000_000) {
        throw new TrackerError("too-large", { file, limitMegabytes: LIMIT_MEGABYTES });
      }
      return read.flatMap((path) => linesOf(parseXml(xmlText(parts.bytes(path), path), path)));
    });
  } catch (error) {
    if (error instanceof TrackerError && error.code === "not-a-workbook") {
      throw new TrackerError("not-a-document", { file }, { cause: error });
    }
    throw error;
  }
};

const linesOf = (element: XmlElement): string[] => {
  if (element.local === "p") {
    const { text, within } = paragraph(element);
    return [text, ...within];
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

/** A paragraph's own text, and the lines of the text boxes anchored in it. */
const paragraph = (element: XmlElement): { text: string; within: string[] } => {
  const within: string[] = [];
  const textOf = (child: XmlElement): string => {
    switch (child.local) {
      case "t":
        return child.text;
      case "tab":
      case "br":
      case "cr":
        return " ";
      case "noBreakHyphen":
        return "-";
      case "pPr":
      case "rPr":
      case "Fallback":
        return "";
      case "txbxContent":
        within.push(...linesOf(child));
        return "";
      default:
        return child.children.map(textOf).join("");
    }
  };
  return { text: element.children.map(textOf).join(""), within };
};
