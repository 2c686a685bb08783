import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { readClickHouseAddress } from "../../src/cli/engines/clickhouse/address";
import { openClickHouse } from "../../src/cli/engines/clickhouse/servers";
import { CLUSTER, type RunningServers, startServers, withClickHouse } from "./clickhouse-servers";
import { exported, folder, OUT, putSamples, rolled, say } from "./offices-folder";

withClickHouse("with three ClickHouse servers", () => {
  let running: RunningServers;
  let url: string;
  const asked = (sql: string, server?: string) =>
    openClickHouse(readClickHouseAddress("--engine", url), "").ask(sql, server === undefined ? {} : { server });
  beforeEach(async () => {
    running = await startServers(3);
    url = `clickhouse://${running.hosts.join(",")}?cluster=${CLUSTER}`;
  }, 60_000);
  afterEach(() => running.stop());

  test("a roll-up is the same whoever counts; loading again changes nothing, and mends what is half there", async () => {
    const own = await rolled("so");
    const first = readFileSync(path.join(folder, "out.xlsx"));
    expect(await exported("--load", url)).toMatchObject({ code: 0, json: { loaded: { rows: 14, put: 14 } } });
    expect(await rolled(OUT, "--engine", url)).toEqual(own);
    expect(readFileSync(path.join(folder, "out.xlsx")).equals(first)).toBe(true);
    expect(await exported("--load", url)).toMatchObject({ code: 0, json: { loaded: { rows: 14, put: 0 } } });
    for (const server of running.hosts) await asked(`ALTER TABLE "hoso_rows" DELETE WHERE "row" = 2`, server);
    expect(await exported("--load", url)).toMatchObject({ code: 0, json: { loaded: { rows: 14 } } });
    expect(await rolled(OUT, "--engine", url)).toEqual(own);
    const samples = await putSamples();
    await say("export", ...samples, "--parquet", path.join(folder, "mau"), "--load", url);
    const counted = await rolled("mau", "--engine", url);
    expect(counted.json).toMatchObject({ offices: [{}, {}] });
    expect(counted).toEqual(await rolled("mau"));
  }, 120_000);

  test("offices whose rows lie on a server that is gone are named, and no figure is given", async () => {
    await exported("--load", url);
    const places = await Promise.all(
      running.hosts.map(async (server) => (await asked(`SELECT DISTINCT office FROM "hoso_rows"`, server)).flat()),
    );
    const full = places.findIndex((offices) => offices.length > 0);
    await running.kill(full);
    const { code, json } = await rolled(OUT, "--engine", url);
    expect([code, json]).toMatchObject([2, { error: { code: "engine-incomplete" } }]);
    const { offices } = (json.error as { details: { offices: { office: string; found: number }[] } }).details;
    expect(new Set(offices.map(({ office }) => office))).toEqual(new Set(places[full]));
    await Promise.all(running.hosts.map((_, index) => running.kill(index)));
    const none = await rolled(OUT, "--engine", url);
    expect(JSON.stringify(none.json)).toMatch(/engine-failed.*ECONNREFUSED/);
  }, 120_000);

  test("what was never loaded is named, and another's table is left alone", async () => {
    await exported();
    expect(await rolled(OUT, "--engine", url)).toMatchObject({
      code: 2,
      json: {
        error: { code: "engine-incomplete", details: { offices: [{ office: "Sở Cát Hải", found: 0 }, {}, {}, {}] } },
      },
    });
    await asked('CREATE TABLE "hoso" ("own" String) ENGINE = MergeTree() ORDER BY "own"');
    expect(await exported("--load", url)).toMatchObject({
      code: 2,
      json: { error: { code: "foreign-table", details: { table: "hoso" } } },
    });
    expect(await asked(`SELECT name FROM system.columns WHERE table = 'hoso' AND database = 'default'`)).toEqual([
      ["own"],
    ]);
  }, 120_000);

  test("a workbook that was not exported is missing, and said to be", async () => {
    await exported("--load", url);
    rmSync(path.join(folder, OUT, "a.json"));
    const { code, json } = await say("rollup", folder, "-o", path.join(folder, "out.xlsx"), "--engine", url);
    expect([code, json]).toMatchObject([1, { missing: [{ file: "so/a.xlsx" }] }]);
  }, 120_000);
});

test.each([
  "clickhouse://",
  "clickhouse://a b",
  "clickhouse://me:secret@may1",
  "clickhouse://may1,may2",
  "clickhouse://may1/db?cluster=a b",
])("%s is no address, and a password in it is not shown", async (url) => {
  const { code, json } = await exported("--load", url);
  expect([code, json]).toMatchObject([2, { error: { code: "bad-argument" } }]);
  expect(JSON.stringify(json)).not.toContain("secret");
});

test.each([
  ["clickhouse://may1", ["may1:8123"], "default", "default", null],
  ["clickhouses://me@may1/cchc", ["may1:8443"], "me", "cchc", null],
  ["clickhouse://may1,[::1]:81/?cluster=tinh", ["may1:8123", "[::1]:81"], "default", "default", "tinh"],
])("%s", (url, servers, user, database, cluster) =>
  expect(readClickHouseAddress("--engine", url)).toMatchObject({ servers, user, database, cluster }),
);
