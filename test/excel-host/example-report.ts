import type { Mark, ReportCell, ReportRow, ReportSheet, StyleName } from "../../src/core/report/sheet-model";
import type { Cell } from "../../src/core/table/grid";
import type { MemorySheet } from "../workbook/memory/memory-workbook";

const day = (number: number): Cell => ({
  type: "date",
  day: `2024-${pad(1 + (number % 12))}-${pad(1 + (number % 28))}`,
  minutes: 0,
});
const pad = (number: number) => String(number).padStart(2, "0");

export const examplePlan = (tasks: number): MemorySheet => ({
  name: "Kế hoạch 2024",
  rows: [
    ["KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2024"],
    [],
    [
      "STT",
      "Nội dung công việc",
      "Đơn vị chủ trì",
      "Đơn vị phối hợp",
      "Sản phẩm",
      "Thời hạn",
      "Ngày hoàn thành",
      "Tỷ lệ hoàn thành",
    ],
    ...Array.from({ length: tasks }, (_, task): Cell[] => [
      task + 1,
      `Rà soát, cập nhật quy trình giải quyết thủ tục hành chính nhóm ${task + 1} thuộc thẩm quyền của Sở`,
      task % 3 === 0 ? "Văn phòng" : "Phòng Nghiệp vụ 1; Phòng Nghiệp vụ 2",
      "Các phòng, đơn vị thuộc Sở",
      "Báo cáo kết quả rà soát",
      `Trước ngày ${1 + (task % 28)}/${1 + (task % 12)}/2024`,
      task % 4 === 0 ? day(task) : null,
      task % 5 === 0 ? { type: "percent", value: 0.5 } : null,
    ]),
  ],
});

/** A case export: one row a case, three dates, two short codes, as one-stop systems give it. */
export const exampleCases = (cases: number, name = "HoSo"): MemorySheet => ({
  name,
  rows: [
    [
      "Mã hồ sơ",
      "Thủ tục",
      "Lĩnh vực",
      "Ngày nhận",
      "Ngày hẹn",
      "Ngày trả",
      "Hình thức",
      "Thanh toán trực tuyến",
      "Số hóa",
      "Kết quả điện tử",
      "Đơn vị",
      "Lệ phí",
    ],
    ...Array.from({ length: cases }, (_, number): Cell[] => [
      `H25.18-2024${pad(1 + (number % 12))}-${String(number).padStart(6, "0")}`,
      `Cấp phiếu lý lịch tư pháp số ${1 + (number % 2)}`,
      "Lý lịch tư pháp",
      day(number),
      day(number + 3),
      number % 50 === 0 ? null : day(number + 2),
      number % 3 === 0 ? "Trực tuyến" : number % 3 === 1 ? "Trực tiếp" : "BCCI",
      number % 2 === 0 ? "Có" : "Không",
      number % 4 === 0 ? "Không" : "Có",
      "Có",
      "Phòng HCTP",
      200_000,
    ]),
  ],
});

const text = (value: string, style: StyleName): ReportCell => ({ value: { kind: "text", text: value }, style });
const row = (cells: (ReportCell | null)[], height: number | null = null): ReportRow => ({ cells, height });

const sheetOf = (id: string, name: string, tasks: number, word: string): ReportSheet => ({
  id,
  name,
  widths: [6, 50, 20, 12, 10, 16],
  rows: [
    row([text(`BÁO CÁO ${word}`, "title"), null, null, null, null, null], 24),
    row([text("Số liệu đến ngày 15/6/2024", "subtitle")]),
    row(["STT", "Nội dung", "Đơn vị", "Hạn", "Tỷ lệ", "Tình trạng"].map((heading) => text(heading, "heading"))),
    ...Array.from({ length: tasks }, (_, task) =>
      row([
        { value: { kind: "number", number: task + 1 }, style: "center" },
        { ...text(`=Nhiệm vụ ${task + 1} ${word}`, "link"), link: { sheet: "Kế hoạch 2024", cell: `B${task + 4}` } },
        text("+ Văn phòng", "text"),
        { value: { kind: "day", day: "2024-06-30" }, style: "day" },
        { value: { kind: "number", number: 0.5 }, style: "percent" },
        text(["Quá hạn", "Sắp đến hạn", "Hoàn thành"][task % 3]!, (["bad", "warning", "good"] as const)[task % 3]!),
      ]),
    ),
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 6 }],
  frozenRows: 3,
  repeatedRows: [2, 2],
  landscape: true,
  filter: { row: 2, column: 0, rows: tasks + 1, columns: 6 },
  tabColor: "C00000",
});

/** A figure that every report has, elsewhere in each, and one that only this report has. */
const namesOf = (word: string) => [
  { name: "BC_QuaHan", row: 3, column: word.length % 6 },
  { name: `BC_CT_${word.length}`, row: 4, column: 4 },
];

/** Two report sheets about a plan, with links, names and marks on every third row of it. */
export const exampleOutput = (tasks: number, word: string): { sheets: ReportSheet[]; marks: Mark[] } => ({
  sheets: [
    { ...sheetOf("report", "BaoCao", tasks, word), names: namesOf(word) },
    sheetOf("findings", "PhatHien", Math.ceil(tasks / 2), word),
  ],
  marks: (["overdue", "due-soon", "done-late"] as const).map((look, index) => ({
    sheet: "Kế hoạch 2024",
    look,
    spans: Array.from({ length: Math.ceil(tasks / 3) }, (_, task) => ({ row: 3 + task * 3 + index, rows: 1 })),
    firstColumn: 0,
    lastColumn: 7,
  })),
});
