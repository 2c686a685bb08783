import { readKeptOf } from "../../src/actions/read-kept-of";
import { type Grid, gridOfRows } from "../../src/core/table/grid";
import { report } from "../../src/messages/vi/report";
import { LiveXlsx } from "../../src/workbook/xlsx/live/live-xlsx";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { portableCompression } from "../../src/workbook/xlsx/zip/compression";
import { ask, type FakeTerminal, fakeTerminal } from "./fake-terminal";

const percent = (value: number) => ({ type: "percent" as const, value });
const date = (day: string) => ({ type: "date" as const, day, minutes: 0 });

const HEAD = ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian thực hiện", "Kinh phí", "Tình trạng", "Ghi chú"];
const plan = gridOfRows("KH 2026", [
  ["PHÒNG MẪU"],
  ["Số: 12/KH-PM, ngày 05/01/2026"],
  ["KẾ HOẠCH CÔNG TÁC NĂM 2026"],
  HEAD,
  ["I", "CHUYỂN ĐỔI SỐ"],
  ["1", "Tập huấn kỹ năng số", "Văn phòng", "Trước 30/6/2026", "10 triệu", "Đã hoàn thành"],
  ["2", "Rà soát dữ liệu dùng chung", "Văn phòng", "Quý III", "", "Đang thực hiện", "chờ cấp quyền"],
  ["3", "Cập nhật trang thông tin", "Văn phòng", "Thường xuyên trong năm 2026", "", "Đã hoàn thành"],
  ["II", "THANH TRA"],
  ["1", "Kiểm tra đột xuất", "Thanh tra", "Tháng 5", "", "Hủy"],
  ["III", "BÁO CÁO"],
  ["1", "Báo cáo kết quả", "Văn phòng", "Hằng quý"],
  ["2", "Góp ý văn bản", "Thanh tra", "Trong vòng 03 ngày kể từ ngày nhận văn bản"],
]);
const indicators = gridOfRows("ChiTieu", [
  ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số", "Kết quả", "Kỳ trước"],
  ["TT", "Hồ sơ trực tuyến", "≥ 60%", 'đếm HoSo khi [Kênh] = "Mạng" và [Ngày] >= 15/12/2025', "đếm HoSo"],
  ["HL", "Mức độ hài lòng", "≥ 90%", null, null, percent(0.92), percent(0.88)],
  ["TG", "Thời gian chờ", "≤ 15 phút", null, null, 12],
  ["KK", "Kiểm kê", "100%"],
]);
const criteria = gridOfRows("TieuChi", [
  ["Mã", "Tiêu chí", "Điểm tối đa", "Cách tính", "Dữ liệu", "Tự chấm", "Thẩm định", "Nguyên nhân"],
  ["1", "Hồ sơ trực tuyến", 2, "(b/a)*2", "a = TT.mẫu; b = TT.tử", 1.5, 1, "chậm"],
  ["2", "Đánh giá của người dân", 3, "(b/a)*3", "a = 100; b = 92", 3],
]);
const settings = gridOfRows("CauHinh", [
  ["Thiết lập", "Giá trị"],
  ["Năm kế hoạch", 2026],
  ["Ngày chốt số liệu", date("2026-12-10")],
  ["Tên cơ quan", "PHÒNG MẪU"],
  ["Xếp hạng", "3/12"],
  ["Tên báo cáo", "Báo cáo năm 2026"],
]);
const units = gridOfRows("DonVi", [["Tên đơn vị", "Tên khác"], ["Văn phòng", "VP"], ["Thanh tra", "TTr"]]); // prettier-ignore
const daysOff = gridOfRows("NgayNghi", [["Ngày nghỉ", "Tên", "Loại"], [date("2026-02-16"), "Tết", "nghỉ"], [date("2027-02-08"), "Tết", "nghỉ"]]); // prettier-ignore
const periods = gridOfRows("KyBaoCao", [["Kỳ báo cáo", "Từ ngày", "Đến ngày"], ["Quý I năm 2026", date("2025-12-15"), "14/3/2026"]]); // prettier-ignore
const cases = gridOfRows("HoSo", [["Kênh", "Ngày"], ["Mạng", date("2026-03-01")], ["Quầy", date("2026-04-01")]]); // prettier-ignore
const notes = gridOfRows("Danh bạ", [["Bà A, số máy 12"]]);
const SOURCE = newXlsx([plan, indicators, criteria, settings, units, daysOff, periods, cases, notes]);

