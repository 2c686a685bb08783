import type { IndicatorFigures, QuantityContext } from "../../../src/core/data/evaluate";
import { readDataTable, type DataTable } from "../../../src/core/data/data-table";
import { readQuantity } from "../../../src/core/data/read-quantity";
import { type Cell, gridOfRows } from "../../../src/core/table/grid";

export const day = (text: string, minutes = 0): Cell => ({ type: "date", day: text, minutes });

export const tableOf = (sheet: string, rows: readonly (readonly Cell[])[]): DataTable => {
  const table = readDataTable(gridOfRows(sheet, rows));
  if (!table) throw new Error(`no heading row in ${sheet}`);
  return table;
};

const A = "Phòng Hành chính và Bổ trợ tư pháp";
const B = "Thanh tra - Pháp chế";

/** Eight cases: dates real and typed, a time of day, numbers typed as text, blanks, decomposed accents. */
export const cases = tableOf("HoSo", [
  ["Danh sách hồ sơ"],
  [],
  ["Mã hồ sơ", "Mã TTHC", "Hình thức", "Ngày trả", "Ngày hẹn", "Số hóa", "Đơn vị", "Lệ\nphí"],
  ["01", "1.001", "Trực tuyến", day("2024-01-05"), day("2024-01-06"), "Có", A, 100],
  ["02", "1.001", "Trực tuyến".normalize("NFD"), day("2024-01-10", 990), day("2024-01-10"), "Có", A, "1.000"],
  ["03", "1.002", "TRỰC TUYẾN", "05/01/2024", day("2024-01-10"), "Không", B, 0],
  ["04", "1.002", "Trực  tiếp", day("2024-01-10"), "9/1/2024", "Có", B, 1500],
  [],
  ["05", 1.003, "Bưu chính", "05/01/2024 10:30", "5/1/2024 08:00", "Có", "Phòng Hộ tịch", 0.5],
  ["06", 1.003, null, day("2025-02-01"), " ", "Không", "Văn phòng", "  "],
  ["07", "1.001", "trực tuyến", null, day("2024-03-01"), "CÓ", null, 50],
  ["08", "1.002", "Trực tiếp", null, null, "không", null, 50],
]);

const disbursed = tableOf("GiaiNgan", [
  ["Ngày", "Số tiền", "Tỷ giá", "Tính sau"],
  [day("2024-03-31"), 100, 1, 2],
  [day("2024-09-30"), "50", { type: "error", code: "#N/A" }, 3],
  [day("2024-12-15"), 200, 1, { type: "uncomputed" }],
  ["Tổng cộng", 350, 1, 5],
]);

const portal = tableOf("Dữ liệu một cửa", [
  ["Mã", "Tên"],
  ["a", 1],
  ["b", 2],
  ["c", 3],
]);

const figure = (text: string | null) => (text === null ? null : readQuantity(text));

const indicator = (
  code: string,
  numerator: string,
  denominator: string | null,
  target: string | null,
): IndicatorFigures => ({
  code,
  numerator: figure(numerator),
  denominator: figure(denominator),
  result: null,
  target: figure(target),
});

export const sampleContext: QuantityContext = {
  tables: [cases, disbursed, portal],
  sheets: ["HoSo", "GiaiNgan", "Dữ liệu một cửa", "Trong"],
  period: { from: "2023-12-15", to: "2024-01-31" },
  plan: { total: 70, done: 11, onTime: 5, early: 4, late: 2, overdue: 0 },
  indicators: [
    indicator("TT", "3", "10", "50%"),
    indicator("I.5", "4", null, null),
    indicator("CT 01", "7", null, null),
    indicator("V1", "V2.tử + 1", null, null),
    indicator("V2", "V1.tử", null, null),
    indicator("V3", "V1.tử", null, null),
  ],
};
