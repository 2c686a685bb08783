import fc from "fast-check";
import { readHtmlTable } from "../../../src/core/data/html-table";
import { typedCell } from "../../../src/core/data/typed-text";
import type { Grid } from "../../../src/core/table/grid";

const rowsOf = (grid: Grid) =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) => grid.cell(row, column)),
  );

test.each([
  ["14.697", 14697],
  ["0,5", 0.5],
  ["-3", -3],
  ["0", 0],
  ["12 345", 12345],
  ["50%", { type: "percent", value: 0.5 }],
  ["05", "05"],
  ["1.004837", "1.004837"],
  ["0123456789", "0123456789"],
  ["1234567890123456", "1234567890123456"],
  ["97.5", "97.5"],
  ["05/03/2024", { type: "date", day: "2024-03-05", minutes: 0 }],
  ["05/03/2024 10:30", { type: "date", day: "2024-03-05", minutes: 630 }],
  ["10:30:15 05/03/2024", { type: "date", day: "2024-03-05", minutes: 630 }],
  ["2024-03-05 23:05", { type: "date", day: "2024-03-05", minutes: 1385 }],
  ["05/03/2024 2:05 CH", { type: "date", day: "2024-03-05", minutes: 845 }],
  ["31/02/2024", "31/02/2024"],
  ["01/2020/TT-VPCP", "01/2020/TT-VPCP"],
  ["12 hồ sơ", "12 hồ sơ"],
  ["  ", null],
])("a cell that says %j holds %j", (text, cell) => expect(typedCell(text)).toEqual(cell));

test("a portal's table", () => {
  const html = `<html><head><style>td { color: red }</style></head><body>
    <table><tr><td>BÁO CÁO</td></tr></table>
    <table border=1>
      <TR><TH>Mã hồ sơ<TH>T&ecirc;n &amp; &#273;&#7883;a ch&#7881;<TH>Ng&agrave;y<br>tr&#7843;</TR>
      <tr><td>0001</td><td><b>Nguyễn</b>&nbsp;An</td><td> 05/03/2024 </td></tr>
      <!-- <tr><td>ẩn</td></tr> -->
      <tr><td rowspan="2">0002</td><td colspan=2>1.234,5</td></tr>
      <tr><td x:num="7">7,0</td><td style='mso-number-format:"\\@"'>12</td></tr>
    </table></body></html>`;
  expect(rowsOf(readHtmlTable(html, "HoSo"))).toEqual([
    ["Mã hồ sơ", "Tên & địa chỉ", "Ngày\ntrả"],
    ["0001", "Nguyễn An", { type: "date", day: "2024-03-05", minutes: 0 }],
    ["0002", 1234.5, null],
    ["0002", 7, "12"],
  ]);
});

test("a table inside a layout table, closed or not", () => {
  const html = "<table><tr><td>Lọc<table><tr><td>a<td>b<tr><td>c<td>d</table></td></tr></table>";
  expect(rowsOf(readHtmlTable(html))).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("any text gives a grid, and quickly", () => {
  const parts = ["<table>", "</table>", "<tr>", "<td rowspan=3>", "<td colspan='2'>", "</td>", "x", "<", "&lt;"];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string()), { maxLength: 40 })
    .map((all) => all.join(""));
  fc.assert(fc.property(texts, (text) => readHtmlTable(text).rows >= 0));
  const start = process.hrtime.bigint();
  readHtmlTable("<table><tr><td>" + "<a ".repeat(50_000));
  readHtmlTable("<table><tr>" + "<td rowspan=9999 colspan=499>x".repeat(300));
  readHtmlTable("<!--".repeat(20_000));
  readHtmlTable("<script".repeat(20_000));
  expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(2000);
});
