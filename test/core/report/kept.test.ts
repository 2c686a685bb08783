import { clearReport } from "../../../src/actions/clear-report";
import { readKeptOf } from "../../../src/actions/read-kept-of";
import { writeReport } from "../../../src/actions/write-report";
import type { ReportCell, ReportSheet } from "../../../src/core/report/sheet-model";
import type { Cell } from "../../../src/core/table/grid";
import { type Language, messagesOf } from "../../../src/messages/messages";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory-workbook";

const PLAN_HEAD = ["STT", "Nội dung", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn", "Tình trạng"];
const late = (number: number, task: string): Cell[] => [
  number,
  task,
  "Văn phòng",
  "Báo cáo",
  "Trước ngày 01/3/2024",
  null,
];

const CRITERIA: Cell[][] = [
  ["Mã", "Tiêu chí", "Điểm tối đa", "Cách tính", "Dữ liệu", "Tự chấm", "Nguyên nhân", "Giải pháp"],
  ["I", "Chỉ đạo điều hành", null, null, null, null, null, null],
  ["I.1", "Nhiệm vụ tỉnh giao", 3, "Từ 98%: 3 điểm; từ 96% đến dưới 98%: 2 điểm", "a = 291; b = 285", null, null, null],
  ["I.2", "Sáng kiến", 2, null, null, 1, "Ít sáng kiến", "Phát động thi đua"],
];

const open = (plan: Cell[][], criteria = CRITERIA, indicators: Cell[][] = []) => {
  const workbook = new MemoryWorkbook([
    { name: "Ke hoach", rows: [["KẾ HOẠCH NĂM 2024"], PLAN_HEAD, ...plan] },
    { name: "TieuChi", rows: criteria },
    { name: "ChiTieu", rows: [["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số"], ...indicators] },
  ]);
  return workbook;
};

/** The same written sheets in a workbook whose tables have changed since. */
const reopened = (before: MemoryWorkbook, ...tables: Parameters<typeof open>): MemoryWorkbook => {
  const after = open(...tables);
  after.written = before.written;
  return after;
};

const report = (workbook: MemoryWorkbook, asOf = "2024-06-15", language: Language = "vi") =>
  writeReport(workbook, { today: asOf }, messagesOf(language));

const sheet = (workbook: MemoryWorkbook, id: string): ReportSheet =>
  workbook.written.find((one) => one.id === id) ?? { ...workbook.written[0]!, rows: [] };

const textOf = (cell: ReportCell | null | undefined): string => (cell?.value?.kind === "text" ? cell.value.text : "");

/** Types into the cell of the column that has this heading, in the row of this name. */
const type = (workbook: MemoryWorkbook, id: string, row: string, heading: string, typed: string): void => {
  let column = -1;
  for (const { cells } of sheet(workbook, id).rows) {
    const found = cells.findIndex((cell) => textOf(cell) === heading);
    if (found >= 0) column = found;
    else if (column >= 0 && cells.some((cell) => textOf(cell) === row)) {
      cells[column] = { value: { kind: "text", text: typed }, style: "typed" };
      return;
    }
  }
  throw new Error(`no row ${row}`);
};

const REMARK = "Ghi chú của văn phòng";

const remarkOf = (workbook: MemoryWorkbook, row: string): string[] =>
  sheet(workbook, "report")
    .rows.filter(({ cells }) => cells.some((cell) => textOf(cell) === row))
    .map(({ cells }) =>
      cells
        .filter((cell) => cell?.style === "typed")
        .map(textOf)
        .join(""),
    );

describe("remarks beside tasks, indicators and criteria", () => {
  const PLAN = [late(1, "Rà soát thủ tục"), late(2, "Báo cáo quý")];

  test("survive the next report", async () => {
    const workbook = open(PLAN, CRITERIA, [["TT", "Hồ sơ trực tuyến", "≥ 60%", 50, 100]]);
    await report(workbook);
    type(workbook, "report", "Báo cáo quý", REMARK, "Đã nhắc ngày 10/6");
    type(workbook, "report", "Hồ sơ trực tuyến", REMARK, "Chờ số liệu\nTrung tâm");
    type(workbook, "report", "Sáng kiến", REMARK, "=HYPERLINK()");
    await report(workbook, "2024-06-20");
    expect(remarkOf(workbook, "Báo cáo quý")).toEqual(["Đã nhắc ngày 10/6"]);
    expect(remarkOf(workbook, "Hồ sơ trực tuyến")).toEqual(["Chờ số liệu\nTrung tâm"]);
    expect(remarkOf(workbook, "Sáng kiến")).toContain("=HYPERLINK()");
    expect(remarkOf(workbook, "Rà soát thủ tục")).toEqual([""]);
  });

  test("go with a task that was renumbered, and with one that was reworded", async () => {
    const workbook = open(PLAN);
    await report(workbook);
    type(workbook, "report", "Rà soát thủ tục", REMARK, "một");
    type(workbook, "report", "Báo cáo quý", REMARK, "hai");
    const next = reopened(workbook, [late(1, "Việc mới"), late(2, "Rà soát thủ tục"), late(3, "Báo cáo quý")]);
    await report(next);
    expect(remarkOf(next, "Việc mới")).toEqual([""]);
    expect(remarkOf(next, "Rà soát thủ tục")).toEqual(["một"]);
    expect(remarkOf(next, "Báo cáo quý")).toEqual(["hai"]);
    const reworded = reopened(next, [late(2, "Rà soát thủ tục hành chính"), late(3, "Báo cáo quý")]);
    await report(reworded);
    expect(remarkOf(reworded, "Rà soát thủ tục hành chính")).toEqual(["một"]);
  });

  test("of a task that is done now are kept in a table of their own, and come back", async () => {
    const workbook = open(PLAN);
    await report(workbook);
    type(workbook, "report", "Báo cáo quý", REMARK, "hai");
    const done: Cell[] = [...late(2, "Báo cáo quý").slice(0, 5), "Đã hoàn thành"];
    const next = reopened(workbook, [late(1, "Rà soát thủ tục"), done]);
    await report(next);
    expect(remarkOf(next, "Báo cáo quý")).toEqual(["hai"]);
    const back = reopened(next, PLAN);
    await report(back);
    expect(remarkOf(back, "Báo cáo quý")).toEqual(["hai"]);
    expect(sheet(back, "report").rows.flatMap(({ cells }) => cells.map(textOf))).not.toContain(
      messagesOf("vi").report.otherRemarks,
    );
  });

  test("are found again when the next report is in another language", async () => {
    const workbook = open(PLAN);
    await report(workbook);
    type(workbook, "report", "Báo cáo quý", REMARK, "hai");
    await report(workbook, "2024-06-15", "en");
    await report(workbook, "2024-06-15", "vi");
    expect(remarkOf(workbook, "Báo cáo quý")).toEqual(["hai"]);
  });
});

describe("the remedy plan", () => {
  const remedy = (workbook: MemoryWorkbook, code: string, field: string): string => {
    const row = sheet(workbook, "remedy-plan").rows.find(({ cells }) => textOf(cells[2]) === `${code}/${field}`);
    return textOf(row?.cells[1]);
  };
  const typeRemedy = (workbook: MemoryWorkbook, code: string, field: string, typed: string): void => {
    const row = sheet(workbook, "remedy-plan").rows.find(({ cells }) => textOf(cells[2]) === `${code}/${field}`);
    row!.cells[1] = { value: { kind: "text", text: typed }, style: "typed" };
  };

  test("has a block for each criterion that lost points, the cheapest first, with the table's texts", async () => {
    const workbook = open([late(1, "Việc")]);
    await report(workbook);
    const headings = sheet(workbook, "remedy-plan")
      .rows.map(({ cells }) => textOf(cells[0]))
      .filter((text) => /^\d+\. /.test(text));
    expect(headings).toEqual(["1. Tiêu chí I.1 (Nhiệm vụ tỉnh giao)", "2. Tiêu chí I.2 (Sáng kiến)"]);
    expect(remedy(workbook, "I.2", "remedy")).toBe("Phát động thi đua");
  });

  test("texts typed stay, texts untouched follow the table, an emptied one takes the table's again", async () => {
    const workbook = open([late(1, "Việc")]);
    await report(workbook);
    typeRemedy(workbook, "I.1", "remedy", "Nhắc việc hằng tuần");
    typeRemedy(workbook, "I.2", "cause", "");
    const next = reopened(
      workbook,
      [late(1, "Việc")],
      CRITERIA.map((row) => (row[0] === "I.2" ? [...row.slice(0, 7), "Tập huấn"] : row)),
    );
    await report(next);
    expect(remedy(next, "I.1", "remedy")).toBe("Nhắc việc hằng tuần");
    expect(remedy(next, "I.2", "remedy")).toBe("Tập huấn");
    expect(remedy(next, "I.2", "cause")).toBe("Ít sáng kiến");
    await report(next);
    expect(remedy(next, "I.1", "remedy")).toBe("Nhắc việc hằng tuần");
  });
});

describe("the history", () => {
  const figures = (workbook: MemoryWorkbook, name: string) =>
    sheet(workbook, "history").rows.flatMap(({ cells }) => {
      const [on, , , value] = cells;
      return textOf(cells[1]) === name && on?.value?.kind === "day" && value?.value?.kind === "number"
        ? [[on.value.day, value.value.number]]
        : [];
    });

  test("gains the figures of each day; a day reported again is replaced", async () => {
    const workbook = open([late(1, "A"), late(2, "B")]);
    await report(workbook, "2024-05-15");
    const next = reopened(workbook, [late(1, "A"), [...late(2, "B").slice(0, 5), "Đã hoàn thành"]]);
    await report(next, "2024-06-15");
    await report(next, "2024-06-15");
    expect(figures(next, "BC_QuaHan")).toEqual([
      ["2024-05-15", 2],
      ["2024-06-15", 1],
    ]);
  });

  test("shows the change since the last report, and a line over the days", async () => {
    const workbook = open([late(1, "A"), late(2, "B")]);
    await report(workbook, "2024-05-15");
    expect(sheet(workbook, "report").charts?.map(({ id }) => id)).not.toContain("trend");
    const next = reopened(workbook, [late(1, "A"), [...late(2, "B").slice(0, 5), "Đã hoàn thành"]]);
    await report(next, "2024-06-15");
    const row = sheet(next, "report").rows.find(({ cells }) => textOf(cells[0]) === "Nhiệm vụ quá hạn");
    expect(row?.cells[4]?.value).toEqual({ kind: "number", number: -1 });
    expect(sheet(next, "report").charts?.map(({ id }) => id)).toContain("trend");
  });
});

describe("clear", () => {
  const cleared = async (workbook: MemoryWorkbook, all = false) => {
    const { kept } = await clearReport(workbook, { all });
    return [kept, workbook.written.map(({ id }) => id)];
  };

  test("removes all where nobody has typed anything", async () => {
    const workbook = open([late(1, "A")]);
    await report(workbook);
    expect(await cleared(workbook)).toEqual([[], []]);
  });

  test("keeps and names the sheets that hold what people typed", async () => {
    const workbook = open([late(1, "A")]);
    await report(workbook);
    type(workbook, "report", "A", REMARK, "giữ");
    expect(await cleared(workbook)).toEqual([["BaoCao"], ["report"]]);
    expect((await readKeptOf(workbook, await workbook.survey())).remarks).toEqual([
      { id: "1", name: "A", text: "giữ" },
    ]);
    expect(await cleared(workbook, true)).toEqual([[], []]);
  });

  test("keeps changed templates, and figures of several days", async () => {
    const workbook = open([late(1, "A")]);
    await report(workbook, "2024-05-15");
    await report(workbook, "2024-06-15");
    type(workbook, "drafts", "HS", "Mẫu câu", "Tiếp nhận {TN} hồ sơ.");
    expect((await cleared(workbook))[0]).toEqual(["DuThao", "LichSu"]);
  });
});
