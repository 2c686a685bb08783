import type { SourceTable } from "../../../src/core/import/source-table";
import { cellText } from "../../../src/core/table/cell-values";
import { readDocxLines } from "../../../src/workbook/docx/read-docx-lines";
import { readDocxTables } from "../../../src/workbook/docx/read-docx-tables";
import { DOWN, ON, p, span, tbl, tc, tr, wordFile } from "./word-file";

const rowsOf = ({ grid }: SourceTable): string[][] =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => cellText(grid.cell(row, column))),
  );
const read = (...of: Parameters<typeof wordFile>) => readDocxTables(wordFile(...of), "kh.docx");
const only = (...of: Parameters<typeof wordFile>): SourceTable => read(...of).tables[0]!;

describe("cells", () => {
  test("stand where the spans before them leave room, and merged ones are told", () => {
    const table = only(
      tbl(
        tr(tc("Việc", DOWN), tc("Thời gian", span(2))),
        tr(tc("", ON), "Bắt đầu", "Kết thúc"),
        tr("Sửa quy chế", "01/3", "31/5"),
      ),
    );
    expect(rowsOf(table)).toEqual([["Việc", "Thời gian", ""], ["", "Bắt đầu", "Kết thúc"], ["Sửa quy chế", "01/3", "31/5"]]); // prettier-ignore
    expect(table.grid.merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ]);
  });

  test("a row may begin behind the first column", () => {
    const late = tr("Tổng hợp").replace("<w:tr>", '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>');
    expect(rowsOf(only(tbl(tr("1", "Sửa quy chế"), late)))).toEqual([["1", "Sửa quy chế"], ["", "Tổng hợp"]]); // prettier-ignore
  });

  test.each([
    ["paragraphs are lines", tc(p("Văn phòng") + p("Thanh tra")), "Văn phòng\nThanh tra"],
    ["a line break is one, a tab a space", tc("<w:p><w:r><w:t>Quý I</w:t><w:br/><w:t>Quý</w:t><w:tab/><w:t>III</w:t></w:r></w:p>"), "Quý I\nQuý III"], // prettier-ignore
    ["a content control and an insertion are looked through", tc(`<w:sdt><w:sdtContent>${p("Văn phòng")}</w:sdtContent></w:sdt>`) , "Văn phòng"], // prettier-ignore
    ["what tracked changes have deleted or moved away is gone", tc('<w:p><w:del><w:r><w:delText>20/3</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>30/3</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>15/4</w:t></w:r></w:ins></w:p>'), "15/4"], // prettier-ignore
    ["what is hidden is not printed", tc('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>20/3</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>15/4</w:t></w:r></w:p>'), "15/4"], // prettier-ignore
  ])("%s", (_what, cell, text) => {
    expect(rowsOf(only(tbl(tr("1", cell))))).toEqual([["1", text]]);
  });
});

test("a deleted row is left out, and told", () => {
  const deleted = tr("2", "Bỏ").replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>");
  const table = only(tbl(tr("1", "Sửa"), deleted, tr("3", "Lập")));
  expect([rowsOf(table), table.deletedRows]).toEqual([[["1", "Sửa"], ["3", "Lập"]], [1]]); // prettier-ignore
});

test("a table within a cell is read by itself too, and its texts stay in the cell", () => {
  const table = only(tbl(tr("1", tc(p("Gồm:") + tbl(tr("a", "Lập danh sách"), tr("b", "Rà soát")) + p("")))));
  expect(rowsOf(table)).toEqual([["1", "Gồm:\na | Lập danh sách\nb | Rà soát"]]);
  expect(table.within.map(rowsOf)).toEqual([[["a", "Lập danh sách"], ["b", "Rà soát"]]]); // prettier-ignore
});

test("the lines between tables come with the table below them; those below the last stay apart", () => {
  const { tables, after } = read(p("KẾ HOẠCH NĂM 2026") + tbl(tr("1", "a")) + p("Phụ lục") + p("") + tbl(tr("2", "b")) + p("Nơi nhận")); // prettier-ignore
  expect([tables.map(({ lines }) => lines), after]).toEqual([[["KẾ HOẠCH NĂM 2026"], ["Phụ lục"]], ["Nơi nhận"]]);
});

describe("numbers that Word counts itself", () => {
  const level = (at: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="7">${level(0, "upperRoman", "%1.")}${level(1, "decimal", "%1.%2")}${level(2, "lowerLetter", "%3)")}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="8">${level(0, "bullet", "\uf0b7")}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>';
  const styles =
    '<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:styleId="Muc con"><w:basedOn w:val="Muc"/></w:style><w:style w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>';
  const list = (id: number, at = 0) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;
  const first = (...properties: string[]) =>
    rowsOf(only(tbl(...properties.map((own) => tr(tc(p("", own)), "việc"))), { numbering, styles })).map(
      ([one]) => one,
    );

  test.each([
    ["count on, and begin anew below a higher one", [list(1), list(1, 1), list(1, 1), list(1), list(1, 1)], ["I.", "I.1", "I.2", "II.", "II.1"]], // prettier-ignore
    ["letters", [list(1, 2), list(1, 2)], ["a)", "b)"]],
    ["a list that is told to begin at four", [list(1), list(2), list(2)], ["I.", "IV.", "V."]],
    ["bullets are dashes", [list(3)], ["-"]],
    ["styles have lists, and the styles based on them", ['<w:pStyle w:val="Muc"/>', '<w:pStyle w:val="Muc con"/>'], ["I.", "II."]], // prettier-ignore
    ["none where the paragraph says so, or a style goes round in a circle", [list(0), '<w:pStyle w:val="Vong"/>', list(9)], ["", "", ""]], // prettier-ignore
  ])("%s", (_what, properties, numbers) => {
    expect(first(...properties)).toEqual(numbers);
  });
});

test("lines of a text without moved words", () => {
  const body =
    "<w:p><w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>mới</w:t></w:r></w:moveTo></w:p>";
  expect(readDocxLines(wordFile(body), "a.docx")).toEqual(["mới"]);
});

test.each([
  ["no Word file", new Uint8Array([1, 2, 3])],
  ["a zip of something else", new Uint8Array([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)])],
])("%s is refused", (_what, bytes) => {
  expect(() => readDocxTables(bytes, "x.docx")).toThrow(expect.objectContaining({ name: "TrackerError" }) as Error);
});
