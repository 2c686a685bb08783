import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gridOfRows } from "../../src/core/table/grid";
import { excelLikeXlsx } from "./excel-like-xlsx";
import { row } from "./measure";
import { indicatorGrid, planGrid, wideCases } from "./office-files";
import { type Cost, once } from "./run-process";

const OURS = "src/cli/plan-tracker.mjs";
const CASES = 15_000;
const DAY = "2026-06-30";

/** A province: so many workbooks of 15,000 cases, each another office's. Wall times: the pool works on every processor. */
export const benchRollup = (): Promise<void> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "province-"));
  // The user's own cache stays as it is.
  process.env["XDG_CACHE_HOME"] = path.join(folder, "cache");
  try {
    measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return Promise.resolve();
};

const measure = (folder: string): void => {
  const [plan, indicators, cases] = [planGrid(50), indicatorGrid(), wideCases(CASES)];
  const write = (file: string, name: string) => {
    const settings = gridOfRows("CauHinh", [
      ["Thiết lập", "Giá trị"],
      ["Tên cơ quan", name],
    ]);
    writeFileSync(file, excelLikeXlsx([settings, plan, indicators, cases]));
  };
  const [half, whole] = [path.join(folder, "200"), path.join(folder, "400")];
  mkdirSync(half);
  mkdirSync(whole);
  const place = (of: string, index: number) => path.join(of, `so-${index}.xlsx`);
  for (let index = 0; index < 400; index++) {
    write(place(whole, index), `Sở thứ ${index}`);
    if (index < 200) copyFileSync(place(whole, index), place(half, index));
  }
  const out = path.join(folder, "out.xlsx");
  const told = (what: string, { seconds, cpu, memory }: Cost): void =>
    row(what, `${seconds.toFixed(1)} s`, `${cpu.toFixed(1)} s CPU`, `${memory.toFixed(0)} MB`);
  const rolled = (what: string, from: string, more: readonly string[] = [], expected = 0): void => {
    rmSync(out, { force: true });
    told(what, once(OURS, ["rollup", from, "-o", out, "--as-of", DAY, ...more], expected));
  };
  const forget = () => rmSync(path.join(folder, "cache"), { recursive: true, force: true });
  rolled("200 workbooks × 15,000 cases, cold", half);
  rolled("the same, unchanged", half);
  for (let index = 0; index < 3; index++) write(place(half, index), `Sở mới ${index}`);
  rolled("the same, three changed", half);
  forget();
  rolled("400 workbooks, cold", whole);
  for (let index = 0; index < 10; index++) {
    const file = place(half, index * 20);
    writeFileSync(file, readFileSync(file).subarray(0, 1000 + index * 4000));
  }
  rolled("200 workbooks, ten of them cut off", half, [], 1);
  const parquet = path.join(folder, "parquet");
  const files = Array.from({ length: 200 }, (_, index) => place(whole, index));
  told("export of 200 workbooks", once(OURS, ["export", ...files, "--parquet", parquet, "--as-of", DAY]));
  rolled("3,000,000 rows, 40 figures an office, by DuckDB", parquet, ["--engine", "duckdb"]);
};
