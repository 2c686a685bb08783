import { assessWorkbook } from "../../src/actions/write-report";
import type { AssessOptions } from "../../src/core/assess";
import type { Cell } from "../../src/core/table/grid";
import { vi } from "../../src/messages/vi/index";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { MemoryWorkbook, type MemorySheet } from "../workbook/memory/memory-workbook";
import { packageOf, SHEETML, zipOf } from "../workbook/xlsx/small-package";

const AS_OF = "2026-09-30";
const assessed = (sheets: MemorySheet[], options: Partial<AssessOptions> = {}) =>
  assessWorkbook(new MemoryWorkbook(sheets), { today: AS_OF, ...options }, vi);
const rulesOf = ({ findings }: Awaited<ReturnType<typeof assessed>>, ...wanted: string[]): string[] =>
  findings.filter(({ rule }) => wanted.includes(rule)).map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell ?? ""}`);

const HEADINGS = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian thực hiện", "Tình trạng"];
const planSheet = (name: string, ...rows: Cell[][]): MemorySheet => ({ name, rows: [HEADINGS, ...rows] });
const THREE: Cell[][] = [
  ["1", "Ban hành quy chế", "Văn phòng", "Quý II/2026", "Đã hoàn thành"],
  ["2", "Rà soát biểu mẫu", "Thanh tra", "15/10/2026", "Đang thực hiện"],
  ["3", "Tập huấn nghiệp vụ", "Văn phòng", "Quý IV/2026", null],
];
const settings = (...rows: Cell[][]): MemorySheet => ({ name: "CauHinh", rows: [["Thiết lập", "Giá trị"], ...rows] });
const indicator = (expression: string): MemorySheet => ({
  name: "ChiTieu",
  rows: [
    ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số"],
    ["A", "Việc đã xong", "≥ 1", expression],
  ],
});

test.each([
  ["the only plan", [planSheet("KeHoach", ...THREE)], 3],
  ["one of two", [planSheet("KeHoach", ...THREE), planSheet("PhuLuc", ["1", "Kiểm kê", "Kế toán", "Quý I/2026"])], 4],
])("a plan that an expression counts in stays a plan: %s", async (_, sheets, total) => {
  const result = await assessed([...sheets, indicator('đếm KeHoach khi [Tình trạng] = "Đã hoàn thành"')]);
  expect(result.counts.total).toBe(total);
  expect(result.indicators[0]).toMatchObject({ value: 1, met: true });
});

test.each<[Cell[], Cell[]]>([
  [
    ["Số", "Nội dung", "Hạn"],
    ["12", "Trả lời", "5/10/2026"],
  ],
  [
    ["Số văn bản", "Nội dung", "Hạn", "Ngày xong", "Đơn vị"],
    ["12/UB", "Trả lời", "5/10/2026", "4/10/2026", "Văn phòng"],
  ],
  [
    ["STT", "Nội dung", "Thời hạn", "Phòng ban"],
    ["1", "Trả lời", "5/10/2026", "Văn phòng"],
  ],
])("a list of documents that an expression counts in is no plan beside a plan: %j", async (...rows) => {
  const list = { name: "VanBan", rows };
  const result = await assessed([planSheet("KeHoach", ...THREE), list, indicator("đếm VanBan")]);
  expect(result.counts.total).toBe(3);
  expect(result.indicators[0]?.value).toBe(1);
});

describe("a copied plan sheet", () => {
  const other = THREE.map((cells) => [...cells.slice(0, 4), "Đã hoàn thành"]);
  test.each<[what: string, sheets: MemorySheet[], counted: string[], told: string[]]>([
    [
      "is counted once",
      [planSheet("KeHoach", ...THREE), planSheet("KeHoach (2)", ...THREE)],
      ["KeHoach"],
      ["copied-plan-sheet KeHoach (2)!"],
    ],
    [
      "in front of its original",
      [planSheet("KeHoach (2)", ...THREE), planSheet("KeHoach", ...other)],
      ["KeHoach"],
      ["copied-plan-sheet KeHoach (2)!"],
    ],
    [
      "of other units is none",
      [
        planSheet("XaA", ...THREE),
        planSheet("XaB", ...THREE.map(([id, task, , ...rest]) => [id!, task!, "Xã B", ...rest])),
      ],
      ["XaA", "XaB"],
      [],
    ],
    [
      "of another year is none",
      [
        planSheet("KH 2025", ["1", "Việc", "VP", "Quý II/2025"]),
        planSheet("KH 2026", ["1", "Việc", "VP", "Quý II/2026"]),
      ],
      ["KH 2025", "KH 2026"],
      [],
    ],
  ])("%s", async (_, sheets, counted, told) => {
    const result = await assessed(sheets);
    expect(result.plans.map(({ sheet }) => sheet)).toEqual(counted);
    expect(rulesOf(result, "copied-plan-sheet")).toEqual(told);
  });
});

describe("tasks that stand on two sheets", () => {
  const more: Cell[] = ["4", "Kiểm tra phòng cháy", "Văn phòng", "Quý III/2026", null];
  test.each<[what: string, sheets: MemorySheet[], total: number, told: string[]]>([
    [
      "a copy that has been changed",
      [planSheet("KeHoach", ...THREE), planSheet("Sua", THREE[0]!, THREE[1]!, more)],
      6,
      ["repeated-tasks Sua!"],
    ],
    [
      "a part, numbered anew",
      [planSheet("KeHoach", ...THREE), planSheet("Loc", ["1", ...THREE[1]!.slice(1)], ["2", ...THREE[2]!.slice(1)])],
      5,
      ["repeated-tasks Loc!"],
    ],
    ["one task in common", [planSheet("KeHoach", ...THREE), planSheet("PhuLuc", THREE[0]!, more)], 5, []],
    [
      "the same for other units",
      [planSheet("KeHoach", ...THREE), planSheet("Xa", ...THREE.map((row) => row.map((cell, at) => (at === 2 ? "Xã B" : cell))))], // prettier-ignore
      6,
      [],
    ],
  ])("%s", async (_, sheets, total, told) => {
    const result = await assessed(sheets);
    expect(result.counts.total).toBe(total);
    expect(rulesOf(result, "repeated-tasks", "copied-plan-sheet")).toEqual(told);
  });
});

test("of settings and criteria the second table has no effect, and that is told", async () => {
  const criteria = (name: string, self: number): MemorySheet => ({
    name,
    rows: [
      ["Mã", "Tiêu chí", "Điểm tối đa", "Tự chấm"],
      ["1", "Ban hành kế hoạch", 2, self],
    ],
  });
  const result = await assessed([
    planSheet("KeHoach", ...THREE),
    settings(["Số ngày cảnh báo", 5]),
    { ...settings(["Số ngày cảnh báo", 50]), name: "CauHinh (2)" },
    criteria("TieuChi", 2),
    criteria("TieuChi (2)", 1),
  ]);
  expect(result.settings.warningDays).toBe(5);
  expect(result.criteria?.items).toHaveLength(1);
  expect(rulesOf(result, "second-table")).toEqual(["second-table CauHinh (2)!", "second-table TieuChi (2)!"]);
});

test.each<[what: string, rows: Cell[][], told: string[], days: number]>([
  [
    "twice the same",
    [
      ["Số ngày cảnh báo", 5],
      ["So ngay canh bao", 5],
    ],
    [],
    5,
  ],
  [
    "twice, differing",
    [
      ["Số ngày cảnh báo", 5],
      ["Số ngày cảnh báo", 9],
    ],
    ["set-twice CauHinh!B3"],
    9,
  ],
])("a setting %s", async (_, rows, told, days) => {
  const result = await assessed([planSheet("KeHoach", ...THREE), settings(...rows)]);
  expect(rulesOf(result, "set-twice")).toEqual(told);
  expect(result.settings.warningDays).toBe(days);
});

test("a day both off and worked is told where it stands the second time", async () => {
  const days = {
    name: "NgayNghi",
    rows: [
      ["Ngày nghỉ", "Loại"],
      ["28/8/2026", "nghỉ"],
      ["28/8/2026", "làm bù"],
    ],
  };
  const result = await assessed([planSheet("KeHoach", ...THREE), days]);
  expect(rulesOf(result, "day-off-conflict")).toEqual(["day-off-conflict NgayNghi!B3"]);
});

test("the only plan is counted though it is hidden, and that is told", async () => {
  const result = await assessed([{ ...planSheet("KeHoach", ...THREE), hidden: true }]);
  expect(result.counts.total).toBe(3);
  expect(rulesOf(result, "hidden-plan-counted")).toEqual(["hidden-plan-counted KeHoach!"]);
});

test("a ticked box and a tick are done, an empty box is not started", async () => {
  const marks: Cell[] = [true, false, "x", "✓", "☑", "Không", "Done", "☐", "TRUE", "þ", "ü", "\uF0FC", "\uF0A8", "✗"];
  const rows = marks.map((mark, at): Cell[] => [String(at + 1), `Việc số ${at}`, "VP", "Quý II/2026", mark]);
  const result = await assessed([planSheet("KeHoach", ...rows)]);
  const done = result.tasks.map(({ status }) => status.progress.startsWith("done"));
  expect(done).toEqual([true, false, true, true, true, false, true, false, true, true, true, true, false, false]);
  // The ticks of the font Wingdings are no letters of TCVN3.
  expect(rulesOf(result, "unknown-status-words", "old-letters")).toEqual([]);
});

test.each<[name: string, value: Cell, rule: string | null]>([
  ["Trừ điểm minh chứng", "300%", "bad-setting-value"],
  ["Trừ điểm minh chứng", { type: "percent", value: 3 }, "bad-setting-value"],
  ["Trừ điểm minh chứng", -5, "bad-setting-value"],
  ["Trừ điểm minh chứng", 25, null],
  ["Trừ điểm minh chứng", "25%", null],
  ["Xếp loại", "Tốt: 180; Khá: 70", "bad-setting-value"],
  ["Trừ điểm minh chứng", 1, "bad-setting-value"],
  ["Trừ điểm minh chứng", { type: "percent", value: 1 }, null],
  ["Xếp loại", "Tốt: 80; Khá: 80", "bad-setting-value"],
  ["Xếp loại", 80, "bad-setting-value"],
  ["Ngày chốt số liệu", "30/9/2206", "bad-setting-value"],
  ["Ngày chốt số liệu", { type: "uncomputed" }, "uncalculated-setting"],
  ["Kỳ báo cáo từ", "15/12/2024", "period-too-long"],
  ["Kỳ báo cáo từ", "15/12/2025", null],
])("the setting %s with %j: %s", async (name, value, rule) => {
  const result = await assessed([planSheet("KeHoach", ...THREE), settings([name, value])]);
  const found = rulesOf(result, "bad-setting-value", "uncalculated-setting", "period-too-long");
  expect(found).toEqual(rule === null ? [] : [`${rule} CauHinh!B2`]);
  expect(result.asOf).toBe(AS_OF);
  if (rule !== null) expect(result.settings.evidenceDeduction).toBe(0.3);
  if (rule !== null) expect(result.settings.classes[0]?.name).toBe("Xuất sắc");
});

const text = (content: string): string => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
const row = (number: number, cells: string, attributes = ""): string =>
  `<row r="${number}"${attributes}>${cells}</row>`;
const sheetXml = (...rows: string[]): string =>
  `<worksheet xmlns="${SHEETML}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
