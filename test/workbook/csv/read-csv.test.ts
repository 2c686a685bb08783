import type { Cell } from "../../../src/core/table/grid";
import { readCsv } from "../../../src/workbook/csv/read-csv";

const rowsOf = (bytes: Uint8Array): Cell[][] => {
  const { grid } = readCsv(bytes, "xuat.csv", "HoSo");
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) => grid.cell(row, column)),
  );
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const TABLE = [
  ["Mã", "Ngày"],
  ["1", "5/3/2024"],
];

test.each<[what: string, bytes: Uint8Array]>([
  ["semicolons", utf8("Mã;Ngày\r\n1;5/3/2024\r\n")],
  ["commas", utf8("Mã,Ngày\n1,5/3/2024")],
  ["tabs", utf8("Mã\tNgày\r1\t5/3/2024")],
  ["bars", utf8("Mã|Ngày\n1|5/3/2024")],
  ["a byte order mark", utf8("\ufeffMã;Ngày\n1;5/3/2024")],
  ["the delimiter named in the first line", utf8("sep=,\r\nMã,Ngày\r\n1,5/3/2024")],
  ["UTF-16 as Excel's Unicode text", new Uint8Array(Buffer.from("\ufeffMã\tNgày\r\n1\t5/3/2024", "utf16le"))],
  ["UTF-16 without a mark", new Uint8Array(Buffer.from("Mã\tNgày\r\n1\t5/3/2024", "utf16le"))],
  ["UTF-16 the other way round", new Uint8Array(Buffer.from("Mã\tNgày\r\n1\t5/3/2024", "utf16le").swap16())],
  [
    "the code page of Vietnamese Windows",
    Uint8Array.from([0x4d, 0x61, 0xde, 0x3b, 0x4e, 0x67, 0xe0, 0x79, 0x0a, ...utf8("1;5/3/2024")]),
  ],
  ["quotes around everything", utf8('"Mã";"Ngày"\n"1";"5/3/2024"\n')],
])("a table with %s", (_, bytes) => expect(rowsOf(bytes)).toEqual(TABLE));

test.each<[text: string, cells: Cell[][]]>([
  ['a;"b;c";"d ""e"""', [["a", "b;c", 'd "e"']]],
  [
    '"dòng 1\ndòng 2";b\nc;d',
    [
      ["dòng 1\ndòng 2", "b"],
      ["c", "d"],
    ],
  ],
  ["=1+1;0012;-5", [["=1+1", "0012", "-5"]]],
  [
    "a;;c\n\nd;;",
    [
      ["a", null, "c"],
      [null, null, null],
      ["d", null, null],
    ],
  ],
  [
    "Họ tên;Số tiền\nA;0,5\nB;1,25",
    [
      ["Họ tên", "Số tiền"],
      ["A", "0,5"],
      ["B", "1,25"],
    ],
  ],
  [
    "Nội dung\nRà soát; đánh giá",
    [
      ["Nội dung", null],
      ["Rà soát", " đánh giá"],
    ],
  ],
  [
    'Mã;Ghi chú\n="000123";"=""A"""',
    [
      ["Mã", "Ghi chú"],
      ["000123", "A"],
    ],
  ],
  [
    'a;b;c\n"Phường 1;\nquận 2";x;y',
    [
      ["a", "b", "c"],
      ["Phường 1;\nquận 2", "x", "y"],
    ],
  ],
  ["", []],
])("%j", (text, cells) => expect(rowsOf(utf8(text))).toEqual(cells));

test("Vietnamese accents that Windows-1258 writes behind their letters are put together", () =>
  // Ê + U+0323 (0xf2): "Ệ"
  expect(rowsOf(Uint8Array.from([0xca, 0xf2, 0x3b, 0x62]))).toEqual([["Ệ", "b"]]));

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ["tcvn3", "Ngµy hÑn;§¬n vÞ\n5/3/2024;Së T\u00ad ph¸p"],
  ["vni", "Ngaøy heïn;Ñôn vò\n5/3/2024;Sôû Tö phaùp"],
])("letters of before Unicode are read, and told: %s", (letters, text) => {
  expect(rowsOf(latin(text))).toEqual([
    ["Ngày hẹn", "Đơn vị"],
    ["5/3/2024", "Sở Tư pháp"],
  ]);
  expect(readCsv(latin(text), "xuat.csv", "HoSo").letters).toBe(letters);
});

test.each([
  ["open-quote", 3, "Rà soát;x", 'Mã;Việc;Số\n1;a;2\n2;"Rà soát;x\n3;b;4\n'],
  ["open-quote", 4, "Rà soát", 'sep=;\nMã;Việc\n1;a\n2;"Rà soát\n3;b'],
  ["stray-quote", 2, "Đề án;5", 'Mã;Việc;Số\n1;"Đề án;5\n2;"b";6\n3;c;7'],
  ["swallowed-rows", 3, "Đề án;5", 'Mã;Việc;Số\n1;a;2\n2;"Đề án;5\n3;b;6\n4;c";7\n'],
  ["swallowed-rows", 2, "Đề án;5", 'Mã;Việc;Số\n1;"Đề án;5\n2;Rà soát";6\n'],
])("%s on line %d is no table", (why, line, text, csv) => {
  let thrown: unknown = null;
  try {
    readCsv(utf8(csv), "xuat.csv", "HoSo");
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ code: "broken-table", details: { file: "xuat.csv", line, why, text } });
});
