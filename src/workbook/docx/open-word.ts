import { TrackerError } from "../../core/error";
import { Fault, tooMuch, withFileName } from "../xlsx/fault";
import { Package } from "../xlsx/package";
import { parseXml, type XmlElement } from "../xlsx/xml/parse-xml";
import { xmlText } from "../xlsx/xml/text";
import { type Compression, portableCompression } from "../xlsx/zip/compression";
import { readZip } from "../xlsx/zip/read-zip";

const LIMIT_MEGABYTES = 64;
export const BODY = "word/document.xml";

/** A Word file's parts that are asked for, as elements. */
export interface WordFile {
  paths: string[];
  /** Null where the file has no such part. */
  part: (path: string) => XmlElement | null;
}

/**
 * Opens a Word file for one reading.
 * @param wanted which parts are read, beside the body; their sizes together are limited
 * @throws TrackerError not-a-document, broken-file, password-protected, too-large
 */
export const openWord = <Result>(
  bytes: Uint8Array,
  file: string,
  wanted: RegExp,
  read: (word: WordFile) => Result,
  compression: Compression = portableCompression,
): Result => {
  try {
    return withFileName(file, () => {
      if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Fault("not-a-workbook");
      const archive = readZip(bytes);
      const parts = new Package(archive, compression);
      if (parts.find(BODY) === null) throw new Fault("not-a-workbook");
      const paths = parts.paths().filter((path) => path === BODY || wanted.test(path));
      const size = archive.entries.filter(({ path }) => paths.includes(path)).reduce((sum, one) => sum + one.size, 0);
      if (size > LIMIT_MEGABYTES * 1_000_000) {
        throw new TrackerError("too-large", { file, limitMegabytes: LIMIT_MEGABYTES });
      }
      const part = (path: string) =>
        paths.includes(path) ? notTooDeep(parseXml(xmlText(parts.bytes(path), path), path)) : null;
      return read({ paths, part });
    });
  } catch (error) {
    if (error instanceof TrackerError && error.code === "not-a-workbook") {
      throw new TrackerError("not-a-document", { file }, { cause: error });
    }
    throw error;
  }
};

/** A table in a table in a table: no document of an office comes near, and no reader could follow. */
const DEEPEST = 200;

const notTooDeep = (root: XmlElement): XmlElement => {
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw tooMuch("elements");
    level = level.flatMap(({ children }) => children);
  }
  return root;
};
