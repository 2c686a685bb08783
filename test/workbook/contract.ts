import { TrackerError } from "../../src/core/error";
import type { Mark, ReportCell, ReportSheet } from "../../src/core/report/sheet-model";
import type { Cell } from "../../src/core/table/grid";
import type { MemorySheet } from "./memory/memory-workbook";
import { printChoices } from "../../src/workbook/choices-part";
import { SURVEYED_ROWS, type Workbook } from "../../src/workbook/workbook";

const date = (day: string): Cell => ({ type: "date", day, minutes: 0 });

const PLAN: MemorySheet = {
  name: "Kế hoạch 2024",
  rows: [
    ["KẾ HOẠCH NĂM 2024"],
    [],
    ["STT", "Nội dung", null, "Thời hạn"],
    [1, "Rà soát thủ tục", null, date("2024-03-31")],
    [2.5, "=1+1", true, { type: "percent", value: 0.5 }],
    ["III", "'tên'!A1 & <b>", false, { type: "error", code: "#N/A" }],
  ],
};
const LONG: MemorySheet = {
  name: "Hồ sơ",
  rows: Array.from({ length: SURVEYED_ROWS + 40 }, (_, row) => [`HS${row}`, row]),
};
const HIDDEN: MemorySheet = { name: "Ẩn", rows: [["x"]], hidden: true };
const LOCKED: MemorySheet = { name: "Khóa", rows: [["Nội dung"], ["Việc"]], protected: true };
const ALL = [PLAN, LONG, HIDDEN, LOCKED];

export const textCell = (text: string): ReportCell => ({ value: { kind: "text", text }, style: "text" });

/** A small report sheet of the given texts, one in each row. */
export const reportSheet = (id: string, name: string, texts: readonly string[] = ["Báo cáo"]): ReportSheet => ({
  id,
  name,
  widths: [40],
  rows: texts.map((text) => ({ cells: [textCell(text)], height: null })),
  merges: [],
  frozenRows: 0,
  repeatedRows: null,
  landscape: false,
  filter: null,
  tabColor: null,
});

export const mark = (sheet: string, row: number, look: Mark["look"] = "overdue"): Mark => ({
  sheet,
  look,
  spans: [{ row, rows: 1 }],
  firstColumn: 0,
  lastColumn: 3,
});

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => "nothing thrown",
    (thrown: unknown) => thrown,
  );
  return error instanceof TrackerError ? (error.code as string) : String(error);
};

/**
 * What every adapter of the port must do alike. `open` gives a workbook of a user's sheets, and with `part` the custom
 * XML part that stands in it.
 */
