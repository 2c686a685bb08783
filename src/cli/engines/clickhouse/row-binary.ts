import type { ExportColumn, ExportedCells } from "../../../core/data/sql/export-cells";
import type { ExportOwner } from "../parquet";

/** Rows in one request: a block that a server takes whole or not at all (its `max_insert_block_size` is a million). */
export const MOST_ROWS = 100_000;

/**
 * Rows in ClickHouse's RowBinary, which keeps every number to its last bit: the id, the office, the period, the row, and
 * the columns in their order.
 * @param from the first of the cells' rows; at most {@link MOST_ROWS} are written
 */
export const rowBinaryOf = (
  { rows, columns }: ExportedCells,
  owner: ExportOwner,
  from: number,
): Uint8Array<ArrayBuffer> => {
  const to = Math.min(rows.length, from + MOST_ROWS);
  const writer = new Writer();
  const own = [owner.id, owner.office, owner.period];
  for (let index = from; index < to; index++) {
    for (const text of own) writer.text(text);
    writer.long(rows[index] ?? 0);
    for (const column of columns) writeCell(writer, column, index);
  }
  return writer.bytes();
};

const writeCell = (writer: Writer, column: ExportColumn, index: number): void => {
  if (column.part === "k") return writer.byte(column.values[index] ?? 0);
  const value = column.values[index] ?? null;
  writer.byte(value === null ? 1 : 0);
  if (typeof value === "string") writer.text(value);
  else if (value !== null && column.part === "n") writer.double(value);
  else if (value !== null) writer.int(value);
};

const FIRST_ROOM = 1 << 16;

class Writer {
  private room = Buffer.allocUnsafe(FIRST_ROOM);
  private used = 0;

  byte(value: number): void {
    this.used = this.with(1).writeUInt8(value, this.used);
  }
  int(value: number): void {
    this.used = this.with(4).writeInt32LE(value, this.used);
  }
  long(value: number): void {
    this.used = this.with(8).writeBigInt64LE(BigInt(value), this.used);
  }
  double(value: number): void {
    this.used = this.with(8).writeDoubleLE(value, this.used);
  }
  /** Its length in bytes as LEB128, and its UTF-8. */
  text(value: string): void {
    const length = Buffer.byteLength(value);
    let left = length;
    for (; left > 127; left >>>= 7) this.byte((left & 127) | 128);
    this.byte(left);
    this.used += this.with(length).write(value, this.used);
  }
  bytes(): Uint8Array<ArrayBuffer> {
    return this.room.subarray(0, this.used);
  }

  private with(more: number): Buffer {
    if (this.used + more > this.room.length) {
      const wider = Buffer.allocUnsafe(Math.max(this.room.length * 2, this.used + more));
      this.room.copy(wider, 0, 0, this.used);
      this.room = wider;
    }
    return this.room;
  }
}
