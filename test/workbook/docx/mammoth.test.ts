import { parseDocument } from "htmlparser2";
import mammoth from "mammoth";
import type { SourceTable } from "../../../src/core/import/source-table";
import { cellText } from "../../../src/core/table/cell-values";
import { readDocxTables } from "../../../src/workbook/docx/read-docx-tables";
import { DOWN, ON, p, span, tbl, tc, tr, wordFile } from "./word-file";

/** The rows of the first table as mammoth, a reader of other people's making, has them: each text in its first cell. */
const theirs = async (bytes: Uint8Array): Promise<string[][]> => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const rows: string[][] = [];
  const [table] = within(parseDocument(value), "table");
  for (const [at, row] of within(table!, "tr").entries()) {
    let column = 0;
    for (const cell of [...within(row, "td"), ...within(row, "th")]) {
      while (rows[at]?.[column] !== undefined) column++;
      const [wide, high] = ["colspan", "rowspan"].map((name) => Number(cell.attribs?.[name] ?? 1));
      for (let down = 0; down < high!; down++)
        for (let right = 0; right < wide!; right++)
          (rows[at + down] ??= [])[column + right] = down + right === 0 ? textOf(cell) : "";
    }
  }
  return rows;
};

interface Node {
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}
/** Those of this name that stand in no other of it. */
const within = (node: unknown, name: string): Node[] =>
  ((node as Node).children ?? []).flatMap((child) => (child.name === name ? [child] : within(child, name)));
/** Words alone: how lines and tables within a cell are written is each reader's own. */
const textOf = (node: Node): string => wordsOf([...pieces(node)].join(" "));
function* pieces(node: Node): Generator<string> {
  if (node.data !== undefined) yield node.data;
  for (const child of node.children ?? []) yield* pieces(child);
}
const wordsOf = (text: string): string => text.split(/[\s|]+/).filter(Boolean).join(" "); // prettier-ignore

const ours = (bytes: Uint8Array): string[][] => {
  const { grid }: SourceTable = readDocxTables(bytes, "kh.docx").tables[0]!;
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => wordsOf(cellText(grid.cell(row, column)))),
  );
};

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const HEAD = tr("TT", "Nhiệm vụ", "Đơn vị", "Thời hạn");

test.each([
  ["plain cells of several paragraphs", tbl(HEAD, tr("1", tc(p("Rà soát") + p("quy trình")), "Văn phòng", "Quý I"))],
  ["cells over several columns", tbl(tr(tc("Nhiệm vụ", span(2)), tc("Thời gian", span(2))), tr("1", "Rà soát", "01/3", "31/5"), tr(tc("I. CHỈ ĐẠO", span(4))))], // prettier-ignore
  ["cells over several rows", tbl(HEAD, tr("1", tc("Rà soát", DOWN), "Văn phòng", "Quý I"), tr("2", tc("", ON), "Thanh tra", "Quý II"), tr("3", "Lập sổ", "Văn phòng", "Quý III"))], // prettier-ignore
  ["cells over rows and columns at once", tbl(HEAD, tr("1", tc("Rà soát", DOWN + span(2)), "Quý I"), tr("2", tc("", ON + span(2)), "Quý II"))], // prettier-ignore
  ["two columns of merged rows that end apart", tbl(HEAD, tr(tc("1", DOWN), tc("a", DOWN), "x", "y"), tr(tc("", ON), tc("b", DOWN), "x", "y"), tr(tc("", ON), tc("", ON), "x", "y"))], // prettier-ignore
  ["a table within a cell", tbl(HEAD, tr("1", tc(p("Gồm:") + tbl(tr("a", "Lập danh sách"), tr("b", "Rà soát")) + p("trong năm")), "Văn phòng", "Quý I"))], // prettier-ignore
  ["tracked insertions and deletions", tbl(HEAD, tr("1", tc(`<w:p>${run("Trước ")}<w:del w:id="1"><w:r><w:delText>20/3</w:delText></w:r></w:del><w:ins w:id="2">${run("15/4")}</w:ins>${run(" hằng năm")}</w:p>`), "Văn phòng", "Quý I"))], // prettier-ignore
  ["links, tabs and breaks", tbl(HEAD, tr("1", tc(`<w:p><w:hyperlink w:anchor="x">${run("Rà soát")}</w:hyperlink><w:r><w:br/><w:t>quy</w:t><w:tab/><w:t>trình</w:t></w:r></w:p>`), "Văn phòng", "Quý I"))], // prettier-ignore
  ["what stands in a content control", tbl(HEAD, tr("1", tc(`<w:sdt><w:sdtContent>${p("Rà soát")}</w:sdtContent></w:sdt>`), "Văn phòng", "Quý I"))], // prettier-ignore
])("mammoth reads the same cells: %s", async (_what, body) => {
  const bytes = wordFile(body);
  expect(ours(bytes)).toEqual(await theirs(bytes));
});

test("numbers that Word counts itself: mammoth lists as many, and its texts are ours without them", async () => {
  const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
  const numbering = `<w:abstractNum w:abstractNumId="7">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
  const item = (text: string) => tc(p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'));
  const bytes = wordFile(tbl(tr(item("Rà soát")), tr(item("Lập sổ")), tr("Khác")), { numbering });
  expect(ours(bytes)).toEqual([["1. Rà soát"], ["2. Lập sổ"], ["Khác"]]);
  expect(await theirs(bytes)).toEqual(ours(bytes).map((row) => row.map((text) => text.replace(/^\d\. /, ""))));
});