const file = (plan: string, more: { name: string; xml: string }[]) =>
  openXlsx(zipOf(packageOf([{ name: "KeHoach", xml: plan }, ...more])), "kh.xlsx");
const planXml = sheetXml(
  row(1, HEADINGS.map(text).join("")),
  row(2, ["1", "Ban hành quy chế", "Văn phòng", "Quý II/2026"].map(text).join("")),
  row(3, ["2", "Rà soát biểu mẫu", "Thanh tra", "15/10/2026"].map(text).join(""), ' hidden="1"'),
);

test.each<[formula: string, asOf: string, rule: string | null]>([
  ["TODAY()", "2026-09-30", null],
  ["TODAY() - 1", "2026-09-29", null],
  ["INT(NOW())", "2026-09-30", null],
  ["EOMONTH(TODAY(),-1)", "2026-08-31", null],
  ["DATE(YEAR(TODAY()),6,30)", "2026-06-30", null],
  ["B3", "2026-09-30", null],
  ["WORKDAY(TODAY(),-1)", "2026-09-30", "setting-of-another-day CauHinh!B2"],
])("a setting =%s is of the day as given", async (formula, asOf, rule) => {
  const xml = sheetXml(
    row(1, text("Thiết lập") + text("Giá trị")),
    row(2, `${text("Ngày chốt số liệu")}<c r="B2"><f>${formula}</f><v>46200</v></c>`),
    row(3, `<c r="B3"><f>TODAY()</f><v>46200</v></c>`),
  );
  const result = await assessWorkbook(file(planXml, [{ name: "CauHinh", xml }]), { today: AS_OF }, vi);
  expect(result.asOf).toBe(asOf);
  expect(rulesOf(result, "setting-of-another-day")).toEqual(rule === null ? [] : [rule]);
});