interface Read {
  plans: {
    sheet: string;
    year: number;
    tasks: { id: string; task: string; timing: string | null; deadline: { kind: string; due: { date: string }[] } }[];
  }[];
}
interface Told {
  plans: { emptied: string[]; moved: { id: string }[]; columns: string[]; done: number; cancelled: number }[];
  emptiedData: { row: string }[];
  leftOut: string[];
  dataSheets: string[];
  withoutResult: string[];
  movedTexts: { text: string }[];
  settings: string[];
  year: number;
}

const cellsOf = (grid: Grid | undefined) =>
  Array.from({ length: grid?.rows ?? 0 }, (_, row) =>
    Array.from({ length: grid?.columns ?? 0 }, (__, column) => ({ row, column, cell: grid?.cell(row, column) })),
  ).flat();

const rolled = async (...more: string[]) => {
  const terminal = fakeTerminal({ "nay.xlsx": SOURCE });
  const { code, json } = await ask(terminal, "new", "sau.xlsx", "--from", "nay.xlsx", "--json", ...more);
  expect(code).toBe(0);
  return { terminal, told: json as Told };
};
const read = async (terminal: FakeTerminal, file = "sau.xlsx") =>
  (await ask(terminal, "inspect", file, "--json")).json as Read;

test("unfinished and standing tasks go on under new numbers; no old deadline is read as next year's", async () => {
  const { terminal, told } = await rolled();
  const { plans } = await read(terminal);
  expect(plans.map(({ sheet, year }) => [sheet, year])).toEqual([["KH 2027", 2027]]);
  expect(plans[0]?.tasks.map(({ id, task, timing, deadline }) => [id, task, timing ?? "", deadline.kind])).toEqual([
    ["I.1", "Rà soát dữ liệu dùng chung", "", "unknown"],
    ["I.2", "Cập nhật trang thông tin", "Thường xuyên trong năm 2027", "ongoing"],
    ["II.1", "Báo cáo kết quả", "Hằng quý", "recurring"],
    ["II.2", "Góp ý văn bản", "Trong vòng 03 ngày kể từ ngày nhận văn bản", "event"],
  ]);
  const due = plans[0]?.tasks.flatMap(({ deadline }) => deadline.due.map(({ date: day }) => day.slice(0, 4)));
  expect(new Set(due)).toEqual(new Set(["2027"]));
  expect(told.plans[0]).toMatchObject({ emptied: ["I.1"], done: 1, cancelled: 1, columns: ["Kinh phí"] });
  expect(told.plans[0]?.moved.map(({ id }) => id)).toEqual(["I.2"]);
  expect(told.leftOut).toEqual(["Danh bạ"]);
  expect(told.dataSheets).toEqual(["HoSo"]);
});

test("the source stays as it was, and the new workbook is nobody's output: it is not replaced", async () => {
  const { terminal } = await rolled();
  expect(terminal.disk.get("nay.xlsx")).toEqual(SOURCE);
  expect((await ask(terminal, "new", "sau.xlsx", "--from", "nay.xlsx")).code).toBe(2);
  expect((await ask(terminal, "new", "nay.xlsx", "--from", "nay.xlsx")).code).toBe(2);
  expect((await ask(terminal, "new", "kia.xlsx", "--from", "nay.xlsx", "--year", "2026")).code).toBe(2);
  expect(terminal.disk.has("kia.xlsx")).toBe(false);
});

