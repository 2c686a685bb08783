import { TrackerError } from "../../src/core/error";
import type { Area } from "../../src/core/report/sheet-model";
import { type Cell, gridOfRows } from "../../src/core/table/grid";
import type { DataWriter, Workbook } from "../../src/workbook/workbook";

/** A table as a person has made it of cells. */
export interface GivenTable {
  name: string;
  area: Area;
  totals?: boolean;
  headings?: boolean;
}

/** A sheet of data with its tables. */
export interface GivenData {
  name: string;
  rows: readonly (readonly Cell[])[];
  tables: readonly GivenTable[];
}

/** A workbook of one such sheet, and how to look into it. */
export interface OpenedData {
  workbook: Workbook & DataWriter<unknown>;
  /** "BangHoSo A1:C4: Mã, Ngày, Số" of every table, its filter buttons over the same cells. */
  tables: () => string[];
  /** Everything that could be changed, for comparing. */
  state: () => unknown;
}

const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns });
const HEADINGS = ["Mã", "Ngày nhận", "Số"];
const records = (count: number, width = 3): Cell[][] =>
  Array.from({ length: count }, (_, at): Cell[] => [`B${at}`, at, at * 2, `mới ${at}`].slice(0, width));
const OLD: Cell[][] = [HEADINGS, ["A0", 1, 10], ["A1", 2, 20], ["A2", 3, 30]];
const TITLED: Cell[][] = [["Hồ sơ một cửa"], [], ...OLD];
const table = (own: Area, more: Partial<GivenTable> = {}): GivenTable => ({ name: "BangHoSo", area: own, ...more });
const WHOLE = table(area(0, 0, 4, 3));

interface Followed {
  what: string;
  rows: Cell[][];
  tables: GivenTable[];
  fresh: Cell[][];
  headingRow?: number;
  firstColumn?: number;
  expected: string[];
}

const followed: Followed[] = [
  { what: "more rows", rows: OLD, tables: [WHOLE], fresh: [HEADINGS, ...records(6)], expected: ["A1:C7: Mã, Ngày nhận, Số"] },
  { what: "fewer rows", rows: OLD, tables: [WHOLE], fresh: [HEADINGS, ...records(1)], expected: ["A1:C2: Mã, Ngày nhận, Số"] },
  { what: "as many rows", rows: OLD, tables: [WHOLE], fresh: [HEADINGS, ...records(3)], expected: ["A1:C4: Mã, Ngày nhận, Số"] },
  { what: "no row: one empty one stays, for a table needs it", rows: OLD, tables: [WHOLE], fresh: [HEADINGS], expected: ["A1:C2: Mã, Ngày nhận, Số"] },
  {
    what: "a new column belongs to it",
    rows: OLD,
    tables: [WHOLE],
    fresh: [[...HEADINGS, "Kênh"], ...records(5, 4)],
    expected: ["A1:D6: Mã, Ngày nhận, Số, Kênh"],
  },
  {
    what: "a new column of a name that it has already stays beside it",
    rows: OLD,
    tables: [WHOLE],
    fresh: [[...HEADINGS, "số"], ...records(2, 4)],
    expected: ["A1:C3: Mã, Ngày nhận, Số"],
  },
  {
    what: "headings stay as they are written, line breaks and signs and all",
    rows: [["Mã <1>", 'Ngày\nnhận & "hẹn"', "Số"], ...OLD.slice(1)],
    tables: [WHOLE],
    fresh: [["Mã <1>", 'Ngày nhận & "hẹn"', "SỐ", 'Kênh "A" & <B>'], ...records(2, 4)],
    expected: ['A1:D3: Mã <1>, Ngày\nnhận & "hẹn", Số, Kênh "A" & <B>'],
  },
  {
    what: "a column before it stays empty",
    rows: OLD.map((cells) => [null, ...cells]),
    tables: [table(area(0, 1, 4, 3))],
    fresh: [HEADINGS, ...records(6)].map((cells): Cell[] => [null, ...cells]),
    firstColumn: 1,
    expected: ["B1:D7: Mã, Ngày nhận, Số"],
  },
  {
    what: "titles above it stay",
    rows: TITLED,
    tables: [table(area(2, 0, 4, 3))],
    fresh: [["Hồ sơ một cửa"], [], HEADINGS, ...records(5)],
    headingRow: 2,
    expected: ["A3:C8: Mã, Ngày nhận, Số"],
  },
  {
    what: "a small table above the headings is left alone",
    rows: [["Kỳ", "Tháng"], ["2026", "10"], ...OLD],
    tables: [table(area(0, 0, 2, 2), { name: "Ky" }), table(area(2, 0, 4, 3))],
    fresh: [["Kỳ", "Tháng"], ["2026", "10"], HEADINGS, ...records(1)],
    headingRow: 2,
    expected: ["Ky A1:B2: Kỳ, Tháng", "A3:C4: Mã, Ngày nhận, Số"],
  },
  { what: "a sheet without tables has none after", rows: OLD, tables: [], fresh: [HEADINGS, ...records(6)], expected: [] },
]; // prettier-ignore