test.each<[formula: string, other: string, asOf: string, rules: string[]]>([
  ["Tam!$A$1", "TODAY()", "2026-09-30", []],
  ["Tam!A1", "TODAY()-1", "2026-09-29", []],
  ["Tam!A1", "B1", "2026-06-27", []],
  ["Tam!A1+1", "TODAY()", "2026-09-30", ["setting-of-another-day CauHinh!B2"]],
  ["MAX(Tam!A1:A9)", "C1", "2026-09-30", ["setting-of-another-day CauHinh!B2"]],
])("a setting =%s over a cell =%s of another sheet", async (formula, other, asOf, rules) => {
  const settingsXml = sheetXml(
    row(1, text("Thiết lập") + text("Giá trị")),
    row(2, `${text("Ngày chốt số liệu")}<c r="B2"><f>${formula}</f><v>46200</v></c>`),
  );
  const xml = sheetXml(
    row(
      1,
      `<c r="A1"><f>${other}</f><v>46200</v></c><c r="B1"><v>46200</v></c><c r="C1"><f>NOW()-5</f><v>46200</v></c>`,
    ),
  );
  const workbook = file(planXml, [
    { name: "CauHinh", xml: settingsXml },
    { name: "Tam", xml },
  ]);
  const result = await assessWorkbook(workbook, { today: AS_OF }, vi);
  expect(result.asOf).toBe(asOf);
  expect(rulesOf(result, "setting-of-another-day")).toEqual(rules);
});