export const describeContract = (
  adapter: string,
  open: (sheets: readonly MemorySheet[], part?: string) => Workbook | Promise<Workbook>,
): void => {
  describe(`${adapter} as a workbook`, () => {
    const names = async (workbook: Workbook) => (await workbook.survey()).map(({ name }) => name);
    const ours = async (workbook: Workbook) =>
      (await workbook.survey()).filter((sheet) => sheet.ours !== null).map(({ name, ours }) => [name, ours]);
    const cells = async (workbook: Workbook, sheet: string, columns: readonly number[] | "all" = "all") => {
      const [grid] = await workbook.read([{ sheet, columns }]);
      return Array.from({ length: grid!.rows }, (_, row) =>
        Array.from({ length: grid!.columns }, (_, column) => grid!.cell(row, column)),
      );
    };

    test("survey: every sheet in the order of the tabs, hidden and protected ones told", async () => {
      const surveyed = await (await open(ALL)).survey();
      expect(surveyed.map((sheet) => [sheet.name, sheet.hidden, sheet.protected, sheet.ours])).toEqual([
        [PLAN.name, false, false, null],
        [LONG.name, false, false, null],
        [HIDDEN.name, true, false, null],
        [LOCKED.name, false, true, null],
      ]);
    });

    test("survey: sizes cover all values, the head holds the first rows only", async () => {
      const [plan, long] = await (await open(ALL)).survey();
      expect([plan!.rows, plan!.columns]).toEqual([6, 4]);
      expect(plan!.head.cell(3, 1)).toBe("Rà soát thủ tục");
      expect(long!.rows).toBeGreaterThanOrEqual(SURVEYED_ROWS + 40);
      expect(long!.head.cell(SURVEYED_ROWS - 1, 0)).toBe(`HS${SURVEYED_ROWS - 1}`);
      expect(long!.head.cell(SURVEYED_ROWS, 0)).toBeNull();
    });

    test("read: every kind of value comes as what it is", async () => {
      const workbook = await open(ALL);
      const values = await cells(workbook, PLAN.name);
      expect(values[0]![0]).toBe("KẾ HOẠCH NĂM 2024");
      expect(values.slice(3)).toEqual(PLAN.rows.slice(3));
    });

    test("read: only the columns asked for, one grid for each request in the order asked", async () => {
      const workbook = await open(ALL);
      const [long, plan] = await workbook.read([
        { sheet: LONG.name, columns: [1] },
        { sheet: PLAN.name, columns: [0, 3] },
      ]);
      expect([long!.sheet, long!.cell(99, 0), long!.cell(99, 1)]).toEqual([LONG.name, null, 99]);
      expect([plan!.cell(3, 0), plan!.cell(3, 1), plan!.cell(3, 3)]).toEqual([1, null, date("2024-03-31")]);
    });

    const MERGED: MemorySheet = {
      name: "Gộp ô, B2!C3",
      rows: [["Tiêu đề"], [], ["STT", "Nội dung", "Đơn vị"], [1, "a", "Văn phòng"], [2, "b"], [3, "c"]],
      merges: [
        { row: 0, column: 0, rows: 1, columns: 3 },
        { row: 3, column: 2, rows: 3, columns: 1 },
      ],
    };

    test("read: merged areas are told where they are asked for", async () => {
      const workbook = await open([MERGED, PLAN]);
      const [merged, plain, unasked] = await workbook.read([
        { sheet: MERGED.name, columns: [0, 1, 2], merges: true },
        { sheet: PLAN.name, columns: "all", merges: true },
        { sheet: MERGED.name, columns: "all" },
      ]);
      expect(merged!.merges).toEqual(MERGED.merges);
      expect([merged!.cell(3, 2), merged!.cell(4, 2)]).toEqual(["Văn phòng", null]);
      expect([plain!.merges, unasked!.merges]).toEqual([[], undefined]);
    });

    test("read: a sheet that is not there", async () =>
      expect(await codeOf((await open(ALL)).read([{ sheet: "Không có", columns: "all" }]))).toBe("no-such-sheet"));

    test("write: the report stands behind the user's sheets and is known again", async () => {
      const workbook = await open(ALL);
      await workbook.write({
        sheets: [reportSheet("report", "BaoCao"), reportSheet("remedy-plan", "KhacPhuc")],
        marks: [],
      });
      expect(await names(workbook)).toEqual([...ALL.map(({ name }) => name), "BaoCao", "KhacPhuc"]);
      expect(await ours(workbook)).toEqual([
        ["BaoCao", "report"],
        ["KhacPhuc", "remedy-plan"],
      ]);
    });

    test("write: texts stay texts, numbers numbers, days days", async () => {
      const workbook = await open(ALL);
      const texts = ["=1+1", "+84 24", "-x", "@a", "'a", "dòng 1\ndòng 2", "  lùi  ", "<&>\"'", "_x000D_", "😀"];
      const sheet = reportSheet("report", "BaoCao", texts);
      sheet.rows.push({
        cells: [
          { value: { kind: "number", number: -1234.5 }, style: "decimal" },
          { value: { kind: "day", day: "2024-02-29" }, style: "day" },
          { value: { kind: "number", number: 0.25 }, style: "percent" },
          null,
          { value: null, style: "text" },
        ],
        height: 30,
      });
      await workbook.write({ sheets: [sheet], marks: [] });
      const values = await cells(workbook, "BaoCao");
      expect(values.slice(0, -1).map((row) => row[0])).toEqual(texts);
      expect(values.at(-1)!.slice(0, 3)).toEqual([-1234.5, date("2024-02-29"), { type: "percent", value: 0.25 }]);
    });

    test("write: replaces what was written before", async () => {
      const workbook = await open(ALL);
      await workbook.write({
        sheets: [reportSheet("report", "BaoCao", ["cũ"]), reportSheet("findings", "PhatHien")],
        marks: [mark(PLAN.name, 3)],
      });
      await workbook.write({ sheets: [reportSheet("report", "BaoCao", ["mới"])], marks: [] });
      expect(await ours(workbook)).toEqual([["BaoCao", "report"]]);
      expect(await cells(workbook, "BaoCao")).toEqual([["mới"]]);
      expect((await workbook.clear()).unmarked).toEqual([]);
    });

    test("write: a user's sheet of that name is never touched", async () => {
      const own: MemorySheet = { name: "baocao", rows: [["của tôi"]] };
      const workbook = await open([PLAN, own]);
      await workbook.write({ sheets: [reportSheet("report", "BaoCao")], marks: [] });
      expect(await ours(workbook)).toEqual([["BaoCao (2)", "report"]]);
      expect(await cells(workbook, "baocao")).toEqual([["của tôi"]]);
    });

    test.each([
      ["a protected sheet", LOCKED.name, "sheet-protected"],
      ["a sheet that is not there", "Không có", "no-such-sheet"],
    ])("write: a mark on %s fails, and all stays as it was", async (_, sheet, code) => {
      const workbook = await open(ALL);
      await workbook.write({ sheets: [reportSheet("report", "BaoCao", ["cũ"])], marks: [mark(PLAN.name, 3)] });
      const next = { sheets: [reportSheet("report", "BaoCao", ["mới"])], marks: [mark(PLAN.name, 4), mark(sheet, 1)] };
      expect(await codeOf(workbook.write(next))).toBe(code);
      expect(await cells(workbook, "BaoCao")).toEqual([["cũ"]]);
      expect((await workbook.clear()).unmarked).toEqual([PLAN.name]);
    });

    test("clear: removes everything, tells what, and leaves the user's values", async () => {
      const workbook = await open(ALL);
      const before = await cells(workbook, PLAN.name);
      const sheets = [reportSheet("report", "BaoCao"), reportSheet("findings", "PhatHien")];
      await workbook.write({ sheets, marks: [mark(PLAN.name, 3), mark(PLAN.name, 4, "due-soon")] });
      expect(await workbook.clear()).toEqual({ removed: ["BaoCao", "PhatHien"], unmarked: [PLAN.name] });
      expect(await names(workbook)).toEqual(ALL.map(({ name }) => name));
      expect(await cells(workbook, PLAN.name)).toEqual(before);
    });

    test("clear: a report sheet to be kept stays, and stays known for ours", async () => {
      const workbook = await open(ALL);
      const sheets = [reportSheet("report", "BaoCao"), reportSheet("drafts", "DuThao", ["của tôi"])];
      await workbook.write({ sheets, marks: [mark(PLAN.name, 3)] });
      expect(await workbook.clear({ sheets: ["drafts"] })).toEqual({ removed: ["BaoCao"], unmarked: [PLAN.name] });
      expect(await ours(workbook)).toEqual([["DuThao", "drafts"]]);
      expect(await cells(workbook, "DuThao")).toEqual([["của tôi"]]);
      expect(await workbook.clear()).toEqual({ removed: ["DuThao"], unmarked: [] });
      expect(await names(workbook)).toEqual(ALL.map(({ name }) => name));
    });

    test("clear: where nothing was written, nothing is removed", async () =>
      expect(await (await open(ALL)).clear()).toEqual({ removed: [], unmarked: [] }));

    const CHOICES = { headings: [{ sheet: "Kế hoạch <1> & 'phụ lục'", row: 2 }], ignored: ['quá "hạn"\n😀'] };

    test("remembered: nothing in a workbook that nothing was kept in", async () =>
      expect(await (await open(ALL)).remembered()).toBeNull());

    test("remembered: what was kept, whatever characters it has, before a survey and after", async () => {
      const workbook = await open(ALL, printChoices(CHOICES));
      expect(await workbook.remembered()).toEqual(CHOICES);
      await workbook.survey();
      expect(await workbook.remembered()).toEqual(CHOICES);
    });

    test("remembered: a report comes and goes beside it; cleared whole, nothing of it is left", async () => {
      const workbook = await open(ALL, printChoices(CHOICES));
      await workbook.write({ sheets: [reportSheet("report", "BaoCao")], marks: [mark(PLAN.name, 3)] });
      expect(await workbook.remembered()).toEqual(CHOICES);
      await workbook.clear({ choices: true });
      expect(await workbook.remembered()).toEqual(CHOICES);
      expect(await workbook.clear()).toEqual({ removed: [], unmarked: [] });
      expect(await workbook.remembered()).toBeNull();
    });
  });
};
