import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { lookAt } from "../../src/actions/look-at";
import { templateData } from "../../src/core/report/word/template/template-data";
import { templateLanguage } from "../../src/core/report/word/template/template-language";
import { nothingKept } from "../../src/core/report/kept/kept";
import { fillWord } from "../../src/docx/template/fill-word";
import { cliMessagesOf } from "../../src/messages/cli-messages";
import { MemoryWorkbook } from "../workbook/memory/memory-workbook";

const texts = cliMessagesOf("vi");

const WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
/** A paragraph; each argument is a run of its own. */
const p = (...runs: string[]) =>
  `<w:p><w:pPr><w:pStyle w:val="KieuRieng"/></w:pPr>${runs.map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`).join("")}</w:p>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((text) => `<w:tc>${p(text)}</w:tc>`).join("")}</w:tr>`;
const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="BangRieng"/></w:tblPr>${rows.join("")}</w:tbl>`;

/** An office's template with styles, a header and a picture of its own. */
const office = (body: string, header = p("{cơ quan|hoa}")): Uint8Array =>
  zipSync({
    "[Content_Types].xml": xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/_rels/document.xml.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/header" Target="header1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "word/document.xml": xml(`<w:document ${WORDS}><w:body>${body}<w:sectPr/></w:body></w:document>`),
    "word/header1.xml": xml(`<w:hdr ${WORDS}>${header}</w:hdr>`),
    "word/styles.xml": xml(`<w:styles ${WORDS}><w:style w:type="paragraph" w:styleId="KieuRieng"/></w:styles>`),
    "word/media/dau.png": new Uint8Array([137, 80, 78, 71, 1, 2, 3]),
  });

const workbook = () =>
  new MemoryWorkbook([
    {
      name: "Ke hoach",
      rows: [
        ["KẾ HOẠCH NĂM 2024"],
        ["STT", "Nội dung", "Đơn vị chủ trì", "Thời hạn", "Tình trạng", "Ngày hoàn thành", "Tài liệu kiểm chứng"],
        [1, "Rà soát quy chế", "Văn phòng", "Trước ngày 01/3/2024", "Đang thực hiện", null, null],
        [
          2,
          "Tập huấn {nội bộ}",
          "Thanh tra; Văn phòng",
          "Trước ngày 20/4/2024",
          "Đã hoàn thành",
          "10/4/2024",
          "12/BC-VP",
        ],
        [3, "Kiểm kê tài sản", "Thanh tra", "Trước ngày 20/7/2024", null, null, null],
      ],
    },
    {
      name: "ChiTieu",
      rows: [
        ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số"],
        ["DH", "Hồ sơ đúng hạn", "100%", 95, 100],
      ],
    },
    {
      name: "CauHinh",
      rows: [
        ["Thiết lập", "Giá trị"],
        ["Tên cơ quan", "Sở Thử nghiệm"],
      ],
    },
  ]);

const fill = async (template: Uint8Array): Promise<Record<string, Uint8Array>> => {
  const { assessment } = await lookAt(workbook(), { today: "2024-06-14" }, texts);
  const language = templateLanguage(templateData(assessment, texts, nothingKept), texts);
  return unzipSync(await fillWord(template, language, "mau.docx"));
};

const linesOf = (part: Uint8Array | undefined): string[] =>
  Array.from(strFromU8(part ?? new Uint8Array()).matchAll(/<w:p[ >].*?<\/w:p>/gs), ([paragraph]) =>
    Array.from(paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g), ([, text]) => text).join(""),
  );
const filled = async (body: string): Promise<string[]> => linesOf((await fill(office(body)))["word/document.xml"]);

test.each<[what: string, template: string[], expected: string]>([
  ["words and figures", ["Đến ngày {ngày}, {cơ quan} có {kế hoạch.tổng} nhiệm vụ"], "Đến ngày 14/06/2024, Sở Thử nghiệm có 03 nhiệm vụ"], // prettier-ignore
  ["a placeholder over several runs", ["Đúng hạn {", "DH.kết", " quả|%", "}."], "Đúng hạn 95%."],
  ["an expression", ["Còn {DH.mẫu - DH.tử|số} hồ sơ"], "Còn 5 hồ sơ"],
  ["in capitals", ["{cơ quan|hoa}"], "SỞ THỬ NGHIỆM"],
  ["an optional part that has its figure", ["Có {kế hoạch.quá hạn}[[, hoàn thành {kế hoạch.hoàn thành}]]."], "Có 01, hoàn thành 01."], // prettier-ignore
  ["an optional part whose figure is missing", ["Hồ sơ[[ tiếp nhận {TN}]]."], "Hồ sơ."],
  ["an optional part that is zero, its brackets in two runs", ["Hết[", "[, hủy {kế hoạch.đã hủy}]", "]."], "Hết."],
  ["names typed without accents", ["{KE HOACH.TONG|so}"], "3"],
])("%s", async (_, template, expected) => {
  expect(await filled(p(...template))).toEqual([expected]);
});

