import { parquetWriteBuffer } from "hyparquet-writer";
import type { ExportColumn, ExportedCells } from "../../core/data/sql/export-cells";
import { MARK } from "./is-export";
import { EXPORT, OFFICE, PERIOD, ROW } from "../../core/data/sql/parts";

/** Whose rows these are. */
export interface ExportOwner {
  office: string;
  period: string;
  id: string;
}

const TYPES = { k: "INT32", n: "DOUBLE", d: "INT32", t: "STRING", u: "STRING" } as const;

/** The cells of one table as a Parquet file; the same cells give the same bytes. */
export const parquetOf = ({ rows, columns }: ExportedCells, { office, period, id }: ExportOwner): Uint8Array => {
  const same = (text: string) => new Array<string>(rows.length).fill(text);
  return new Uint8Array(
    parquetWriteBuffer({
      kvMetadata: [{ key: MARK, value: id }],
      columnData: [
        { name: EXPORT, data: same(id), type: "STRING", nullable: false },
        { name: OFFICE, data: same(office), type: "STRING", nullable: false },
        { name: PERIOD, data: same(period), type: "STRING", nullable: false },
        { name: ROW, data: rows.map(BigInt), type: "INT64", nullable: false },
        ...columns.map(columnData),
      ],
    }),
  );
};

const columnData = ({ name, part, values }: ExportColumn) => ({
  name,
  data: Array.from<string | number | null>(values),
  type: TYPES[part],
  nullable: part !== "k",
});
