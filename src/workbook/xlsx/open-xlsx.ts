import { withFileName } from "./fault";
import { refuseOtherContainers } from "./container";
import { Package } from "./package";
import { readWorkbookPart } from "./workbook-part";
import { XlsxWorkbook } from "./xlsx-workbook";
import { type Compression, portableCompression } from "./zip/compression";
import { readZip } from "./zip/read-zip";

/**
 * Opens the bytes of an .xlsx or .xlsm file. Throws TrackerError: not-a-workbook, broken-file, password-protected,
 * old-format (.xls), too-large, unsupported-save (.xlsb). The file name only serves the messages.
 * @param compression the platform's own, where the door knows a faster one
 */
export const openXlsx = (
  bytes: Uint8Array,
  fileName: string,
  compression: Compression = portableCompression,
): XlsxWorkbook =>
  withFileName(fileName, () => {
    refuseOtherContainers(bytes);
    const archive = readZip(bytes);
    const parts = new Package(archive, compression);
    // Reading it now tells a workbook from other packages, and a whole one from a broken one, before anything is asked.
    readWorkbookPart(parts);
    return new XlsxWorkbook(parts, fileName, archive.zip64);
  });