test.each<[other: string, told: string[]]>([
  ["DATE(2026,12,31)-TODAY()", ["values-of-another-day ChiTieu!"]],
  ["B1", ["values-of-another-day ChiTieu!"]],
  ["C1", []],
])(
  "an indicator over a cell =%s of another sheet is told where it comes from the day of the last saving",
  async (other, told) => {
    const indicators = sheetXml(
      row(1, ["Mã", "Chỉ tiêu", "Mục tiêu", "Kết quả"].map(text).join("")),
      row(2, `${text("A")}${text("Số ngày còn lại")}${text("≥ 5 ngày")}<c r="D2"><f>Tam!A1*1</f><v>90</v></c>`),
    );
    const xml = sheetXml(
      row(1, `<c r="A1"><f>${other}</f><v>90</v></c><c r="B1"><f>DAY(NOW())</f><v>90</v></c><c r="C1"><v>90</v></c>`),
    );
    const workbook = file(planXml, [
      { name: "ChiTieu", xml: indicators },
      { name: "Tam", xml },
    ]);
    const result = await assessWorkbook(workbook, { today: AS_OF }, vi);
    expect(rulesOf(result, "values-of-another-day")).toEqual(told);
  },
);

const byDay = (result: string, target = "≥ 5 ngày"): string =>
  sheetXml(
    row(1, ["Mã", "Chỉ tiêu", "Mục tiêu", "Kết quả"].map(text).join("")),
    row(2, `${text("A")}${text("Số ngày còn lại")}${text(target)}${result}`),
    row(3, `${text("B")}${text("Việc khác")}${text(target)}<c r="D3"><f>3*30</f><v>90</v></c>`),
  );

