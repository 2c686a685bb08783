import { readClickHouseAddress } from "../../src/cli/engines/clickhouse/address";
import { loadExports } from "../../src/cli/engines/clickhouse/load-exports";
import { type ClickHouse, openClickHouse } from "../../src/cli/engines/clickhouse/servers";
import { sqlName } from "../../src/core/data/sql/column-ids";
import { dialects } from "../../src/core/data/sql/dialect";
import { CLUSTER, type RunningServers, startServers, withClickHouse } from "./clickhouse-servers";
import { compareExamples, compareWithOwn, type Holder, RUNS } from "./equality";
import { exportOf } from "./export-of";

withClickHouse("three ClickHouse servers", () => {
  let running: RunningServers;
  let at: ClickHouse;
  beforeAll(async () => {
    running = await startServers(3);
    at = openClickHouse(
      readClickHouseAddress("--engine", `clickhouse://${running.hosts.join(",")}?cluster=${CLUSTER}`),
      "",
    );
  }, 60_000);
  afterAll(() => running.stop());

  test("every expression of the examples, and random ones over dirty cells: figures, problems and notes are those of the own evaluator", async () => {
    const holder: Holder = {
      dialect: dialects.clickhouse,
      hold: async (exports) => {
        await loadExports(exports.map(exportOf), at);
        return `"${sqlName(exports[0]!.table.sheet)}"`;
      },
      query: at.query,
    };
    expect(await compareExamples(holder)).toBeGreaterThan(60);
    expect((await compareWithOwn(holder, RUNS)).figures).toBeGreaterThan(0);
  }, 600_000);
});
