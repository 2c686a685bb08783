import { writeReport } from "../../../src/actions/write-report";
import type { Assessment } from "../../../src/core/assess";
import type { ReportSheet } from "../../../src/core/report/sheet-model";
import { buildWord } from "../../../src/core/report/word/build-word";
import type { WordDocument } from "../../../src/core/report/word/word-document";
import type { Cell } from "../../../src/core/table/grid";
import { messagesOf } from "../../../src/messages/messages";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";

/** What one paper says of the data, all of them say: each row is a sentence and the papers that must hold it. */

const vi = messagesOf("vi");
const HEAD = ["STT", "Nội dung", "Đơn vị chủ trì", "Thời hạn"];
const TASKS: Cell[][] = [
  [1, "Giao ban với các xã", "Văn phòng", "Ngày 14 tháng cuối quý"],
  [2, "Rà soát quy chế", "Văn phòng; Thanh tra", "Dự thảo: trước ngày 15/3; Thanh tra trình duyệt: trước ngày 01/6"],
  [3, "Kiểm kê kho lưu trữ", null, "Trước ngày 20/12"],
];

interface Papers {
  assessment: Assessment;
  sheets: readonly ReportSheet[];
  word: WordDocument;
}

const papers = async (tracked: boolean): Promise<Papers> => {
  const rows = tracked
    ? [[...HEAD, "Tình trạng"], ...TASKS.map((row) => [...row, "Đang thực hiện"])]
    : [HEAD, ...TASKS];
  const workbook = new MemoryWorkbook([{ name: "Ke hoach", rows: [["KẾ HOẠCH NĂM 2024"], ...rows] }]);
  const { assessment } = await writeReport(workbook, { today: "2024-06-20", unitSheets: true }, vi);
  return { assessment, sheets: workbook.written, word: buildWord(assessment, vi) };
};

const sheetText = ({ sheets }: Papers, id: string): string =>
  (sheets.find((one) => one.id === id)?.rows ?? [])
    .flatMap(({ cells }) => cells.flatMap((cell) => (cell?.value?.kind === "text" ? [cell.value.text] : [])))
    .join("\n");

const wordText = ({ word }: Papers): string =>
  word.blocks
    .map((block) =>
      block.kind === "table" ? block.rows.map((row) => row.map(({ text }) => text).join(" | ")).join("\n") : block.text,
    )
    .join("\n");

const textOf = (all: Papers, paper: string): string => (paper === "word" ? wordText(all) : sheetText(all, paper));

test.each<[sentence: string, tracked: boolean, papers: string[]]>([
  ["02 kỳ quá hạn: 14/03/2024; 14/06/2024", true, ["report", "reminders", "unit-1", "word"]],
  ["14/03/2024 và 01 mốc nữa", true, ["report"]],
  [
    "02 mốc quá hạn: 14/03/2024 (Dự thảo); 31/05/2024 (Thanh tra trình duyệt)",
    true,
    ["report", "reminders", "unit-1", "word"],
  ],
  ["Bảng kế hoạch chưa có cột theo dõi; các số dưới đây chỉ theo thời hạn.", false, ["report", "drafts", "word"]],
  ["(cộng các dòng: 4); dòng tổng chỉ tính một lần (3)", true, ["report", "word"]],
])("'%s'", async (sentence, tracked, where) => {
  const all = await papers(tracked);
  expect(where.filter((paper) => !textOf(all, paper).includes(sentence))).toEqual([]);
});

test("the note on results stands before all else in Word and over the paragraphs", async () => {
  const all = await papers(false);
  expect(all.word.blocks[0]).toEqual({ kind: "paragraph", text: vi.report.untracked });
  expect(sheetText(all, "drafts").split("\n")[1]).toBe(vi.report.untracked);
});

test("where the plan tells results, no note stands in front", async () => {
  const all = await papers(true);
  expect(all.word.blocks[0]?.kind).toBe("heading");
  expect(sheetText(all, "drafts")).not.toContain(vi.report.untracked);
});

test("a table of Word has no column without a heading, also where results are not known", async () => {
  for (const tracked of [true, false]) {
    const { word } = await papers(tracked);
    const tables = word.blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
    expect(tables.length).toBeGreaterThan(0);
    for (const { columns, rows } of tables) {
      expect(columns.map(({ heading }) => heading)).not.toContain("");
      expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
    }
  }
});