test.each<[what: string, result: string, names: string, other: string]>([
  ["directly", '<c r="D2"><f>DATE(2026,12,31)-TODAY()</f><v>90</v></c>', "", ""],
  ["by a cell", '<c r="D2"><f>Tam!A1*1</f><v>90</v></c>', "", "<f>DAY(NOW())</f>"],
  ["by a name", '<c r="D2"><f>46387-HomNay</f><v>90</v></c>', '<definedName name="HomNay">TODAY()</definedName>', ""],
  [
    "by a name of a name of a cell",
    '<c r="D2"><f>46387-Moc</f><v>90</v></c>',
    '<definedName name="Moc">HomNay+1</definedName><definedName name="HomNay">Tam!$A$1</definedName>',
    "<f>TODAY()</f>",
  ],
  ["by a shared formula", '<c r="D2"><f t="shared" si="4"/><v>90</v></c>', "", "<f>TODAY()</f>"],
])("an indicator that comes from TODAY %s is not calculated, its neighbour is", async (_, result, names, other) => {
  const shared = '<c r="F1"><f t="shared" ref="D1:F2" si="4">Tam!C$1*2</f><v>9</v></c>';
  const xml = byDay(result).replace("</row>", `${shared}</row>`);
  const days = sheetXml(row(1, `<c r="A1">${other}<v>45</v></c>`));
  const parts = packageOf([
    { name: "KeHoach", xml: planXml },
    { name: "ChiTieu", xml },
    { name: "Tam", xml: days },
  ]);
  const book = String(parts["xl/workbook.xml"]).replace("</sheets>", `</sheets><definedNames>${names}</definedNames>`);
  const workbook = openXlsx(zipOf({ ...parts, "xl/workbook.xml": book }), "kh.xlsx");
  const assessment = await assessWorkbook(workbook, { today: AS_OF }, vi);
  expect(assessment.indicators.map(({ value, met, uncalculated }) => [value, met, uncalculated])).toEqual([
    [null, null, true],
    [90, true, false],
  ]);
  expect(rulesOf(assessment, "uncomputed-cell", "values-of-another-day")).toEqual([
    "values-of-another-day ChiTieu!",
    "uncomputed-cell ChiTieu!D2",
  ]);
});

test("a setting by a name that is TODAY is of the day as given, or keeps its default and is told", async () => {
  const asOf = async (formula: string) => {
    const xml = sheetXml(
      row(1, text("Thiết lập") + text("Giá trị")),
      row(2, `${text("Ngày chốt số liệu")}<c r="B2"><f>${formula}</f><v>46200</v></c>`),
    );
    const parts = packageOf([
      { name: "KeHoach", xml: planXml },
      { name: "CauHinh", xml },
    ]);
    const named = '</sheets><definedNames><definedName name="HomNay">TODAY()</definedName></definedNames>';
    const book = String(parts["xl/workbook.xml"]).replace("</sheets>", named);
    const workbook = openXlsx(zipOf({ ...parts, "xl/workbook.xml": book }), "kh.xlsx");
    const result = await assessWorkbook(workbook, { today: AS_OF }, vi);
    return [result.asOf, ...rulesOf(result, "setting-of-another-day")];
  };
  expect(await asOf("HomNay")).toEqual([AS_OF, "setting-of-another-day CauHinh!B2"]);
  expect(await asOf("HomNay-1")).toEqual([AS_OF, "setting-of-another-day CauHinh!B2"]);
});

test("criteria's points and data by TODAY are no points", async () => {
  const xml = sheetXml(
    row(1, ["Mã", "Tiêu chí", "Điểm tối đa", "Tự chấm"].map(text).join("")),
    row(
      2,
      `${text("1")}${text("Báo cáo đúng hạn")}<c r="C2"><v>2</v></c><c r="D2"><f>MIN(2,DAY(TODAY()))</f><v>2</v></c>`,
    ),
  );
  const result = await assessWorkbook(file(planXml, [{ name: "TieuChi", xml }]), { today: AS_OF }, vi);
  expect(result.criteria?.items[0]).toMatchObject({ self: null });
  expect(rulesOf(result, "uncomputed-cell")).toEqual(["uncomputed-cell TieuChi!D2"]);
});

