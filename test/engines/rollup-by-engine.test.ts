import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { exportFile } from "../../src/cli/engines/export-file";
import { filesOfExport } from "../../src/cli/engines/files-of-export";
import { nodeFiles } from "../../src/cli/node-files";
import type { Machine } from "../../src/cli/terminal";
import { cliMessagesOf } from "../../src/messages/cli-messages";
import { gridOfRows } from "../../src/core/table/grid";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { ask, fakeTerminal } from "../cli/fake-terminal";
import { office } from "../cli/office-workbook";
import { ownThread } from "../cli/own-thread";
import { withDuckDb } from "./duckdb-is-there";

/** Cases that a plain reading would count otherwise, in two tables, and an expression over each. */
const dirty = newXlsx([
  gridOfRows("CauHinh", [
    ["Thiết lập", "Giá trị"],
    ["Tên cơ quan", "Sở Cát Hải"],
  ]),
  gridOfRows("ChiTieu", [
    ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số"],
    ["CT1", "Tỷ lệ hồ sơ trực tuyến", "≥ 70%", 'đếm HoSo khi [Kênh] = "Trực tuyến"', "đếm HoSo"],
    ["CT2", "Đúng hạn", "≥ 90%", "đếm HoSo khi [Ngày trả] <= [Ngày hẹn]", "đếm HoSo khi [Ngày trả] trong kỳ"],
    ["CT3", "Số loại", "3", "đếm khác nhau HoSo[Kênh]", null],
    ["CT4", "Giải ngân", "100", "tổng 'Giải ngân'[Số tiền]", null],
    ["CT5", "Số đã chi", "1", "đếm GiaiNgan khi không [Số tiền] trống", null],
    ["CT6", "Chưa có cột", "1", "đếm HoSo khi [Cột lạ] = 1", null],
  ]),
  gridOfRows("TieuChi", [
    ["Mã", "Tiêu chí", "Điểm tối đa", "Cách tính", "Dữ liệu"],
    ["1", "Trực tuyến", 2, "Tính điểm theo công thức: (b/a) x 2", "a = đếm HoSo; b = CT1.tử"],
  ]),
  gridOfRows("HoSo", [
    ["Kênh", "Ngày trả", "Ngày hẹn"],
    ["Trực tuyến", "5/3/2026", "6/3/2026"],
    ["TRỰC  tuyến".normalize("NFD"), { type: "date", day: "2026-03-07", minutes: 90 }, "7/3/2026 08:00"],
    [" trực tuyến\u00a0", null, "7/3/2026"],
    ["Trực tiếp", "chưa trả", { type: "date", day: "2026-03-07", minutes: 0 }],
    [null, { type: "date", day: "2025-03-07", minutes: 0 }, null],
    ["Tổng cộng", null, null],
  ]),
  gridOfRows("Giải ngân", [
    ["Ngày", "Số tiền"],
    ["1/3/2026", "1.234,5"],
    ["1/4/2026", 100],
    ["1/5/2026", " "],
  ]),
]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "engine-"));
  mkdirSync(path.join(folder, "so"));
  const put = (name: string, bytes: Uint8Array) => writeFileSync(path.join(folder, "so", name), bytes);
  put("a.xlsx", office({ name: "Sở An Khê", points: [2, 3], cases: [3, 4] }));
  put("b.xlsx", office({ name: "Sở Bình Sơn", points: [1, 3], cases: [1, 2], formula: "other" }));
  put("Sở Cát Hải [lần 1].xlsx", dirty);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The pool's work, in the test's own thread. */
const machine: Machine = {
  ...ownThread(nodeFiles),
  exportOffices: async (jobs, terms, to) => {
    for (const [place, { path: from, file }] of jobs.entries()) {
      const made = await exportFile(nodeFiles.read(from), file, terms, null, cliMessagesOf(terms.language));
      nodeFiles.write(filesOfExport(made, path.join(to, String(place))).map((one) => ({ ...one, ownFolder: true })));
    }
    return jobs.map(() => null);
  },
};
const say = async (...argv: string[]) => {
  const terminal = { ...fakeTerminal(), files: nodeFiles, machine };
  const { code, json } = await ask(terminal, ...argv, "--as-of", "2026-06-30", "--json");
  return { code, json: json as Record<string, unknown> };
};
const rolled = (from: string, ...argv: string[]) =>
  say("rollup", path.join(folder, from), "-o", path.join(folder, "out.xlsx"), "--force", ...argv);
const workbooks = () => readdirSync(path.join(folder, "so")).map((name) => path.join(folder, "so", name));
const exported = (...argv: string[]) =>
  say("export", ...workbooks(), "--parquet", path.join(folder, "[ra] *"), ...argv);