test("a paragraph that is one optional part goes as a whole", async () => {
  expect(await filled(p("Trước") + p("[[Tiếp nhận {TN} hồ sơ.]]") + p("Sau"))).toEqual(["Trước", "Sau"]);
});

test("a loop over a table's rows, with the table's own style", async () => {
  const parts = await fill(
    office(table(row("TT", "Nhiệm vụ", "Quá"), row("{#quá hạn}{tt}", "{số}. {nhiệm vụ}", "{số ngày}{/}"))),
  );
  expect(linesOf(parts["word/document.xml"])).toEqual(["TT", "Nhiệm vụ", "Quá", "1", "1. Rà soát quy chế", "106"]);
  expect(strFromU8(parts["word/document.xml"]!)).toContain('<w:tblStyle w:val="BangRieng"/>');
});

test("a loop over paragraphs, one loop within another; a value in braces is a text", async () => {
  const body =
    p("{#đơn vị}") + p("{đơn vị}: {tổng số}") + p("{#hoàn thành}") + p("- {nhiệm vụ} ({tài liệu kiểm chứng})") + p("{/}") + p("{/}"); // prettier-ignore
  expect(await filled(body)).toEqual([
    "Văn phòng: 2",
    "- Tập huấn {nội bộ} (12/BC-VP)",
    "Thanh tra: 2",
    "- Tập huấn {nội bộ} (12/BC-VP)",
  ]);
});

test("a loop's own paragraphs leave nothing behind, but a cell keeps its one paragraph", async () => {
  const cell = `<w:tbl><w:tr><w:tc>${p("{#chờ sự kiện}")}${p("{nhiệm vụ}")}${p("{/}")}</w:tc></w:tr></w:tbl>`;
  const parts = await fill(office(p("Trước") + p("{#quá hạn}") + p("{số}") + p("{/}") + p("Sau") + cell));
  expect(linesOf(parts["word/document.xml"])).toEqual(["Trước", "1", "Sau", ""]);
});

test("what the office has made stays part by part; the header is filled", async () => {
  const template = office(p("{cơ quan}"));
  const [before, after] = [unzipSync(template), await fill(template)];
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  const changed = Object.keys(after).filter((path) => strFromU8(after[path]!, true) !== strFromU8(before[path]!, true));
  expect(changed.sort()).toEqual(["word/document.xml", "word/header1.xml"]);
  expect(linesOf(after["word/header1.xml"])).toEqual(["SỞ THỬ NGHIỆM"]);
  expect(strFromU8(after["word/document.xml"]!)).toContain('<w:pStyle w:val="KieuRieng"/>');
});

test.each<[what: string, body: string, code: string, named: string[]]>([
  ["a name that nobody knows", p("{cơ quan} {kế hoạch.tổn} {abc}"), "template-unknown", ["{kế hoạch.tổn}", "{abc}"]],
  ["a loop that there is none of", p("{#chậm}x{/}"), "template-unknown", ["{#chậm}"]],
  ["a loop's field outside of the loop", p("{tình trạng}"), "template-unknown", ["{tình trạng}"]],
  ["a field of another loop, though there is no row", p("{#chờ sự kiện}") + p("{tử số}") + p("{/}"), "template-unknown", ["{tử số}"]], // prettier-ignore
  ["an unknown name in an optional part", p("[[có {gì đó}]]"), "template-unknown", ["{gì đó}"]],
  ["a figure that the workbook does not have", p("{TN} và {HL.kết quả|%}"), "template-without-figure", ["TN", "HL.kết quả"]], // prettier-ignore
])("%s is named, and nothing is filled", async (_, body, code, named) => {
  await expect(fill(office(body))).rejects.toMatchObject({ code, details: { names: named } });
});

test.each([p("{cơ quan"), p("{#quá hạn} x"), p("x {/}"), p("cơ quan}")])(
  "%s: a brace without its other",
  async (body) => {
    await expect(fill(office(body))).rejects.toMatchObject({ code: "template-broken" });
  },
);

test("the nearest name is told", () => {
  const say = texts.errors["template-unknown"];
  expect(say({ file: "mau.docx", names: ["{kế hoạch.tổn}"], known: ["kế hoạch.tổng", "DH"] })).toContain(
    "Gần giống nhất: {kế hoạch.tổng}.",
  );
});