test("hidden rows of indicators and criteria are counted and told, and so is a row of no height", async () => {
  const plan = planXml.replace('<row r="2">', '<row r="2" ht="0" customHeight="1">');
  const list = (...headings: string[]) =>
    sheetXml(
      row(1, headings.map(text).join("")),
      row(2, ["A", "Hồ sơ đúng hạn", "1", "1"].map(text).join(""), ' spans="1:4" hidden="1"'),
    );
  const result = await assessWorkbook(
    file(plan, [
      { name: "ChiTieu", xml: list("Mã", "Chỉ tiêu", "Mục tiêu", "Kết quả") },
      { name: "TieuChi", xml: list("Mã", "Tiêu chí", "Điểm tối đa", "Tự chấm") },
    ]),
    { today: AS_OF },
    vi,
  );
  const told = result.findings.filter(({ rule }) => rule === "hidden-rows").map(({ message }) => message.slice(0, 44));
  expect(told).toEqual([
    'Trang "KeHoach" có 2 dòng nhiệm vụ đang ẩn h',
    'Trang "ChiTieu" có 1 dòng chỉ tiêu đang ẩn h',
    'Trang "TieuChi" có 1 dòng tiêu chí đang ẩn h',
  ]);
});

test("hidden rows are counted, and told; so are figures by the day of the last saving", async () => {
  const xml = sheetXml(
    row(1, ["Mã", "Chỉ tiêu", "Mục tiêu", "Kết quả"].map(text).join("")),
    row(
      2,
      `${text("A")}${text("Số ngày còn lại")}${text("≥ 5 ngày")}<c r="D2"><f>DATE(2026,12,31)-TODAY()</f><v>90</v></c>`,
    ),
  );
  const result = await assessWorkbook(file(planXml, [{ name: "ChiTieu", xml }]), { today: AS_OF }, vi);
  expect(result.counts.total).toBe(2);
  expect(rulesOf(result, "hidden-rows", "values-of-another-day")).toEqual([
    "hidden-rows KeHoach!",
    "values-of-another-day ChiTieu!",
  ]);
});

const withFormula = (formula: string, settings: string) => {
  const xml = sheetXml(
    row(1, ["Mã", "Chỉ tiêu", "Mục tiêu", "Kết quả"].map(text).join("")),
    row(2, `${text("A")}${text("Hồ sơ")}${text("≥ 5 hồ sơ")}<c r="D2"><f>${formula}</f><v>90</v></c>`),
  );
  const parts = packageOf([
    { name: "KeHoach", xml: planXml },
    { name: "ChiTieu", xml },
  ]);
  const book = String(parts["xl/workbook.xml"]).replace("</sheets>", `</sheets>${settings}`);
  return openXlsx(zipOf({ ...parts, "xl/workbook.xml": book }), "kh.xlsx");
};

test.each<[formula: string, settings: string, rule: string | null]>([
  ["SUM(B5:B9)", "", null],
  ["SUM(B5:B9)", '<calcPr calcId="191029" calcMode="manual"/>', null],
  ["SUM(B5:B9)", '<calcPr calcMode="manual" calcOnSave="0"/>', "values-maybe-old"],
  ["[1]Tong!B4+1", "", "values-of-another-workbook"],
  ["'C:\\SoLieu\\[thang 9.xlsx]Tong'!B4", "", "values-of-another-workbook"],
  ["'[2]Du lieu'!$B$4", "", "values-of-another-workbook"],
  ["SUM(tHoSo[[#All],[Phí]])+ROWS(t1[2024])", "", null],
])("the stored value of =%s under %s may be of another time: %s", async (formula, settings, rule) => {
  const result = await assessWorkbook(withFormula(formula, settings), { today: AS_OF }, vi);
  expect(rulesOf(result, "values-maybe-old", "values-of-another-workbook")).toEqual(
    rule === null ? [] : [`${rule} ChiTieu!`],
  );
});

