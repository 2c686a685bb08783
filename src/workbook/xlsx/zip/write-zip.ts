import type { Compression } from "./compression";
import type { ZipArchive, ZipEntry } from "./read-zip";
import { CENTRAL_SIZE, extraFields, LOCAL_SIZE, rawName, ZIP64_FIELD } from "./read-zip";

/** 1 January 1980, midnight, the first moment ZIP knows: the same workbook always gives the same bytes. */
const NO_DATE = 0x00210000;
const UTF8_NAME = 0x0800;
const HAS_DESCRIPTOR = 0x0008;
const DEFLATED = 8;
const VERSION = 20;
/** Packing harder is not worth the wait from here on: level 1 packs a sheet to a tenth as well. */
const LARGE_PART = 8_000_000;

interface Item {
  local: Uint8Array;
  data: Uint8Array;
  central: Uint8Array;
}

/**
 * The archive with some parts replaced (bytes), removed (null) or added, in the old order, new ones last. Whatever is not
 * named, or replaced by what it was, is copied as it stands packed.
 */
export const writeZip = (
  archive: ZipArchive,
  changes: ReadonlyMap<string, Uint8Array | null>,
  compression: Compression,
): Uint8Array => {
  const items: Item[] = [];
  const known = new Set<string>();
  for (const entry of archive.entries) {
    known.add(entry.path);
    const change = changes.get(entry.path);
    if (change !== null) items.push(change ? replaced(archive, entry, change, compression) : copied(archive, entry));
  }
  for (const [path, bytes] of changes) if (bytes && !known.has(path)) items.push(added(path, bytes, compression));
  return join(items, archive.comment);
};

const copied = (archive: ZipArchive, entry: ZipEntry): Item =>
  itemOf(
    entry.central,
    entry,
    archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.packed),
    entry.localExtra,
  );

const replaced = (archive: ZipArchive, entry: ZipEntry, bytes: Uint8Array, compression: Compression): Item => {
  const crc = compression.crc32(bytes);
  if (crc === entry.crc && bytes.length === entry.size) return copied(archive, entry);
  return itemOf(
    entry.central,
    { method: DEFLATED, crc, size: bytes.length },
    pack(bytes, compression),
    entry.localExtra,
  );
};

const added = (path: string, bytes: Uint8Array, compression: Compression): Item => {
  const name = new TextEncoder().encode(path);
  const central = new Uint8Array(CENTRAL_SIZE + name.length);
  const view = new DataView(central.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  view.setUint16(8, /^[\x20-\x7e]*$/.test(path) ? 0 : UTF8_NAME, true);
  view.setUint32(12, NO_DATE, true);
  view.setUint16(28, name.length, true);
  central.set(name, CENTRAL_SIZE);
  const facts = { method: DEFLATED, crc: compression.crc32(bytes), size: bytes.length };
  return itemOf(central, facts, pack(bytes, compression), new Uint8Array(0));
};

const pack = (bytes: Uint8Array, compression: Compression): Uint8Array =>
  compression.deflate(bytes, bytes.length > LARGE_PART ? 1 : 6);

type Facts = Pick<ZipEntry, "method" | "crc" | "size">;

/** Both headers of one item. Sizes stand in the local one, so the data descriptor behind the data falls away. */
const itemOf = (oldCentral: Uint8Array, facts: Facts, data: Uint8Array, oldExtra: Uint8Array): Item => {
  const central = oldCentral.slice();
  const record = new DataView(central.buffer);
  record.setUint16(8, record.getUint16(8, true) & ~HAS_DESCRIPTOR, true);
  record.setUint16(10, facts.method, true);
  record.setUint32(16, facts.crc, true);
  record.setUint32(20, data.length, true);
  record.setUint32(24, facts.size, true);
  record.setUint16(34, 0, true);
  const name = rawName(central);
  // ZIP64 sizes in a local header alone are a streaming writer's precaution; the plain fields hold them now.
  const extra = extraFields(oldExtra).some(({ id }) => id === ZIP64_FIELD) ? new Uint8Array(0) : oldExtra;
  const local = new Uint8Array(LOCAL_SIZE + name.length + extra.length);
  const header = new DataView(local.buffer);
  header.setUint32(0, 0x04034b50, true);
  // version needed, flags, method, time, date, checksum and sizes: the same 22 bytes in both headers
  local.set(central.subarray(6, 28), 4);
  header.setUint16(26, name.length, true);
  header.setUint16(28, extra.length, true);
  local.set(name, LOCAL_SIZE);
  local.set(extra, LOCAL_SIZE + name.length);
  return { local, data, central };
};

const join = (items: readonly Item[], comment: Uint8Array): Uint8Array => {
  const total = items.reduce((sum, { local, data, central }) => sum + local.length + data.length + central.length, 0);
  const out = new Uint8Array(total + 22 + comment.length);
  let at = 0;
  const put = (bytes: Uint8Array) => {
    out.set(bytes, at);
    at += bytes.length;
  };
  for (const { local, data, central } of items) {
    new DataView(central.buffer).setUint32(42, at, true);
    put(local);
    put(data);
  }
  const directory = at;
  for (const { central } of items) put(central);
  const end = new DataView(out.buffer, at);
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, items.length, true);
  end.setUint16(10, items.length, true);
  end.setUint32(12, at - directory, true);
  end.setUint32(16, directory, true);
  end.setUint16(20, comment.length, true);
  out.set(comment, at + 22);
  return out;
};
