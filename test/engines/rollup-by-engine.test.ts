import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withDuckDb } from "./duckdb-is-there";
import { exported, folder, OUT, putSamples, rolled, say, workbooks } from "./offices-folder";

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
    expect(await rolled(OUT, "--engine", "duckdb")).toEqual(own);
    await putSamples();
    expect(await rolled("mau", "--engine", "duckdb")).toEqual(await rolled("mau"));
  });

  test("an export that is not whole, not as it was written or of another day is named, and is in no figure", async () => {
    await exported();
    const out = path.join(folder, OUT);
    const rows = readFileSync(path.join(out, "a.hoso.parquet"));
    writeFileSync(path.join(out, "b.hoso.parquet"), rows);
    expect(await rolled(OUT, "--engine", "duckdb")).toMatchObject({
      code: 2,
      json: {
        error: { code: "engine-incomplete", details: { offices: [{ office: "Sở Bình Sơn", expected: 2, found: 0 }] } },
      },
    });
    await exported();
    rmSync(path.join(out, "socathailan1.hoso.parquet"));
    const document = path.join(out, "a.json");
    writeFileSync(document, readFileSync(document, "utf8").replace("Sở An Khê", "Sở Ăn Khê"));
    const { code, json } = await rolled(OUT, "--engine", "duckdb");
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
  const out = path.join(folder, OUT);
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
  const document = path.join(folder, OUT, "a.json");
  writeFileSync(document, '{"my":"own"}');
  expect(await exported()).toMatchObject({ code: 2, json: { error: { code: "foreign-output" } } });
  expect(readFileSync(document, "utf8")).toBe('{"my":"own"}');
});

test("the province's key gives equal values equal keys, and nothing of them is read from a key", async () => {
  const key = path.join(folder, "khoa");
  writeFileSync(key, "a province's secret");
  await exported("--key", key);
  const keyed = readFileSync(path.join(folder, OUT, "socathailan1.hoso.parquet"));
  await exported("--key", key);
  expect(readFileSync(path.join(folder, OUT, "socathailan1.hoso.parquet")).equals(keyed)).toBe(true);
  await exported();
  expect(readFileSync(path.join(folder, OUT, "socathailan1.hoso.parquet")).equals(keyed)).toBe(false);
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
