import { broken, Fault } from "../fault";

/** One item of the archive, as the central directory tells it and its local header confirms. */
export interface ZipEntry {
  /** With "/" between folders and none in front, whatever the writer used. */
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  /** Sizes in bytes, packed and unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly dataStart: number;
  /** The record of the central directory, and the extra field of the local header, as they stand. */
  readonly central: Uint8Array;
  readonly localExtra: Uint8Array;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
  /** Some size or offset stands in ZIP64 fields: readable, but not written by us. */
  readonly zip64: boolean;
}

const END = 0x06054b50;
const END_SIZE = 22;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
export const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
export const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
export const ZIP64_FIELD = 1;
const IN_ZIP64 = 0xffffffff;

/** Throws Fault "broken-file" where directory and contents do not fit together, "not-a-workbook" for other bytes. */
export const readZip = (given: Uint8Array): ZipArchive => {
  // Slices of Node's own Buffer share its memory: writing a header would write into the file that was opened.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(bytes, view);
  const directory = readEnd(view, end);
  const entries = readEntries(bytes, view, directory);
  refuseOverlaps(entries, directory.start);
  const comment = bytes.subarray(end + END_SIZE, end + END_SIZE + view.getUint16(end + 20, true));
  return { bytes: given, entries, comment, zip64: directory.zip64 || entries.some((entry) => hasZip64(entry.central)) };
};

const findEnd = (bytes: Uint8Array, view: DataView): number => {
  const last = bytes.length - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  const looksZipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  throw looksZipped ? broken(null) : new Fault("not-a-workbook");
};

interface Directory {
  start: number;
  count: number;
  /** Bytes in front of the archive (a self-extractor): offsets count from behind them. */
  shift: number;
  zip64: boolean;
}

const readEnd = (view: DataView, end: number): Directory => {
  const locator = end - 20;
  const zip64 = locator >= 0 && view.getUint32(locator, true) === LOCATOR_64;
  if (!zip64) {
    const size = view.getUint32(end + 12, true);
    return within(end, size, view.getUint32(end + 16, true), view.getUint16(end + 10, true), false);
  }
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (end64 + 56 > locator || view.getUint32(end64, true) !== END_64) throw broken(null);
  const number = (at: number) => Number(view.getBigUint64(end64 + at, true));
  return within(end64, number(40), number(48), number(32), true);
};

const within = (end: number, size: number, offset: number, count: number, zip64: boolean): Directory => {
  const start = end - size;
  if (start < offset || count * CENTRAL_SIZE > size) throw broken(null);
  return { start, count, shift: start - offset, zip64 };
};

const readEntries = (bytes: Uint8Array, view: DataView, directory: Directory): ZipEntry[] => {
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL) throw broken(null);
    const lengths = view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const next = at + CENTRAL_SIZE + lengths;
    if (next > bytes.length) throw broken(null);
    entries.push(readEntry(bytes, view, bytes.subarray(at, next), directory.shift));
    at = next;
  }
  return entries;
};

const utf8 = new TextDecoder();

const readEntry = (bytes: Uint8Array, view: DataView, central: Uint8Array, shift: number): ZipEntry => {
  const record = new DataView(central.buffer, central.byteOffset, central.byteLength);
  const name = rawName(central);
  const path = utf8.decode(name).replaceAll("\\", "/").replace(/^\/+/, "");
  const { size, packed, offset } = sizesOf(record, central, path);
  const local = offset + shift;
  if (local + LOCAL_SIZE > bytes.length || view.getUint32(local, true) !== LOCAL) throw broken(path);
  const nameLength = view.getUint16(local + 26, true);
  const extraStart = local + LOCAL_SIZE + nameLength;
  const dataStart = extraStart + view.getUint16(local + 28, true);
  const method = record.getUint16(10, true);
  const localName = bytes.subarray(local + LOCAL_SIZE, extraStart);
  const agrees = method === view.getUint16(local + 8, true) && sameBytes(name, localName);
  if (!agrees || dataStart + packed > bytes.length) throw broken(path);
  const encrypted = (record.getUint16(8, true) & ENCRYPTED) + (view.getUint16(local + 6, true) & ENCRYPTED);
  if (encrypted > 0) throw encrypted === 2 ? new Fault("password-protected") : broken(path);
  const crc = record.getUint32(16, true);
  return { path, method, crc, packed, size, dataStart, central, localExtra: bytes.subarray(extraStart, dataStart) };
};

/** Where a 32-bit field is full of ones, the ZIP64 extra field holds the number, in this order. */
const sizesOf = (record: DataView, central: Uint8Array, path: string) => {
  const field = extraFields(extraOf(central)).find(({ id }) => id === ZIP64_FIELD);
  let at = 0;
  const wide = (position: number): number => {
    const narrow = record.getUint32(position, true);
    if (narrow !== IN_ZIP64 || !field) return narrow;
    if (at + 8 > field.data.length) throw broken(path);
    const value = new DataView(field.data.buffer, field.data.byteOffset + at, 8).getBigUint64(0, true);
    at += 8;
    return Number(value);
  };
  return { size: wide(24), packed: wide(20), offset: wide(42) };
};

export const rawName = (central: Uint8Array): Uint8Array =>
  central.subarray(CENTRAL_SIZE, CENTRAL_SIZE + ((central[28] ?? 0) | ((central[29] ?? 0) << 8)));

const extraOf = (central: Uint8Array): Uint8Array => {
  const record = new DataView(central.buffer, central.byteOffset, central.byteLength);
  const start = CENTRAL_SIZE + record.getUint16(28, true);
  return central.subarray(start, start + record.getUint16(30, true));
};

const hasZip64 = (central: Uint8Array): boolean => extraFields(extraOf(central)).some(({ id }) => id === ZIP64_FIELD);

/** The fields of an extra block; what does not hold together is left out, for nothing depends on it. */
export const extraFields = (extra: Uint8Array): { id: number; data: Uint8Array }[] => {
  const fields: { id: number; data: Uint8Array }[] = [];
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > extra.length) break;
    fields.push({ id: view.getUint16(at, true), data: extra.subarray(at + 4, at + 4 + length) });
    at += 4 + length;
  }
  return fields;
};

/** Two entries over the same bytes are how small files pretend to be huge ones; two of one name, no one can tell apart. */
const refuseOverlaps = (entries: readonly ZipEntry[], directoryStart: number): void => {
  const paths = new Set<string>();
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.dataStart - b.dataStart)) {
    const key = entry.path.toLowerCase();
    const start = entry.dataStart - entry.localExtra.length - rawName(entry.central).length - LOCAL_SIZE;
    if (start < end || paths.has(key)) throw broken(entry.path);
    end = entry.dataStart + entry.packed;
    paths.add(key);
  }
  if (end > directoryStart) throw broken(null);
};

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
