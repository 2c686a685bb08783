import { strFromU8, unzipSync } from "fflate";
import { lookAt } from "../../src/actions/look-at";
import { buildWord } from "../../src/core/report/word/build-word";
import { wordBytes } from "../../src/docx/word-bytes";
import { messagesOf } from "../../src/messages/messages";
import { halfYearWorkbook, TODAY } from "../core/report/half-year";

const vi = messagesOf("vi");

const word = async () => {
  const { assessment } = await lookAt(halfYearWorkbook(), TODAY, vi);
  const parts = unzipSync(await wordBytes(buildWord(assessment, vi)));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
};

/** The text of each paragraph. */
const paragraphs = (xml: string): string[] =>
  Array.from(xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs), ([paragraph]) =>
    Array.from(paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g), ([, text]) => text).join(""),
  ).filter(Boolean);

test("the official head: office, motto, number, place and date, kind of document", async () => {
  const lines = paragraphs((await word())["word/document.xml"] ?? "");
  expect(lines.slice(0, 8)).toEqual([
    "ỦY BAN NHÂN DÂN …………",
    "SỞ TƯ PHÁP",
    "Số:        /BC-………",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "…………, ngày …… tháng 6 năm 2023",
    "BÁO CÁO",
    "Kết quả thực hiện kế hoạch công tác 6 tháng đầu năm 2023",
  ]);
});

test("the countable lines and the tables, in the number style of offices", async () => {
  const lines = paragraphs((await word())["word/document.xml"] ?? "");
  expect(lines).toContain(
    "6 tháng đầu năm 2023, Sở Tư pháp tiếp nhận 22.128 hồ sơ (trong đó trực tuyến 1.937 hồ sơ), đã giải quyết 21.241 hồ sơ, đang giải quyết 887 hồ sơ.",
  );
  expect(lines).toContain("Chỉ tiêu chưa có số liệu: Mức độ hài lòng.");
  // The table of indicators: a share with its comma.
  expect(lines).toContain("8,75%");
  expect(lines.at(-1)).toBe("GIÁM ĐỐC");
});

test("A4 upright, margins 20/20/30/15 mm, Times New Roman 14", async () => {
  const parts = await word();
  const document = parts["word/document.xml"] ?? "";
  expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(document).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  expect(parts["word/styles.xml"]).toContain("Times New Roman");
  expect(parts["word/styles.xml"]).toContain('<w:sz w:val="28"/>');
});

test("headings of tables stand again on each page, and pages after the first are numbered", async () => {
  const parts = await word();
  const document = parts["word/document.xml"] ?? "";
  expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(2);
  expect(document).toContain("<w:titlePg/>");
  expect(Object.entries(parts).some(([path, xml]) => path.includes("header") && xml.includes("PAGE"))).toBe(true);
});

test("the signature and a table's total stand on the page of what goes before them", async () => {
  const document = (await word())["word/document.xml"] ?? "";
  const all = Array.from(document.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs), ([paragraph]) => paragraph);
  const signature = all.findIndex((paragraph) => paragraph.includes("Nơi nhận"));
  expect(all[signature - 1]).toContain("<w:keepNext/>");
  expect(all[signature - 2]).toContain("<w:keepNext/>");
  const total = all.findIndex((paragraph) => paragraph.includes("Tổng cộng"));
  // The row before: its last cell's paragraph stands before the total's empty first cell.
  expect(all[total - 2]).toContain("<w:keepNext/>");
  expect(all[total]).not.toContain("<w:keepNext/>");
  expect(document).toContain('w:lineRule="auto"');
});
