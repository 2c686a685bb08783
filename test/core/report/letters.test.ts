import { strFromU8, unzipSync } from "fflate";
import { assessWorkbook } from "../../../src/actions/write-report";
import { buildLetters } from "../../../src/core/report/word/build-letters";
import type { Cell } from "../../../src/core/table/grid";
import { wordBytes } from "../../../src/docx/word-bytes";
import { cliMessagesOf } from "../../../src/messages/cli-messages";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";

const HEAD = ["STT", "Nội dung", "Sản phẩm", "Đơn vị chủ trì", "Thời hạn", "Tình trạng"];
const ROWS: Cell[][] = [
  [1, "Giao ban với các xã", null, "Văn phòng", "Ngày 14 tháng cuối quý", "Đang thực hiện"],
  [2, "Rà soát quy chế.", "Quyết định", "Văn phòng; Thanh tra", "Chậm nhất ngày 25/9/2026", "Đang thực hiện"],
  [3, "Kiểm kê kho lưu trữ", null, null, "Chậm nhất ngày 10/9/2026", null],
  [4, "Lập dự toán", null, "Phòng Tài vụ", "Chậm nhất ngày 15/12/2026", null],
];

const letters = async (tracked: boolean, language: "vi" | "en" = "vi") => {
  const columns = tracked ? HEAD.length : HEAD.length - 1;
  const rows = [["UBND XÃ TÂN AN"], ["KẾ HOẠCH NĂM 2026"], HEAD, ...ROWS].map((row) => row.slice(0, columns));
  const texts = cliMessagesOf(language);
  const workbook = new MemoryWorkbook([{ name: "Kế hoạch", rows }]);
  return buildLetters(await assessWorkbook(workbook, { today: "2026-09-20" }, texts), texts);
};

/** The rows of the reply table without what the unit fills in. */
const rowsOf = ({ document }: Awaited<ReturnType<typeof letters>>["letters"][number]): string[] =>
  document.blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => row.map(({ text }) => text).join(" | ")) : [],
  );

test("a letter to each unit that leads something late or near; a task nobody leads is counted", async () => {
  const { letters: all, without } = await letters(true);
  expect(all.map(({ file }) => file)).toEqual(["Văn phòng", "Thanh tra"]);
  expect(without).toBe(1);
  expect(all.map(({ document }) => [document.kind, document.addressee])).toEqual([
    [null, "Kính gửi: Văn phòng"],
    [null, "Kính gửi: Thanh tra"],
  ]);
});

test("the text counts what the table lists, the late ones first, with room for the reply", async () => {
  const [office] = (await letters(true)).letters;
  expect(office!.document.opening).toBe(
    "Qua theo dõi việc thực hiện kế hoạch công tác năm 2026, tính đến ngày 20/09/2026, Văn phòng có 01 nhiệm vụ quá hạn và 01 nhiệm vụ đến hạn trong 7 ngày tới, cụ thể như sau:",
  );
  expect(rowsOf(office!)).toEqual([
    "1 | Giao ban với các xã | 03 kỳ quá hạn: 14/03/2026; 14/06/2026; 14/09/2026 | Quá hạn 190 ngày, tính từ mốc sớm nhất |  |  | ",
    "2 | Rà soát quy chế\nSản phẩm: Quyết định | 25/09/2026 | Còn 5 ngày |  |  | ",
  ]);
  expect(office!.document.closing).toContain("UBND xã đề nghị Văn phòng");
});

test("where the plan tells no results, nothing is called overdue", async () => {
  const [office] = (await letters(false)).letters;
  expect(office!.document.opening).toContain("01 nhiệm vụ đã qua thời hạn, chưa có thông tin kết quả và 01 nhiệm vụ");
  expect(rowsOf(office!)[0]).toContain("Đã qua 190 ngày, tính từ mốc sớm nhất, chưa có thông tin kết quả");
});

test("on paper: no kind of document, what it is about under the number, whom it goes to", async () => {
  const [office] = (await letters(true)).letters;
  const xml = strFromU8(unzipSync(await wordBytes(office!.document))["word/document.xml"]!);
  const lines = Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g), ([, text]) => text);
  expect(lines.slice(1, 7)).toEqual([
    "Số:        /………-………",
    "V/v đôn đốc thực hiện nhiệm vụ theo kế hoạch công tác năm 2026",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "…………, ngày …… tháng 9 năm 2026",
    "Kính gửi: Văn phòng",
  ]);
});

test("persons beside the lead unit are named under the plan's own headings", async () => {
  const head = ["STT", "Nội dung", "Đơn vị chủ trì", "Lãnh đạo phụ trách", "Người thực hiện", "Thời hạn", "Tình trạng"];
  const rows: Cell[][] = [
    ["KẾ HOẠCH NĂM 2026"],
    head,
    [1, "Kiểm kê kho", "Văn phòng", "Đ/c An", "Bình", "10/9/2026", "Đang thực hiện"],
    [2, "Lập danh mục", "Văn phòng", null, null, "11/9/2026", "Đang thực hiện"],
  ];
  const texts = cliMessagesOf("vi");
  const assessment = await assessWorkbook(new MemoryWorkbook([{ name: "Kế hoạch", rows }]), { today: "2026-09-20" }, texts); // prettier-ignore
  const [office] = buildLetters(assessment, texts).letters;
  expect(rowsOf(office!).map((row) => row.split(" | ")[1])).toEqual([
    "Kiểm kê kho\nLãnh đạo phụ trách: Đ/c An; Người thực hiện: Bình",
    "Lập danh mục",
  ]);
});

test("in English", async () => {
  const [office] = (await letters(true, "en")).letters;
  expect(office!.document.opening).toBe(
    "Under the work plan of 2026, as of 20/09/2026, Văn phòng has 1 task overdue and 1 task due within 7 days:",
  );
});
