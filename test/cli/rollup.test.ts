import { gridOfRows } from "../../src/core/table/grid";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { ask, fakeTerminal } from "./fake-terminal";
import { office } from "./office-workbook";

const FILES = {
  "so/b.xlsx": office({ name: "Sở Bình Minh", points: [2, 3], cases: [80, 100] }),
  "so/a.xlsx": office({ name: "Sở An Khê", points: [2, 3], cases: [30, 40] }),
  "so/c.xlsx": office({ name: "Sở Cẩm Sơn", points: [1, 2.5], cases: [45, 60], formula: "other" }),
  "so/~$c.xlsx": new Uint8Array([1]),
  "so/ghi-chu.txt": new Uint8Array([1]),
};

interface Answer {
  offices: { office: string; rank: number | null; index: number; class: string; file: string }[];
  indicators: { code: string; office: string | null; numerator: number; denominator: number; value: number }[];
  missing: { file: string; reason: string }[];
  otherFormulas: { office: string; what: string }[];
  output: string | null;
}

const rolled = async (files: Record<string, Uint8Array>, ...more: string[]) => {
  const terminal = fakeTerminal(files);
  const { code, json } = await ask(
    terminal,
    "rollup",
    "so",
    "-o",
    "out.xlsx",
    "--as-of",
    "2026-06-30",
    "--json",
    ...more,
  );
  return { terminal, code, answer: json as Answer };
};

test("ranks 1, 1, 3; shares as the sum over the sum; another expression is named and not added", async () => {
  const { code, answer } = await rolled(FILES);
  expect(answer.offices.map(({ office: name, rank, index }) => [name, rank, index])).toEqual([
    ["Sở An Khê", 1, 100],
    ["Sở Bình Minh", 1, 100],
    ["Sở Cẩm Sơn", 3, 70],
  ]);
  expect(answer.indicators[0]).toMatchObject({
    code: "CT1",
    office: null,
    numerator: 110,
    denominator: 140,
    value: 110 / 140,
  });
  expect(answer.indicators).toHaveLength(4);
  expect(answer.otherFormulas).toMatchObject([{ office: "Sở Cẩm Sơn", what: "formula" }]);
  expect(answer.missing).toEqual([]);
  expect(code).toBe(0);
});

test("five sheets; the same again is the same file, and may replace it", async () => {
  const { terminal } = await rolled(FILES);
  const first = terminal.disk.get("out.xlsx") ?? new Uint8Array();
  const sheets = await openXlsx(first, "out.xlsx").survey();
  expect(sheets.map(({ name }) => name)).toEqual([
    "XepHang",
    "TongHopChiTieu",
    "TongHopTieuChi",
    "ThieuDuLieu",
    "KhacCongThuc",
  ]);
  expect(sheets.every(({ ours }) => ours !== null)).toBe(true);
  expect((await ask(terminal, "rollup", "so", "-o", "out.xlsx", "--as-of", "2026-06-30")).code).toBe(0);
  expect(Buffer.compare(terminal.disk.get("out.xlsx") ?? new Uint8Array(), first)).toBe(0);
});

test("what cannot be read, comes twice or was not sent is named; the rest is rolled up", async () => {
  const { code, answer } = await rolled(
    {
      ...FILES,
      "so/hong.xlsx": FILES["so/a.xlsx"].slice(0, 500),
      "so/a lần 2.xlsx": office({ name: "Sở An Khê", points: [1, 1], cases: [1, 2] }),
      "so/d.xlsx": newXlsx([gridOfRows("Trang1", [["Ghi chú"], ["không có gì"]])]),
      "ds.csv": new TextEncoder().encode("STT;Đơn vị\n1;Sở An Khê\n2;Sở Bình Minh\n3;Sở Cẩm Sơn\n4;Sở Đông Hà"),
    },
    "--offices",
    "ds.csv",
  );
  expect(code).toBe(1);
  expect(answer.offices.map(({ office: name, rank }) => [name, rank])).toEqual([
    ["Sở Bình Minh", 1],
    ["Sở Cẩm Sơn", 2],
  ]);
  expect(answer.missing.map(({ file }) => file)).toEqual([
    "d.xlsx",
    "hong.xlsx",
    "a lần 2.xlsx",
    "a.xlsx",
    "Sở Đông Hà",
  ]);
  expect(answer.missing.every(({ reason }) => reason.length > 10)).toBe(true);
});

test("none read: 2, and nothing is written", async () => {
  const { code, terminal } = await rolled({ "so/x.xlsx": new Uint8Array([1, 2, 3]) });
  expect(code).toBe(2);
  expect(terminal.disk.has("out.xlsx")).toBe(false);
  expect((await ask(fakeTerminal({ "so/x.txt": new Uint8Array() }), "rollup", "so", "-o", "out.xlsx")).code).toBe(2);
});

const PLAN = newXlsx([
  gridOfRows("KH", [
    ["Nội dung công việc", "Thời hạn"],
    ["Sửa quy chế", "Quý I/2026"],
  ]),
]);

test("an office's own report in the folder is no earlier roll-up: nothing replaces it", async () => {
  const { terminal } = await rolled({ ...FILES, "kh.xlsx": PLAN });
  expect((await ask(terminal, "report", "kh.xlsx", "-o", "so/a bc.xlsx")).code).toBe(0);
  const report = terminal.disk.get("so/a bc.xlsx");
  for (const output of ["so/a bc.xlsx", "bc.xlsx"]) {
    if (output === "bc.xlsx") terminal.disk.set(output, report!);
    expect((await ask(terminal, "rollup", "so", "-o", output)).code).toBe(2);
    expect(terminal.disk.get(output)).toBe(report);
  }
});

test("a roll-up is no earlier report", async () => {
  const { terminal } = await rolled({ ...FILES, "kh.xlsx": PLAN });
  const before = terminal.disk.get("out.xlsx");
  expect((await ask(terminal, "report", "kh.xlsx", "-o", "out.xlsx")).code).toBe(2);
  expect(terminal.disk.get("out.xlsx")).toBe(before);
});

test("a file that the software has not written is not replaced", async () => {
  const { code } = await rolled({ ...FILES, "out.xlsx": newXlsx([gridOfRows("Trang1", [["quý"]])]) });
  expect(code).toBe(2);
});
