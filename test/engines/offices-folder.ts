import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { exportFile } from "../../src/cli/engines/export-file";
import { filesOfExport } from "../../src/cli/engines/files-of-export";
import { nodeFiles } from "../../src/cli/node-files";
import type { Machine } from "../../src/cli/terminal";
import { gridOfRows } from "../../src/core/table/grid";
import { cliMessagesOf } from "../../src/messages/cli-messages";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { ask, fakeTerminal } from "../cli/fake-terminal";
import { office } from "../cli/office-workbook";
import { ownThread } from "../cli/own-thread";

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

/** Three offices' workbooks in `so`, and the folder "[ra] *" for their exports: both anew for each test. */
export let folder: string;
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
export const say = async (...argv: string[]) => {
  const terminal = { ...fakeTerminal(), files: nodeFiles, machine };
  const { code, json } = await ask(terminal, ...argv, "--as-of", "2026-06-30", "--json");
  return { code, json: json as Record<string, unknown> };
};
export const rolled = (from: string, ...argv: string[]) =>
  say("rollup", path.join(folder, from), "-o", path.join(folder, "out.xlsx"), "--force", ...argv);
export const workbooks = () => readdirSync(path.join(folder, "so")).map((name) => path.join(folder, "so", name));
/** The sample and the ready-made workbook, in the folder "mau": all their expressions are counted, too. */
export const putSamples = async (): Promise<string[]> => {
  mkdirSync(path.join(folder, "mau"));
  const [sample, empty] = ["ke-hoach-mau.xlsx", "moi.xlsx"].map((name) => path.join(folder, "mau", name));
  copyFileSync("assets/ke-hoach-mau.xlsx", sample!);
  await say("new", empty!);
  return [sample!, empty!];
};

export const OUT = "[ra] *";
export const exported = (...argv: string[]) =>
  say("export", ...workbooks(), "--parquet", path.join(folder, OUT), ...argv);
