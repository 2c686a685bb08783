import { assessWorkbook } from "../../../src/actions/write-report";
import type { Cell } from "../../../src/core/table/grid";
import { messagesOf } from "../../../src/messages/messages";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";

const UNITS: Cell[][] = [
  ["Tên đơn vị", "Tên khác", "Từ ngày", "Đến ngày", "Đơn vị trước đây"],
  ["Sở Tài chính", "Sở TC", "1/3/2025", null, "Sở Kế hoạch và Đầu tư"],
  ["Sở Nội vụ", null, "1/3/2025", null, "Sở Lao động"],
  ["Sở Y tế", null, null, null, "Sở Lao động"],
  ["Sở Kế hoạch và Đầu tư", null, null, "28/2/2025", null],
];
const CASES: Cell[][] = [
  ["Mã hồ sơ", "Đơn vị"],
  ["1", "Sở Tài chính"],
  ["2", "Sở Kế hoạch và Đầu tư"],
  ["3", "Sở Kế hoạch và Đầu tư"],
  ["4", "Sở Lao động"],
  ["5", "Sở Nội vụ"],
];
const assess = (before: string, lead = "Sở Tài chính", units = UNITS) =>
  assessWorkbook(
    new MemoryWorkbook([
      { name: "KH", rows: [["KẾ HOẠCH NĂM 2026"], ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"], [1, "Việc", lead, "Quý II"]] }, // prettier-ignore
      { name: "HoSo", rows: CASES },
      {
        name: "CT",
        rows: [
          ["Chỉ tiêu", "Mục tiêu", "Tử số", "Kỳ trước"],
          ["Hồ sơ tiếp nhận", "tăng", 5, before],
        ],
      },
      { name: "DV", rows: units },
    ]),
    { today: "2026-06-01" },
    messagesOf("vi"),
  );

test.each<[what: string, expression: string, previous: number, note: RegExp | null]>([
  ["the predecessor is added", 'đếm HoSo khi [Đơn vị] = "Sở Tài chính"', 3, /tính cả Sở Kế hoạch và Đầu tư \(nay là Sở Tài chính\)/], // prettier-ignore
  ["by another name", 'đếm HoSo khi [Đơn vị] thuộc ("Sở TC"; "Sở Tài chính")', 3, /tính cả Sở Kế hoạch và Đầu tư/],
  ["a unit that went to two is added to none", 'đếm HoSo khi [Đơn vị] = "Sở Nội vụ"', 1, /chưa tính Sở Lao động vì đã chia/], // prettier-ignore
  ["turned round it stays", 'đếm HoSo khi [Đơn vị] <> "Sở Tài chính"', 4, null],
  ["a unit without predecessors", 'đếm HoSo khi [Đơn vị] = "Sở Lao động"', 1, null],
])("the period before of a merged unit: %s", async (_, expression, previous, note) => {
  const { indicators, findings } = await assess(expression);
  expect(indicators[0]?.previous).toBe(previous);
  const [said] = findings.filter(({ rule }) => rule === "former-units");
  if (note === null) expect(said).toBeUndefined();
  else {
    expect(said).toMatchObject({ sheet: "CT", cell: "D2", message: expect.stringMatching(note) as string });
    expect(indicators[0]?.explanation).toMatch(note);
  }
});

test("without the column nothing is added", async () => {
  const units = UNITS.map((row) => row.slice(0, 2));
  const { indicators } = await assess('đếm HoSo khi [Đơn vị] = "Sở Tài chính"', "Sở Tài chính", units);
  expect(indicators[0]?.previous).toBe(1);
});

test.each<[lead: string, said: string[]]>([
  ["Sở Tài chính", []],
  ["Sở Kế hoạch và Đầu tư", ['"Sở Kế hoạch và Đầu tư" chỉ có đến ngày 28/02/2025, nay là Sở Tài chính; kế hoạch vẫn giao chủ trì.']], // prettier-ignore
])("a plan of 2026 led by %s", async (lead, said) => {
  const { findings } = await assess("5", lead);
  expect(findings.filter(({ rule }) => rule === "ended-unit").map(({ message }) => message)).toEqual(said);
});
