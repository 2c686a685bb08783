import fc from "fast-check";
import { type Grid, gridOfRows } from "../../../src/core/table/grid";
import { readHtmlTables } from "../../../src/workbook/exports/html-tables";

const largest = (html: string): Grid => readHtmlTables(html)[0] ?? gridOfRows("HTML", []);
const rowsOf = (grid: Grid) =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) => grid.cell(row, column)),
  );

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
  expect(rowsOf(largest(html))).toEqual([
    ["Mã hồ sơ", "Tên & địa chỉ", "Ngày\ntrả"],
    ["0001", "Nguyễn An", "05/03/2024"],
    ["0002", "1.234,5", null],
    ["0002", 7, "12"],
  ]);
});

test("a table inside a layout table, closed or not", () => {
  const html = "<table><tr><td>Lọc<table><tr><td>a<td>b<tr><td>c<td>d</table></td></tr></table>";
  expect(rowsOf(largest(html))).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("any text gives a grid, in time that grows with it", () => {
  const parts = ["<table>", "</table>", "<tr>", "<td rowspan=3>", "<td colspan='2'>", "</td>", "x", "<", "&lt;"];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string()), { maxLength: 40 })
    .map((all) => all.join(""));
  fc.assert(fc.property(texts, (text) => largest(text).rows >= 0));
  const hostile = [
    "<table><tr><td>".repeat(20_000),
    "<table><tr><td>x</td></tr>" + "<!--".repeat(300_000),
    "<table><tr><td>x" + "<!-- -->".repeat(300_000),
    "<table><tr><td>" + "<a ".repeat(50_000),
    "<table><tr>" + "<td rowspan=9999 colspan=499>x".repeat(300),
    "<script".repeat(20_000),
  ];
  // Quadratic work on these would pass the time limit of a test by far.
  for (const html of hostile) expect(largest(html).rows).toBeGreaterThanOrEqual(0);
});
