import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { nodeFiles } from "../../../src/cli/node-files";
import { ownThread } from "../own-thread";
import { run } from "../../../src/cli/run";
import type { Files } from "../../../src/cli/terminal";
import { gridOfRows } from "../../../src/core/table/grid";
import { newXlsx } from "../../../src/workbook/xlsx/new-xlsx";

/** A plan of two tasks, one of them late. */
export const PLAN = newXlsx([
  gridOfRows("Ke hoach", [
    ["KẾ HOẠCH NĂM 2026"],
    ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian thực hiện", "Tình trạng"],
    [1, "Sửa quy chế tiếp dân", "Văn phòng", "Trước ngày 01/3/2026", null],
    [2, "Kiểm kê tài sản công", "Phòng Tài vụ", "Quý IV/2026", null],
  ]),
]);

/** A clerk's folder on the real disk, and the command line in it. */
export class OfficeFolder {
  readonly path = mkdtempSync(path.join(os.tmpdir(), "plan-tracker-"));
  said: string[] = [];
  complained: string[] = [];
  /** The disk as the commands see it. */
  files: Files = nodeFiles;

  at(name: string): string {
    return path.join(this.path, name);
  }

  put(name: string, content: Uint8Array | string): string {
    writeFileSync(this.at(name), content);
    return this.at(name);
  }

  text(name: string): string {
    return readFileSync(this.at(name), "latin1");
  }

  names(): string[] {
    return readdirSync(this.path).sort();
  }

  /** Runs a command; arguments that begin with "./" are files of the folder. */
  async run(...argv: string[]): Promise<number> {
    this.said = [];
    this.complained = [];
    const named = argv.map((argument) =>
      argument.replace(/(^|=)\.\//, (_, before: string) => before + this.at("") + "/"),
    );
    return run([...named, ...(argv[0] === "report" ? ["--as-of", "2026-09-30"] : [])], {
      out: (text) => this.said.push(text),
      error: (text) => this.complained.push(text),
      input: async function* () {
        // Nothing is asked on standard input.
      },
      today: "2026-11-20",
      files: this.files,
      machine: ownThread(this.files),
    });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
