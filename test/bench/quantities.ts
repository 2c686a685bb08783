import { makeEvaluator } from "../../src/core/data/evaluate";
import { readDataTable } from "../../src/core/data/data-table";
import { readQuantity } from "../../src/core/data/read-quantity";
import { serialOf } from "../../src/core/lib/calendar-day";
import { type Grid, GridBuilder, Kind } from "../../src/core/table/grid";

const HEADINGS = [
  "Mã hồ sơ",
  "Mã TTHC",
  "Ngày tiếp nhận",
  "Ngày hẹn trả",
  "Ngày trả",
  "Hình thức nộp",
  "Số hóa",
  "Đơn vị",
  "Lệ phí",
];

/** Twenty indicators as an office has them: each counts a part and its whole. */
export const PARTS = [
  'đếm HoSo khi [Hình thức nộp] = "Trực tuyến"',
  'đếm HoSo khi [Hình thức nộp] = "Trực tuyến" và [Ngày tiếp nhận] trong kỳ',
  "đếm HoSo khi [Ngày trả] <= [Ngày hẹn trả]",
  "đếm HoSo khi [Ngày trả] <= [Ngày hẹn trả] và [Ngày trả] trong kỳ",
  "đếm HoSo khi [Ngày trả] > [Ngày hẹn trả]",
  "đếm HoSo khi [Ngày trả] trống và [Ngày hẹn trả] < 30/6/2024",
  'đếm HoSo khi [Số hóa] = "Có"',
  'đếm HoSo khi [Số hóa] = "Có" và [Ngày trả] có dữ liệu',
  'đếm HoSo khi [Hình thức nộp] thuộc ("Trực tuyến"; "Bưu chính công ích")',
  'đếm HoSo khi [Hình thức nộp] chứa "bưu chính" và [Ngày trả] trong kỳ',
  "đếm khác nhau HoSo[Mã TTHC]",
  'đếm khác nhau HoSo[Mã TTHC] khi [Hình thức nộp] = "Trực tuyến"',
  'tổng HoSo[Lệ phí] khi [Hình thức nộp] = "Trực tuyến"',
  "tổng HoSo[Lệ phí] khi [Ngày trả] trong kỳ",
  "đếm HoSo khi [Lệ phí] > 0",
  'đếm HoSo khi [Lệ phí] > 0 và [Hình thức nộp] = "Trực tuyến"',
  'đếm HoSo khi [Đơn vị] = "Phòng Hộ tịch" và [Ngày trả] <= [Ngày hẹn trả]',
  'đếm HoSo khi không ([Đơn vị] = "Văn phòng" hoặc [Số hóa] = "Không")',
  "trung bình HoSo[Lệ phí]",
  'đếm HoSo khi [Mã hồ sơ] chứa "99"',
];

/** A case table as the one-stop system exports it, with dates, texts that stand often and gaps. */
export const caseGrid = (rows: number): Grid => {
  const grid = new GridBuilder("HoSo");
  HEADINGS.forEach((heading, column) => grid.setText(0, column, heading));
  const from = serialOf("2023-12-01");
  for (let row = 1; row <= rows; row++) {
    const received = from + (row % 330);
    grid.setText(row, 0, `HS${String(row).padStart(7, "0")}`);
    grid.setText(row, 1, `1.00${row % 180}`);
    grid.set(row, 2, Kind.date, received);
    grid.set(row, 3, Kind.date, received + 5 + (row % 9));
    if (row % 41 !== 0) grid.set(row, 4, Kind.date, received + 3 + (row % 12) + 0.4);
    grid.setText(row, 5, ["Trực tuyến", "Trực tiếp", "Bưu chính công ích"][row % 3] ?? "");
    grid.setText(row, 6, row % 5 < 3 ? "Có" : "Không");
    grid.setText(row, 7, ["Phòng Hộ tịch", "Văn phòng", "Phòng Hành chính và Bổ trợ tư pháp"][row % 3] ?? "");
    grid.set(row, 8, Kind.number, (row % 7) * 50_000);
  }
  return grid;
};

export interface QuantitiesBench {
  rows: number;
  indicators: number;
  /** Milliseconds from the grid to forty values: reading the expressions, finding the table, one pass. */
  milliseconds: number;
  /** The same on a fresh engine, before the code is compiled. */
  firstMilliseconds: number;
}

/** Evaluates twenty indicators (forty figures) over a case table; the best of five after a first run. */
export const quantitiesBench = (rows = 100_000): QuantitiesBench => {
  const once = (): number => {
    const grid = caseGrid(rows);
    const start = performance.now();
    const table = readDataTable(grid);
    const texts = PARTS.flatMap((part) => [part, "đếm HoSo khi [Ngày tiếp nhận] có dữ liệu"]);
    const quantities = texts.map(readQuantity).flatMap((reading) => ("quantity" in reading ? [reading.quantity] : []));
    const evaluator = makeEvaluator(quantities, {
      tables: table ? [table] : [],
      sheets: ["HoSo"],
      period: { from: "2023-12-15", to: "2024-06-15" },
      plan: null,
      indicators: [],
    });
    const values = quantities.map((quantity) => evaluator.evaluate(quantity).value);
    const milliseconds = performance.now() - start;
    if (values.length !== 2 * PARTS.length || values.includes(null))
      throw new Error("the bench does not measure what it says");
    return milliseconds;
  };
  const firstMilliseconds = once();
  const milliseconds = Math.min(...Array.from({ length: 5 }, once));
  return { rows, indicators: PARTS.length, milliseconds, firstMilliseconds };
};
