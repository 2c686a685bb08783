/** Stands in the footer of a Parquet file of ours, and as the program's name in the document beside. */
export const MARK = "plan-tracker";

const START_OF_DOCUMENT = `{"program":"${MARK}",`;
const MAGIC = "PAR1";

/** Whether a file was written by `export`: nobody's own table or document is replaced. */
export const isExport = (bytes: Uint8Array): boolean => {
  const latin = (from: number, to?: number) => Buffer.from(bytes.subarray(from, to)).toString("latin1");
  if (latin(0, START_OF_DOCUMENT.length) === START_OF_DOCUMENT) return true;
  if (bytes.length < 12 || latin(-4) !== MAGIC) return false;
  const footer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).readUInt32LE(bytes.length - 8);
  return footer < bytes.length && latin(-8 - footer, -8).includes(MARK);
};