test("last year's results stand as the previous period; typed figures are gone, expressions stay", async () => {
  const { terminal, told } = await rolled();
  const assessed = (await ask(terminal, "report", "sau.xlsx", "--as-of", "2027-03-01", "--json")).json as {
    plan: { total: number; done: number; overdue: number };
    indicators: { code: string; value: number | null; numerator: number | null }[];
    criteria: { items: { code: string; self: number | null; appraised: number | null; computed: number | null }[] };
  };
  expect(assessed.plan).toMatchObject({ total: 4, done: 0, overdue: 0 });
  expect(assessed.indicators.map(({ code, value }) => [code, value])).toEqual([
    ["TT", null],
    ["HL", null],
    ["TG", null],
    ["KK", null],
  ]);
  expect(assessed.criteria.items).toMatchObject([
    { code: "1", self: null, appraised: null },
    { code: "2", self: null, appraised: null, computed: null },
  ]);
  expect(told.emptiedData.map(({ row }) => row)).toEqual(["2"]);
  expect(told.withoutResult).toEqual(["KK"]);
  expect(told.movedTexts.map(({ text }) => text)).toEqual(['đếm HoSo khi [Kênh] = "Mạng" và [Ngày] >= 15/12/2026']);
  const made = openXlsx(terminal.disk.get("sau.xlsx") ?? new Uint8Array(), "sau.xlsx", portableCompression);
  const [figures] = await made.read([{ sheet: "ChiTieu", columns: "all" }]);
  expect([1, 2, 3, 4].map((row) => figures?.cell(row, 6) ?? null)).toEqual([percent(0.5), percent(0.92), 12, null]);
  expect([2, 3].map((row) => figures?.cell(row, 5) ?? null)).toEqual([null, null]);
  // With cases of the new year the kept expressions count again, beside last year's result.
  const again = await rolled();
  const shares = (await ask(again.terminal, "new", "nua.xlsx", "--from", "sau.xlsx", "--json")).json as Told;
  expect(shares.withoutResult).toEqual(["TT", "HL", "TG", "KK"]);
});

test("settings, days off and periods are the new year's", async () => {
  const { terminal, told } = await rolled();
  expect(told.settings).toEqual([
    "Năm kế hoạch",
    "Ngày chốt số liệu",
    "Xếp hạng",
    "Tên báo cáo",
    "Xếp hạng năm trước",
    "Chỉ số năm trước",
  ]);
  const findings = (await ask(terminal, "check", "sau.xlsx", "--as-of", "2027-01-20", "--json")).json as {
    findings: { rule: string; cell: string | null }[];
  };
  const rules = findings.findings.map(({ rule }) => rule);
  expect(rules).toContain("missing-timing");
  for (const never of [
    "unknown-setting",
    "bad-setting-value",
    "broken-numbering",
    "period-unreadable",
    "unknown-unit",
    "unknown-column",
  ])
    expect(rules).not.toContain(never);
});

test("what was carried is told in both languages", async () => {
  const terminal = fakeTerminal({ "nay.xlsx": SOURCE });
  await ask(terminal, "new", "a.xlsx", "--from", "nay.xlsx");
  expect(terminal.said.at(-1)).toContain("Để trống thời gian của I.1");
  expect(terminal.said.at(-1)).toContain("Không chuyển các trang: Danh bạ");
  await ask(terminal, "new", "b.xlsx", "--from", "nay.xlsx", "--lang", "en");
  expect(terminal.said.at(-1)).toContain("Timing emptied of I.1");
});

