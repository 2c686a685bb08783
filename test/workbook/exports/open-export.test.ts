import type { Cell } from "../../../src/core/table/grid";
import { openExport } from "../../../src/workbook/exports/open-export";
import { packageOf, SHEETML, zipOf } from "../xlsx/small-package";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));

const sheet = (rows: string[][]): string =>
  `<worksheet xmlns="${SHEETML}"><sheetData>${rows
    .map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`)
    .join("")}</sheetData></worksheet>`;
const xlsx = (...sheets: { name: string; xml: string; state?: "hidden" }[]) => zipOf(packageOf(sheets));

const firstOf = async (bytes: Uint8Array, name: string): Promise<Cell[][]> => {
  const { tables } = await openExport(bytes, name);
  const grid = await tables[0]!.read();
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => grid.cell(row, column)),
  );
};

const TABLE = [
  ["Mã", "Kênh"],
  ["HS1", "Trực tuyến"],
];
const HTML = "<table><tr><th>Mã</th><th>Kênh</th></tr><tr><td>HS1</td><td>Trực tuyến</td></tr></table>";

const quotedPrintable = (text: string): string =>
  Buffer.from(text)
    .toString("latin1")
    .replace(/[=\u0080-\u00ff]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)
    .replace(/.{60}(?<!=.?)/g, "$&=\r\n");
const archiveOf = (encoding: string, body: string): string =>
  `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Phan"\r\n\r\nTrang web.\r\n\r\n------=_Phan\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${body}\r\n\r\n------=_Phan\r\nContent-Type: image/png\r\n\r\nx\r\n------=_Phan--\r\n`;
const textCell = (text: string): string => `<Cell><Data ss:Type="String">${text}</Data></Cell>`;
const spreadsheet2003 = (rows: string[]): string =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${rows.map((row) => `<Row>${row}</Row>`).join("")}</Table></Worksheet></Workbook>`;

test.each([
  ["a csv", "xuat.csv", utf8("Mã,Kênh\nHS1,Trực tuyến\n")],
  ["a csv with semicolons", "xuat.csv", utf8("Mã;Kênh\nHS1;Trực tuyến\n")],
  ["the web table that portals save as .xls", "xuat.xls", utf8(HTML)],
  ["the same as Windows' Unicode", "xuat.xls", utf16(HTML)],
  ["tabs under the name .xls", "xuat.xls", utf8("Mã\tKênh\nHS1\tTrực tuyến\n")],
  ["a page behind a declaration", "xuat.xls", utf8(`\ufeff<?xml version="1.0"?>\n<!-- của cổng -->\n${HTML}`)],
  ["a web archive", "xuat.mht", utf8(archiveOf("quoted-printable", quotedPrintable(HTML)))],
  ["a web archive in base64", "xuat.xls", utf8(archiveOf("base64", Buffer.from(HTML).toString("base64")))],
  ["an XML Spreadsheet 2003", "xuat.xls", utf8(spreadsheet2003(TABLE.map((row) => row.map(textCell).join(""))))],
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
  expect(await firstOf(bytes, name)).toEqual(TABLE);
});

test.each([
  ["an empty csv", "rong.csv", utf8(""), "no-data-table"],
  ["a csv with blank lines", "rong.csv", utf8("\n\n"), "no-data-table"],
  ["a workbook with an empty sheet", "rong.xlsx", xlsx({ name: "A", xml: sheet([]) }), "no-data-table"],
  ["a text called .xlsx", "thu.xlsx", utf8("Kính gửi Văn phòng"), "not-a-workbook"],
])("%s is told for what it is", async (_, name, bytes, code) => {
  await expect(openExport(bytes, name)).rejects.toMatchObject({ code, details: { file: name } });
});

test("an XML Spreadsheet 2003 keeps its types and places", async () => {
  const rows = [
    TABLE[0]!.map(textCell).join("") + textCell("Ngày") + textCell("Phí") + textCell("Tính"),
    `<Cell ss:Index="2"><Data ss:Type="String">A &amp; B</Data></Cell><Cell><Data ss:Type="DateTime">2026-09-25T06:00:00.000</Data></Cell><Cell><Data ss:Type="Number">12.5</Data></Cell><Cell ss:Formula="=RC[-1]*2"/>`,
  ];
  expect((await firstOf(utf8(spreadsheet2003(rows)), "xuat.xls"))[1]).toEqual([
    null,
    "A & B",
    { type: "date", day: "2026-09-25", minutes: 360 },
    12.5,
    { type: "uncomputed" },
  ]);
});

test("an XML Spreadsheet 2003 means the same whatever prefix it gives its names", async () => {
  const rows = [TABLE[0]!.map(textCell).join("") + textCell("Phí"), `${textCell("HS1")}<Cell ss:Index="3"><Data ss:Type="Number">12.5</Data></Cell>`]; // prettier-ignore
  const xml = spreadsheet2003(rows).replaceAll("ss:", "t:").replace("xmlns:ss", "xmlns:t");
  expect((await firstOf(utf8(xml), "xuat.xls"))[1]).toEqual(["HS1", null, 12.5]);
});

test.each([
  ["a line break inside a cell", "cut-row", 3, "Mã;Kênh;Phí\nHS1;Một cửa;5\nHS2;Bưu\nchính;6\nHS3;x;7\n"],
  ["two line breaks inside a cell", "cut-row", 2, "Mã;Kênh;Phí;Nơi\nHS1;Bưu\nchính, xã\nTân;6;A\nHS3;x;7;B\n"],
  ["a download that broke off", "cut-file", 3, "Mã;Kênh;Phí\nHS1;Một cửa;5\nHS2;Bưu"],
])("%s is refused with its line", async (_, why, line, csv) => {
  const { tables } = await openExport(utf8(csv), "xuat.csv");
  await expect(tables[0]!.read()).rejects.toMatchObject({ code: "broken-table", details: { why, line } });
});

test.each([
  ["without empty cells at the end of its rows", "Mã;Kênh;Phí\nHS1;x\nHS2;y\nHS3;z;5\nHS4;x"],
  ["with a signature whose line does not end", "Mã;Kênh;Phí\nHS1;x;5\nHS2;y;6\nNgười lập biểu"],
])("a csv %s is taken", async (_, csv) => expect((await firstOf(utf8(csv), "xuat.csv"))[1]?.[0]).toBe("HS1"));

test.each([
  [
    "a comma inside a number",
    3,
    "HS2 | Bưu chính | 1",
    "Mã,Kênh,Phí\nHS1,Trực tuyến,5\nHS2,Bưu chính,1,500\nHS3,x,7\n",
  ],
  [
    "with a row of two lines before it",
    5,
    "HS3 | x | y | z",
    'Mã;Kênh;Phí\nHS1;"Trực\ntuyến";5\nHS2;a;6\nHS3;x;y;z\nHS4;b;7\n',
  ],
])("more cells than headings are refused with their line: %s", async (_, line, text, csv) => {
  const { tables } = await openExport(utf8(csv), "xuat.csv");
  const details = { file: "xuat.csv", line, why: "surplus-cells", text: expect.stringContaining(text) as string };
  await expect(tables[0]!.read()).rejects.toMatchObject({ code: "broken-table", details });
});

test("empty cells behind the headings are none too many", async () =>
  expect(await firstOf(utf8("Mã;Kênh;\nHS1;Trực tuyến;;;\nNgười lập;;;\n"), "xuat.csv")).toEqual([
    ...TABLE,
    ["Người lập", null],
  ]));