test("a data column by today is told with its first cell", async () => {
  const data = sheetXml(
    row(1, ["Mã", "Còn", "Phí"].map(text).join("")),
    row(2, `${text("1")}<c r="B2"><f>DATE(2026,9,1)-today()</f><v>-5</v></c><c r="C2"><f>2*3</f><v>6</v></c>`),
  );
  const counted = (expression: string) =>
    assessWorkbook(
      file(planXml, [
        { name: "HoSo", xml: data },
        {
          name: "ChiTieu",
          xml: sheetXml(
            row(1, ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số"].map(text).join("")),
            row(2, ["A", "Trễ", "0", expression].map(text).join("")),
          ),
        },
      ]),
      { today: AS_OF },
      vi,
    );
  expect(rulesOf(await counted("đếm HoSo khi [Phí] &gt; 0"), "data-of-another-day")).toEqual([]);
  const result = await counted("đếm HoSo khi [Còn] &lt; 0");
  expect(rulesOf(result, "data-of-another-day")).toEqual(["data-of-another-day HoSo!"]);
  expect(result.indicators[0]).toMatchObject({ value: null, met: null, uncalculated: true });
  expect(result.findings.find(({ rule }) => rule === "data-of-another-day")?.message).toContain("B2");
});

test("a data column by a shared TODAY counts nothing in any of its rows", async () => {
  const days = (at: number, formula: string) => `${text(String(at))}<c r="B${at}">${formula}<v>5</v></c>`;
  const data = sheetXml(
    row(1, ["Mã", "Còn"].map(text).join("")),
    row(2, days(2, '<f t="shared" ref="B2:B3" si="0">TODAY()-A2</f>')),
    row(3, days(3, '<f t="shared" si="0"/>')),
  );
  const list = (expression: string) =>
    sheetXml(
      row(1, ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số"].map(text).join("")),
      row(2, ["A", "Trễ", "0", expression].map(text).join("")),
    );
  const sheets = [
    { name: "HoSo", xml: data },
    { name: "ChiTieu", xml: list("đếm HoSo khi [Mã] = 3 và [Còn] &gt; 0") },
  ];
  const result = await assessWorkbook(file(planXml, sheets), { today: AS_OF }, vi);
  expect(result.indicators[0]).toMatchObject({ value: null, met: null, uncalculated: true });
});

describe("letters of before Unicode are read, and told", () => {
  const old = planSheet(
    "KeHoach",
    ["1", "X©y dùng kÕ ho¹ch n¨m", "V¨n phßng Së", "30/9/2026"],
    ["2", "Rµ so¸t thñ tôc", "Thanh tra Sở", "Quý IV/2026"],
  );
  const vni = planSheet("KeHoach", ["1", "Xaây döïng keá hoaïch naêm", "Vaên phoøng Sôû", "30/9/2026"]);

  test.each<[what: string, sheet: MemorySheet, tasks: string[], letters: string | null]>([
    ["TCVN3 under headings of today", old, ["Xây dựng kế hoạch năm", "Rà soát thủ tục"], "TCVN3"],
    ["VNI", vni, ["Xây dựng kế hoạch năm"], "VNI"],
    [
      "TCVN3 in the headings, too",
      {
        name: "KeHoach",
        rows: [
          ["STT", "Néi dung c«ng viÖc", "§¬n vÞ chñ tr×", "Thêi gian thùc hiÖn"],
          ["1", "B¸o c¸o quý", "Phßng Tæ chøc", "Quý I/2026"],
        ],
      },
      ["Báo cáo quý"],
      "TCVN3",
    ],
    [
      "Unicode",
      planSheet("KeHoach", ["1", "Rà soát © 2026, diện tích 5 m²", "Văn phòng", "Quý I/2026"]),
      ["Rà soát © 2026, diện tích 5 m²"],
      null,
    ],
  ])("%s", async (_, sheet, tasks, letters) => {
    const result = await assessed([sheet]);
    expect(result.tasks.map(({ task }) => task.task)).toEqual(tasks);
    const found = result.findings.find(({ rule }) => rule === "old-letters");
    expect(found?.message.includes(letters ?? "") ?? null).toBe(letters === null ? null : true);
  });
});
