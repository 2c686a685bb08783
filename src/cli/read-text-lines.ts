import { TrackerError } from "../core/error";
import { encodingOf } from "../workbook/xlsx/xml/encoding";

const LIMIT_MEGABYTES = 20;

/** The lines of a text file in UTF-8 or UTF-16. @throws TrackerError not-a-document for other bytes, too-large */
export const readTextLines = (bytes: Uint8Array, file: string): string[] => {
  if (bytes.length > LIMIT_MEGABYTES * 1_000_000) {
    throw new TrackerError("too-large", { file, limitMegabytes: LIMIT_MEGABYTES });
  }
  const text = decode(bytes, file);
  if (text.includes("\u0000")) throw new TrackerError("not-a-document", { file });
  return text.split(/\r\n?|\n/);
};

const decode = (bytes: Uint8Array, file: string): string => {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw new TrackerError("not-a-document", { file }, { cause: error });
  }
};