interface Refused extends Omit<Followed, "expected"> {
  told: { table: string; why: string; columns: string[] };
}

const refusedFor = (why: string, name = "BangHoSo", columns: string[] = []): Refused["told"] => ({
  table: name,
  why,
  columns,
});

const refused: Refused[] = [
  {
    what: "a row of totals",
    rows: [...OLD, ["Tổng", null, 60]],
    tables: [table(area(0, 0, 5, 3), { totals: true })],
    fresh: [HEADINGS, ...records(6)],
    told: refusedFor("totals"),
  },
  {
    what: "a column that the export lacks",
    rows: OLD,
    tables: [WHOLE],
    fresh: [["Mã", "Số"], ...records(6, 2)],
    told: refusedFor("columns", "BangHoSo", ["Ngày nhận"]),
  },
  {
    what: "another table beside it",
    rows: OLD.map((cells, row) => [...cells, null, row === 0 ? "Kênh" : `K${row}`]),
    tables: [WHOLE, table(area(0, 4, 4, 1), { name: "Kenh" })],
    fresh: [HEADINGS, ...records(6)],
    told: refusedFor("another", "Kenh"),
  },
  {
    what: "another table below it",
    rows: [...OLD, [], ["Kênh"], ["K1"]],
    tables: [WHOLE, table(area(5, 0, 2, 1), { name: "Kenh" })],
    fresh: [HEADINGS, ...records(2)],
    told: refusedFor("another", "Kenh"),
  },
  {
    what: "a table that begins among the records",
    rows: OLD,
    tables: [table(area(1, 0, 3, 3))],
    fresh: [HEADINGS, ...records(6)],
    told: refusedFor("headings"),
  },
  {
    what: "a table that shows no headings",
    rows: OLD,
    tables: [table(area(0, 0, 4, 3), { headings: false })],
    fresh: [HEADINGS, ...records(6)],
    told: refusedFor("headings"),
  },
];

/** What every adapter that replaces data must do alike with tables among them. */
export const describeDataContract = (
  adapter: string,
  open: (given: GivenData) => OpenedData | Promise<OpenedData>,
): void => {
  const SHEET = "HoSo";
  const rowsOf = async (workbook: Workbook): Promise<Cell[][]> => {
    const [grid] = await workbook.read([{ sheet: SHEET, columns: "all" }]);
    return Array.from({ length: grid!.rows }, (_, row) =>
      Array.from({ length: grid!.columns }, (__, column) => grid!.cell(row, column)),
    );
  };

  describe(`${adapter}: a table follows the records of its sheet`, () => {
    test.each(followed)("$what", async ({ rows, tables, fresh, headingRow = 0, firstColumn = 0, expected }) => {
      const opened = await open({ name: SHEET, rows, tables });
      await opened.workbook.replaceData({ grid: gridOfRows(SHEET, fresh), headingRow });
      expect(opened.tables()).toEqual(expected.map((text) => (/^[A-Z]+\d/.test(text) ? `BangHoSo ${text}` : text)));
      const after = await rowsOf(opened.workbook);
      expect(after.length).toBe(fresh.length);
      expect(after.slice(headingRow + 1).map((cells) => cells[firstColumn])).toEqual(
        fresh.slice(headingRow + 1).map((cells) => cells[firstColumn]),
      );
      // A heading's cell and the table say the same, or Excel repairs the file.
      const told = expected.at(-1)?.split(": ")[1]?.split(", ") ?? HEADINGS;
      expect(after[headingRow]!.slice(firstColumn, firstColumn + told.length)).toEqual(told);
    });

    test.each(refused)("refused, and nothing changed: $what", async ({ rows, tables, fresh, headingRow = 0, told }) => {
      const opened = await open({ name: SHEET, rows, tables });
      const before = opened.state();
      const replacing = opened.workbook.replaceData({ grid: gridOfRows(SHEET, fresh), headingRow });
      const error: unknown = await replacing.then(
        () => "replaced",
        (thrown: unknown) => thrown,
      );
      expect(error instanceof TrackerError && [error.code, error.details]).toEqual([
        "table-in-the-way",
        { sheet: SHEET, ...told },
      ]);
      expect(opened.state()).toEqual(before);
    });
  });
};