withDuckDb("with DuckDB", () => {
  test("a roll-up is the same whoever counts, from workbooks and from their exports", async () => {
    const own = await rolled("so");
    const first = readFileSync(path.join(folder, "out.xlsx"));
    expect(own.json).toMatchObject({
      offices: [{ office: "Sở An Khê" }, { office: "Sở Bình Sơn" }, { office: "Sở Cát Hải" }],
    });
    expect(await rolled("so", "--engine", "duckdb")).toEqual(own);
    expect(readFileSync(path.join(folder, "out.xlsx")).equals(first)).toBe(true);
    expect((await exported()).code).toBe(0);
    expect(await rolled("[ra] *", "--engine", "duckdb")).toEqual(own);
  });

  test("an export that is not whole, not as it was written or of another day is named, and is in no figure", async () => {
    await exported();
    const out = path.join(folder, "[ra] *");
    const rows = readFileSync(path.join(out, "a.hoso.parquet"));
    writeFileSync(path.join(out, "b.hoso.parquet"), rows);
    expect(await rolled("[ra] *", "--engine", "duckdb")).toMatchObject({
      code: 2,
      json: {
        error: { code: "engine-incomplete", details: { offices: [{ office: "Sở Bình Sơn", expected: 2, found: 0 }] } },
      },
    });
    await exported();
    rmSync(path.join(out, "socathailan1.hoso.parquet"));
    const document = path.join(out, "a.json");
    writeFileSync(document, readFileSync(document, "utf8").replace("Sở An Khê", "Sở Ăn Khê"));
    const { code, json } = await rolled("[ra] *", "--engine", "duckdb");
    expect([code, json]).toMatchObject([1, { offices: [{ office: "Sở Bình Sơn" }] }]);
    expect(JSON.stringify(json.missing)).toMatch(/a\.json.*như lúc xuất.*socathailan1\.hoso\.parquet/);
    const other = await say(
      "rollup",
      out,
      "-o",
      path.join(folder, "x.xlsx"),
      "--engine",
      "duckdb",
      "--from",
      "2026-01-01",
    );
    expect(other.code).toBe(2);
  });
});

test("an export holds what expressions name and no more, and says nothing of who it is about", async () => {
  const { json } = await exported();
  const [found] = (json.exports as { office: string }[]).filter((one) => one.office === "Sở Cát Hải");
  expect(found).toMatchObject({
    tables: [
      { sheet: "HoSo", rows: 5 },
      { sheet: "Giải ngân", rows: 3 },
    ],
  });
  const out = path.join(folder, "[ra] *");
  const bytes = readFileSync(path.join(out, "socathailan1.giaingan.parquet"), "latin1");
  expect(bytes).toContain("sotien_n");
  expect(bytes).not.toContain("ngay");
});

test.each(["duckdb", "clickhouse", "postgresql", "trino", "spark"])(
  "sql --dialect %s prints tables and statements",
  async (name) => {
    const file = workbooks().find((one) => one.includes("Cát Hải")) ?? "";
    const { code, json } = await say("sql", file, "--dialect", name);
    const tables = (json as { tables: { table: string; definition: string; statement: string }[] }).tables;
    expect([code, tables.map(({ table }) => table)]).toEqual([0, ["hoso", "giaingan"]]);
    for (const { definition, statement } of tables) {
      expect(definition).toMatch(/^CREATE TABLE .*\([^]*export_id[^]*row/);
      expect(statement).toMatch(/SELECT[^]*FROM[^]*GROUP BY/);
    }
  },
);

test("exports replace exports, and nothing else", async () => {
  await exported();
  expect((await exported()).code).toBe(0);
  const document = path.join(folder, "[ra] *", "a.json");
  writeFileSync(document, '{"my":"own"}');
  expect(await exported()).toMatchObject({ code: 2, json: { error: { code: "foreign-output" } } });
  expect(readFileSync(document, "utf8")).toBe('{"my":"own"}');
});

test("the province's key gives equal values equal keys, and nothing of them is read from a key", async () => {
  const key = path.join(folder, "khoa");
  writeFileSync(key, "a province's secret");
  await exported("--key", key);
  const keyed = readFileSync(path.join(folder, "[ra] *", "socathailan1.hoso.parquet"));
  await exported("--key", key);
  expect(readFileSync(path.join(folder, "[ra] *", "socathailan1.hoso.parquet")).equals(keyed)).toBe(true);
  await exported();
  expect(readFileSync(path.join(folder, "[ra] *", "socathailan1.hoso.parquet")).equals(keyed)).toBe(false);
});

test.each([
  ["export", "a.xlsx"],
  ["export", "--parquet", "ra"],
  ["rollup", "so", "-o", "x.xlsx", "--engine", "mysql"],
])("%s %s is told what it lacks", async (...argv) =>
  expect(await say(...argv.map((one) => (one === "so" ? path.join(folder, one) : one)))).toMatchObject({
    code: 2,
    json: { error: { code: "bad-argument" } },
  }),
);
