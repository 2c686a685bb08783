import { readExport } from "../../../src/workbook/exports/read-export";
import { packageOf, SHEETML, zipOf } from "../xlsx/small-package";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));

const sheet = (rows: string[][]): string =>
  `<worksheet xmlns="${SHEETML}"><sheetData>${rows
    .map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`)
    .join("")}</sheetData></worksheet>`;
const xlsx = (...sheets: { name: string; xml: string; state?: "hidden" }[]) => zipOf(packageOf(sheets));

const TABLE = [
  ["Mã", "Kênh"],
  ["HS1", "Trực tuyến"],
];
const HTML = "<table><tr><th>Mã</th><th>Kênh</th></tr><tr><td>HS1</td><td>Trực tuyến</td></tr></table>";

test.each([
  ["a csv", "xuat.csv", utf8("Mã,Kênh\nHS1,Trực tuyến\n")],
  ["a csv with semicolons", "xuat.csv", utf8("Mã;Kênh\nHS1;Trực tuyến\n")],
  ["the web table that portals save as .xls", "xuat.xls", utf8(HTML)],
  ["the same as Windows' Unicode", "xuat.xls", utf16(HTML)],
  ["a workbook", "xuat.xlsx", xlsx({ name: "Sheet1", xml: sheet(TABLE) })],
  [
    "a workbook whose first sheet is empty",
    "xuat.xlsx",
    xlsx({ name: "A", xml: sheet([]) }, { name: "B", xml: sheet(TABLE) }),
  ],
  [
    "a workbook whose first sheet is hidden",
    "xuat.xlsx",
    xlsx(
      {
        name: "A",
        xml: sheet([
          ["Khác", "x"],
          ["1", "2"],
        ]),
        state: "hidden",
      },
      { name: "B", xml: sheet(TABLE) },
    ),
  ],
])("%s is read", async (_, name, bytes) => {
  const grid = await readExport(bytes, name);
  expect([0, 1].map((row) => [0, 1].map((column) => grid.cell(row, column)))).toEqual(TABLE);
});

test.each([
  ["an empty csv", "rong.csv", utf8(""), "no-data-table"],
  ["a csv with blank lines", "rong.csv", utf8("\n\n"), "no-data-table"],
  ["a workbook with an empty sheet", "rong.xlsx", xlsx({ name: "A", xml: sheet([]) }), "no-data-table"],
  ["a text called .xlsx", "thu.xlsx", utf8("Kính gửi Văn phòng"), "not-a-workbook"],
])("%s is told for what it is", async (_, name, bytes, code) => {
  await expect(readExport(bytes, name)).rejects.toMatchObject({ code, details: { file: name } });
});
