import { TrackerError } from "../../core/error";
import { EXPORT_FORMAT, type OfficeExport } from "../../core/rollup/office-export";
import { checksum } from "../checksum";
import { isExport } from "./is-export";

/** The document as a file: the program's name first, and last a hash of all the rest, by which a change is seen. */
export const documentBytes = (document: OfficeExport): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ ...document, hash: hashOf(document) }));

const hashOf = (document: OfficeExport): string => checksum(JSON.stringify(document));

/** null where the file is no document of `export`. @throws TrackerError export-changed, export-old */
export const readDocument = (bytes: Uint8Array, file: string): OfficeExport | null => {
  if (!isExport(bytes)) return null;
  try {
    const { hash, ...document } = JSON.parse(new TextDecoder().decode(bytes)) as OfficeExport & { hash: string };
    if (hash !== hashOf(document)) throw new TrackerError("export-changed", { file });
    if (document.format !== EXPORT_FORMAT) throw new TrackerError("export-old", { file });
    return document;
  } catch (error) {
    throw error instanceof TrackerError ? error : new TrackerError("export-changed", { file }, { cause: error });
  }
};
