import type { PointsCell } from "../../../../src/core/criteria/table/criterion";
import { readPoints } from "../../../../src/core/criteria/table/read-points";
import type { Cell } from "../../../../src/core/table/grid";

test.each<[Cell, Partial<PointsCell>]>([
  [0.5, { value: 0.5 }],
  [0, { value: 0 }],
  ["0,5", { value: 0.5 }],
  ["0.25", { value: 0.25 }],
  ["-1,5", { value: -1.5 }],
  ["0,5 điểm", { value: 0.5 }],
  ["3đ", { value: 3 }],
  [" 2 ", { value: 2 }],
  [null, { value: null, fault: null }],
  ["", { value: null, fault: null }],
  ["-", { value: null, fault: null }],
  ["…", { value: null, fault: null }],
  ["Không áp dụng", { value: null, notApplicable: true, fault: null }],
  ["KAD", { notApplicable: true }],
  ["không đánh giá", { notApplicable: true }],
  ["chờ thẩm định", { value: null, fault: { kind: "misfit", text: "chờ thẩm định" } }],
  ["50%", { value: null, fault: { kind: "misfit", text: "50%" } }],
  ["0,5/1", { value: null, fault: { kind: "misfit", text: "0,5/1" } }],
  [true, { fault: { kind: "misfit", text: "TRUE" } }],
  [
    { type: "percent", value: 0.5 },
    { value: null, fault: { kind: "misfit", text: "50%" } },
  ],
  [
    { type: "date", day: "2024-05-01", minutes: 0 },
    { value: null, fault: { kind: "misfit", text: "01/05/2024" } },
  ],
  [
    { type: "error", code: "#N/A" },
    { value: null, fault: { kind: "error", text: "#N/A" } },
  ],
  [{ type: "uncomputed" }, { value: null, fault: { kind: "uncomputed" } }],
])("%j reads as %j", (cell, expected) => {
  expect(readPoints(cell)).toMatchObject(expected);
});
