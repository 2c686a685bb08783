import { readNumberCell } from "../../../src/core/plan/numbering";
import type { Cell } from "../../../src/core/table/grid";

test.each<[Cell, string | null, string]>([
  [1, "1", ""],
  [7.1, "7.1", ""],
  [8.199999999999999, "8.2", ""],
  ["7.10", "7.10", ""],
  ["1.", "1", ""],
  ["2.1.3.", "2.1.3", ""],
  ["(3)", "3", ""],
  ["01", "1", ""],
  ["III", "III", ""],
  ["IX.", "IX", ""],
  ["iv", null, ""],
  ["A", "A", ""],
  ["b)", "b", ""],
  ["Mục II", "II", ""],
  ["Phần III:", "III", ""],
  ["III.4", "III.4", ""],
  ["VI CẢI CÁCH TÀI CHÍNH CÔNG", "VI", "CẢI CÁCH TÀI CHÍNH CÔNG"],
  ["I. Kiểm soát thủ tục hành chính", "I", "Kiểm soát thủ tục hành chính"],
  ["2.1. Rà soát", "2.1", "Rà soát"],
  ["Phần II: Nhiệm vụ trọng tâm", "II", "Nhiệm vụ trọng tâm"],
  ["Tổng cộng", null, ""],
  ["I làm việc", null, ""],
  ["-", null, ""],
  [null, null, ""],
  [{ type: "date", day: "2024-02-01", minutes: 0 }, "1.2", ""],
  [{ type: "error", code: "#N/A" }, null, ""],
])("the number cell %p is %p", (cell, number, title) => {
  const read = readNumberCell(cell);
  expect(read?.segments.join(".") ?? null).toBe(number);
  expect(read?.title ?? "").toBe(title);
});