test("a draft template that the office has edited comes along, and nothing else of the report", async () => {
  const terminal = fakeTerminal({ "nay.xlsx": SOURCE });
  expect((await ask(terminal, "report", "nay.xlsx", "-o", "bc.xlsx")).code).toBe(0);
  const file = openXlsx(terminal.disk.get("bc.xlsx") ?? new Uint8Array(), "bc.xlsx", portableCompression);
  const drafts = (await file.survey()).find(({ ours }) => ours === "drafts");
  const [grid] = await file.read([{ sheet: drafts?.name ?? "", columns: "all" }]);
  const heading = cellsOf(grid).find(({ cell }) => cell === report.draftColumns.template);
  const { row = 0, column = 0 } = heading ?? {};
  const live = new LiveXlsx(file, { reading: () => undefined, changed: () => undefined });
  await live.editCells([{ sheet: drafts?.name ?? "", row: row + 1, column, text: "Câu của cơ quan: {tổng}." }]);
  terminal.disk.set("bc.xlsx", file.save());
  expect((await ask(terminal, "new", "sau.xlsx", "--from", "bc.xlsx", "--json")).json).toMatchObject({ templates: 1, leftOut: ["Danh bạ"] }); // prettier-ignore
  const made = openXlsx(terminal.disk.get("sau.xlsx") ?? new Uint8Array(), "sau.xlsx", portableCompression);
  const survey = await made.survey();
  expect(survey.flatMap(({ ours }) => (ours === null ? [] : [ours]))).toEqual(["drafts"]);
  expect((await readKeptOf(made, survey)).templates.map(({ template }) => template)).toEqual([
    "Câu của cơ quan: {tổng}.",
  ]);
});

test("a plan whose columns expressions name keeps its own headings and numbers", async () => {
  const register = gridOfRows("GiaoViec", [
    ["TT", "Nội dung", "Đơn vị chủ trì", "Hạn hoàn thành", "Tình trạng", "Nguồn"],
    ["1", "Trả lời kiến nghị", "Văn phòng", "30/6/2026", "Đã hoàn thành", "tỉnh"],
    ["2", "Lập danh mục", "Văn phòng", "31/8/2026", "Đang thực hiện", "tỉnh"],
  ]);
  const counted = gridOfRows("ChiTieu", [
    ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số"],
    [
      "NV",
      "Nhiệm vụ tỉnh giao",
      "100%",
      'đếm GiaoViec khi [Tình trạng] = "Đã hoàn thành"',
      'đếm GiaoViec khi [Nguồn] = "tỉnh"',
    ],
  ]);
  const terminal = fakeTerminal({ "nay.xlsx": newXlsx([plan, register, counted]) });
  await ask(terminal, "new", "sau.xlsx", "--from", "nay.xlsx", "--as-of", "2026-12-10");
  const { plans } = await read(terminal);
  const own = plans.find(({ sheet }) => sheet === "GiaoViec");
  expect(own?.tasks.map(({ id, task, timing }) => [id, task, timing ?? ""])).toEqual([["2", "Lập danh mục", ""]]);
  const assessed = (await ask(terminal, "report", "sau.xlsx", "--as-of", "2027-03-01", "--json")).json as {
    indicators: { numerator: number | null; denominator: number | null }[];
  };
  expect(assessed.indicators).toMatchObject([{ numerator: 0, denominator: 1 }]);
});

test("a standing task with a day for one report goes on though it was done, without that day", async () => {
  const mixed = gridOfRows("KH", [
    ["KẾ HOẠCH NĂM 2026"],
    HEAD,
    ["1", "Theo dõi thi hành", "Văn phòng", "Thường xuyên. Riêng báo cáo trước ngày 30/7", "", "Đã hoàn thành"],
    ["2", "Tổng kết", "Văn phòng", "Tháng 12"],
  ]);
  const terminal = fakeTerminal({ "nay.xlsx": newXlsx([mixed]) });
  await ask(terminal, "new", "sau.xlsx", "--from", "nay.xlsx");
  const tasks = (await read(terminal)).plans.flatMap((one) => one.tasks);
  expect(tasks.map(({ task, timing }) => [task, timing ?? ""])).toEqual([["Theo dõi thi hành", ""], ["Tổng kết", ""]]); // prettier-ignore
});
