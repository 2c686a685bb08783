import { clearReport } from "../../../src/actions/clear-report";
import { readKeptOf } from "../../../src/actions/read-kept-of";
import { writeReport } from "../../../src/actions/write-report";
import { typedText } from "../../../src/core/report/kept/typed-text";
import type { ReportCell, ReportSheet } from "../../../src/core/report/sheet-model";
import type { Cell } from "../../../src/core/table/grid";
import { type Language, messagesOf } from "../../../src/messages/messages";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";

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

  test("that are a tick, a number or an error are kept as Excel shows them", () => {
    expect([true, 5, { type: "error", code: "#N/A" } as const].map(typedText)).toEqual(["TRUE", "5", "#N/A"]);
  });

  test("go to no other task that now bears the number, but to a table of their own", async () => {
    const workbook = open(PLAN);
    await report(workbook);
    type(workbook, "report", "Báo cáo quý", REMARK, "hai");
    const next = reopened(workbook, [late(1, "Rà soát thủ tục"), late(2, "Tập huấn chữ ký số")]);
    await report(next);
    expect(remarkOf(next, "Tập huấn chữ ký số")).toEqual([""]);
    expect(remarkOf(next, "Báo cáo quý")).toEqual(["hai"]);
    await report(next);
    expect(remarkOf(next, "Báo cáo quý")).toEqual(["hai"]);
  });

  test.each([
    ["the remarks", REMARK, "Ý kiến chỉ đạo"],
    ["the tasks", "Nhiệm vụ", "Việc phải làm"],
    ["the numbers", "TT", "Số"],
  ])("are found where somebody has reworded the heading of %s", async (_what, heading, reworded) => {
    const workbook = open(PLAN);
    await report(workbook);
    type(workbook, "report", "Báo cáo quý", REMARK, "hai");
    for (const { cells } of sheet(workbook, "report").rows) {
      cells.forEach((cell, column) => {
        if (textOf(cell) === heading) cells[column] = { ...cell!, value: { kind: "text", text: reworded } };
      });
    }
    await report(workbook);
    expect(remarkOf(workbook, "Báo cáo quý")).toEqual(["hai"]);
  });

  test("in a row of the clerk's own, with or without a name, are kept under the title of its table", async () => {
    const workbook = open(PLAN);
    await report(workbook);
    const { rows } = sheet(workbook, "report");
    const at = rows.findIndex(({ cells }) => cells.some((cell) => textOf(cell) === "Báo cáo quý"));
    const typed = (text: string) => ({ value: { kind: "text", text }, style: "typed" }) as const;
    const blank = Array.from({ length: rows[at]?.cells.findIndex((cell) => cell?.style === "typed") ?? 0 }, () => null);
    rows.splice(at + 1, 0, { cells: [...blank, typed("nhớ họp")], height: null });
    expect((await report(workbook)).aside).toEqual({
      gone: [{ id: "", name: "NHIỆM VỤ QUÁ HẠN", text: "nhớ họp" }],
      unlisted: [],
    });
    await report(workbook);
    expect((await readKeptOf(workbook, await workbook.survey())).remarks).toEqual([
      { id: "", name: "NHIỆM VỤ QUÁ HẠN", text: "nhớ họp" },
    ]);
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

describe("texts of the remedy plan whose criterion is not in it now", () => {
  const LATE = [late(1, "Việc")];
  const texts = async (workbook: MemoryWorkbook) =>
    (await readKeptOf(workbook, await workbook.survey())).remedies.map(({ code, name, text }) => [code, name, text]);
  const place = (workbook: MemoryWorkbook, code: string): string => {
    const row = sheet(workbook, "remedy-plan").rows.findIndex(({ cells }) => textOf(cells[2]) === `${code}/remedy`);
    const left = sheet(workbook, "remedy-plan").rows.findIndex(
      ({ cells }) => textOf(cells[0]) === messagesOf("vi").report.remedyLeft,
    );
    return row < 0 ? "nowhere" : left >= 0 && row > left ? "left" : "lost";
  };
  const typed = async () => {
    const workbook = open(LATE);
    await report(workbook);
    const row = sheet(workbook, "remedy-plan").rows.find(({ cells }) => textOf(cells[2]) === "I.1/remedy");
    row!.cells[1] = { value: { kind: "text", text: "Nhắc hằng tuần" }, style: "typed" };
    return workbook;
  };
  const changed = (change: (row: Cell[]) => Cell[]) => CRITERIA.map((row) => (row[0] === "I.1" ? change(row) : row));
  const full = changed((row) => [...row.slice(0, 4), "a = 291; b = 291", ...row.slice(5)]);

  const cases: [what: string, criteria: Cell[][], expected: string][] = [
    ["a month with full points", full, "left"],
    ["the criterion deleted", CRITERIA.filter((row) => row[0] !== "I.1"), "left"],
    ["no criteria at all", [["Ghi chú"]], "left"],
    ["the criterion renumbered", changed((row) => ["I.9", ...row.slice(1)]), "nowhere"],
    ["the number with another criterion", changed((row) => ["I.1", "Chuyển đổi số", ...row.slice(2)]), "left"],
    ["one word more", changed((row) => ["I.1", "Nhiệm vụ tỉnh giao năm", ...row.slice(2)]), "lost"],
  ];
  test.each(cases)("%s: kept, and back when it loses points again", async (what, criteria, expected) => {
    const workbook = await typed();
    const next = reopened(workbook, LATE, criteria);
    await report(next);
    await report(next);
    expect((await texts(next)).map(([, , text]) => text)).toEqual(["Nhắc hằng tuần"]);
    if (what === "the number with another criterion") {
      // The other criterion's own texts come first.
      expect(sheet(next, "remedy-plan").rows.filter(({ cells }) => textOf(cells[1]) === "Nhắc hằng tuần")).toHaveLength(
        1,
      );
    } else expect(place(next, "I.1")).toBe(expected);
    const back = reopened(next, LATE);
    await report(back);
    expect(place(back, "I.1")).toBe("lost");
    expect(await texts(back)).toEqual([["I.1", "Nhiệm vụ tỉnh giao", "Nhắc hằng tuần"]]);
  });

  test("the heading of the block reworded: kept by the number, and never as another criterion's", async () => {
    const workbook = await typed();
    for (const { cells } of sheet(workbook, "remedy-plan").rows) {
      if (/^\d+\. /.test(textOf(cells[0]))) cells[0] = { ...cells[0]!, value: { kind: "text", text: "Việc ưu tiên" } };
    }
    await report(workbook);
    expect(await texts(workbook)).toEqual([["I.1", "Nhiệm vụ tỉnh giao", "Nhắc hằng tuần"]]);
  });

  test("are cleared only on request", async () => {
    const next = reopened(await typed(), LATE, full);
    await report(next);
    expect((await clearReport(next, { all: false })).kept).toEqual(["KhacPhuc"]);
  });
});

describe("templates of the office's own", () => {
  const drafts = async (workbook: MemoryWorkbook) =>
    (await readKeptOf(workbook, await workbook.survey())).templates.map(({ code, template }) => [code, template]);
  const add = (workbook: MemoryWorkbook, code: string, template: string): void => {
    const cell = (text: string) => ({ value: { kind: "text", text }, style: "typed" }) as const;
    sheet(workbook, "drafts").rows.push({ cells: [cell(code), null, null, null, cell(template)], height: null });
  };

  test("stay without a code, with a code that another has, and under reworded headings", async () => {
    const workbook = open([late(1, "A")]);
    await report(workbook);
    type(workbook, "drafts", "HS", "Mẫu câu", "Tiếp nhận {TN} hồ sơ.");
    add(workbook, "", "Kính trình lãnh đạo.");
    add(workbook, "HS", "Đã tiếp nhận {TN}.");
    for (const { cells } of sheet(workbook, "drafts").rows) {
      cells.forEach((cell, column) => {
        if (textOf(cell) === "Mẫu câu") cells[column] = { ...cell!, value: { kind: "text", text: "Câu mẫu của Sở" } };
      });
    }
    const all = [["HS", "Tiếp nhận {TN} hồ sơ."], ["", "Kính trình lãnh đạo."], ["HS", "Đã tiếp nhận {TN}."]]; // prettier-ignore
    await report(workbook);
    expect(await drafts(workbook)).toEqual(expect.arrayContaining(all));
    await report(workbook);
    expect(await drafts(workbook)).toEqual(expect.arrayContaining(all));
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

  test("of a day loses no figure of a table that is missing when the day is reported again", async () => {
    const workbook = open([late(1, "A")]);
    await report(workbook, "2024-05-15");
    const points = figures(workbook, "BC_TongDiem");
    expect(points).toHaveLength(1);
    const next = reopened(workbook, [late(1, "A")], [["Ghi chú"]]);
    await report(next, "2024-05-15");
    expect(figures(next, "BC_TongDiem")).toEqual(points);
  });

  test("shows the change since the last report, and a line over the days", async () => {
    const workbook = open([late(1, "A"), late(2, "B")]);
    await report(workbook, "2024-05-15");
    expect(sheet(workbook, "report").charts?.map(({ id }) => id)).not.toContain("trend");
    const next = reopened(workbook, [late(1, "A"), [...late(2, "B").slice(0, 5), "Đã hoàn thành"]]);
    await report(next, "2024-06-15");
    const row = sheet(next, "report").rows.find(({ cells }) => textOf(cells[0]) === "Nhiệm vụ quá hạn");
    expect(row?.cells[4]?.value).toEqual({ kind: "text", text: "↓ giảm 1" });
    // A line through two days would push the annex onto a page of its own.
    expect(sheet(next, "report").charts?.map(({ id }) => id)).not.toContain("trend");
    const third = reopened(next, [late(1, "A"), late(2, "B")]);
    await report(third, "2024-07-15");
    expect(sheet(third, "report").charts?.map(({ id }) => id)).toContain("trend");
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
