import type { DataTexts, TextsFor } from "../../core/data/data-texts";
import { formatDay } from "../../core/lib/calendar-day";
import { formatNumber } from "../../core/lib/number";
import type { EvaluationProblems, Expected, QuantityNotes, ReadingProblems, ValueType } from "../../core/data/problem";
import type { AggregateName, FigureName, PlanCountName } from "../../core/data/quantity";

const expected: Record<Expected, string> = {
  quantity:
    "một số, một phép đếm hoặc tính tổng (như đếm HoSo, tổng GiaiNgan[Số tiền]), hoặc số liệu chỉ tiêu (như TT01.tử)",
  sheet: "tên trang dữ liệu, ví dụ đếm HoSo",
  condition: "một điều kiện, ví dụ [Ngày trả] trong kỳ",
  comparison: "phép so sánh sau tên cột: =, <>, <, <=, >, >=, trống, có dữ liệu, chứa, thuộc, trong kỳ",
  value: "giá trị để so sánh: một số, ngày (30/9/2024), chữ trong ngoặc kép hoặc cột trong ngoặc vuông",
  list: 'các giá trị cách nhau bằng dấu ;, ví dụ thuộc ("a"; "b")',
  operator: "hết biểu thức hoặc một phép tính + - * /",
  text: 'chữ trong ngoặc kép, ví dụ chứa "bưu chính"',
  "range-end": "từ khóa đến, ví dụ [Ngày] từ 1/1/2024 đến 30/6/2024",
  "closing-bracket": "dấu )",
  end: "hết biểu thức",
};

const marks: Record<ReadingProblems["unclosed"]["mark"], string> = {
  '"': 'dấu ngoặc kép (") đóng',
  "'": "dấu nháy đơn (') đóng",
  "[": "dấu ] đóng tên cột",
  "(": "dấu ) đóng",
};

const types: Record<ValueType, string> = { number: "số", day: "ngày", text: "chữ" };

const aggregates: Record<AggregateName, string> = {
  count: "đếm",
  distinct: "đếm khác nhau",
  sum: "tổng",
  average: "trung bình",
  least: "nhỏ nhất",
  most: "lớn nhất",
};

// The language's own words, which are Vietnamese whatever language the messages are in.
const figureNames: Record<FigureName, string> = {
  numerator: "tử",
  denominator: "mẫu",
  result: "kết quả",
  target: "mục tiêu",
};
const planCountNames: Record<PlanCountName, string> = {
  total: "tổng",
  done: "hoàn thành",
  onTime: "đúng hạn",
  early: "sớm hạn",
  late: "trễ hạn",
  overdue: "quá hạn",
};

/** At most so many names, for a cell's message must stay readable. */
const SHOWN = 8;

const listed = (names: readonly string[], name: (text: string) => string = (text) => text): string =>
  names.length === 0
    ? "chưa có tên nào"
    : `có: ${names.slice(0, SHOWN).map(name).join(", ")}${names.length > SHOWN ? ", …" : ""}`;

const bracketed = (name: string) => `[${name}]`;

const reading: TextsFor<ReadingProblems> = {
  empty: () => "biểu thức để trống",
  "too-long": () => "biểu thức quá dài hoặc quá nhiều lớp ngoặc; hãy tách thành nhiều chỉ tiêu",
  unclosed: ({ mark }) => `thiếu ${marks[mark]}`,
  unexpected: ({ found, expected: wanted }) =>
    `${found ? `gặp "${found}"` : "biểu thức dừng giữa chừng"}; ở đây cần ${expected[wanted]}`,
  "unknown-word": ({ word, likely }) =>
    likely === null
      ? `không hiểu "${word}"; ở đây cần ${expected.quantity}`
      : `không hiểu "${word}"; có phải là "${likely}"?`,
  "bad-number": ({ text }) => `"${text}" không phải số viết kiểu Việt Nam (ví dụ 1.234,5)`,
  "bad-date": ({ text }) => `không có ngày ${text} trong lịch; cần viết ngày/tháng/năm, ví dụ 30/9/2024`,
  "date-without-year": ({ text }) => `ngày ${text} thiếu năm; cần viết đủ, ví dụ 30/9/2024`,
  "needs-column": ({ of, sheet }) => `${aggregates[of]} cần tên cột, ví dụ ${aggregates[of]} ${sheet}[Tên cột]`,
  "needs-when": ({ found }) =>
    `gặp "${found}"; điều kiện phải đứng sau từ khóa khi, ví dụ đếm HoSo khi [Số hóa] = "Có"`,
  "no-column-side": () => "phép so sánh cần ít nhất một cột trong ngoặc vuông, ví dụ [Ngày trả] <= 30/9/2024",
  "empty-text": ({ column, operator }) =>
    `so sánh với chữ rỗng không có nghĩa; hãy viết [${column}] ${operator === "=" ? "trống" : "có dữ liệu"}`,
  "other-sheet": ({ sheet, column, own }) =>
    `cột [${column}] thuộc trang ${sheet}, còn phép tính này trên trang ${own}; điều kiện chỉ dùng cột của cùng một trang`,
  "unknown-figure": ({ indicator, figure }) =>
    `chỉ tiêu không có phần ".${figure}"; có: ${Object.values(figureNames)
      .map((name) => `${indicator}.${name}`)
      .join(", ")}`,
  "unknown-plan-count": ({ count }) =>
    `kế hoạch không có số liệu ".${count}"; có: ${Object.values(planCountNames)
      .map((name) => `kế hoạch.${name}`)
      .join(", ")}`,
};

const evaluation: TextsFor<EvaluationProblems> = {
  "unknown-sheet": ({ sheet, sheets }) => `không có trang "${sheet}" trong sổ; ${listed(sheets)}`,
  "no-heading": ({ sheet }) => `trang "${sheet}" không có dòng tiêu đề cột nên không đọc được thành bảng`,
  "unknown-column": ({ sheet, column, columns }) =>
    `không có cột [${column}] trong ${sheet}; ${listed(columns, bracketed)}`,
  "wrong-type": ({ sheet, column, wanted, cell, text }) =>
    `cột [${column}] của trang ${sheet} không chứa ${types[wanted]} nên không tính được (ô ${cell}: "${text}")`,
  "error-cell": ({ sheet, cell, error }) => `ô ${cell} của trang ${sheet} đang báo lỗi ${error}; hãy sửa ô đó`,
  "uncomputed-cell": ({ sheet, cell, byDay }) =>
    byDay
      ? `ô ${cell} của trang ${sheet} là công thức theo ngày hôm nay (hoặc số ngẫu nhiên), giá trị đang có là của lần lưu cuối cùng nên chưa tính lại; hãy gõ số, hoặc lập báo cáo ngay trong Excel`
      : `ô ${cell} của trang ${sheet} là công thức chưa tính lại; hãy mở tệp bằng Excel và lưu lại`,
  "no-values": ({ of, sheet, column }) =>
    `không có số nào trong cột [${column}] của trang ${sheet} để tính ${aggregates[of]}`,
  "zero-divisor": () => "mẫu số bằng 0",
  "not-finite": () => "kết quả quá lớn, không tính được",
  "no-period": () => "chưa có kỳ báo cáo nên không xét được trong kỳ; hãy nhập Kỳ báo cáo từ và Kỳ báo cáo đến",
  "no-plan": ({ count }) => `không có bảng kế hoạch nên không có số liệu kế hoạch.${planCountNames[count]}`,
  "plan-untracked": ({ count }) =>
    `bảng kế hoạch chưa có cột theo dõi (Tình trạng, Ngày hoàn thành …) nên chưa có số liệu kế hoạch.${planCountNames[count]}`,
  "unknown-indicator": ({ indicator, codes }) => `không có chỉ tiêu mã "${indicator}"; ${listed(codes)}`,
  "figure-missing": ({ indicator, figure }) => `chỉ tiêu ${indicator} chưa có ${figureNames[figure]}`,
  "figure-failed": ({ indicator, figure }) =>
    `chưa tính được vì ${indicator}.${figureNames[figure]} chưa tính được (xem thông báo ở chỉ tiêu ${indicator})`,
  cycle: ({ path }) => `các chỉ tiêu tham chiếu vòng tròn: ${path.join(" → ")}`,
  "day-not-number": ({ day }) => `${formatDay(day)} là một ngày; ở đây cần một số`,
};

const notes: TextsFor<QuantityNotes> = {
  "rows-skipped": ({ sheet, rows, cell }) =>
    `${formatNumber(rows)} dòng của trang ${sheet} không được tính vì có ô báo lỗi hoặc công thức chưa tính (ô đầu tiên: ${cell})`,
  "cells-not-read": ({ sheet, column, wanted, cells, cell, text }) =>
    `${formatNumber(cells)} ô của cột [${column}] trong ${sheet} không phải ${types[wanted]} nên không được tính (ô đầu tiên: ${cell}, "${text}")`,
  "other-spelling": ({ sheet, column, text, found }) =>
    `không có dòng nào của ${sheet} có [${column}] là "${text}"; trong cột viết là "${found}"`,
  "total-row": ({ sheet, row, text, rows }) =>
    rows === 1
      ? `dòng ${row} của trang ${sheet} ("${text}") là dòng cộng hoặc ghi chú nên không được đếm`
      : `từ dòng ${row} của trang ${sheet} ("${text}") có ${rows} dòng cộng, ghi chú, ký tên nên không được đếm`,
  "same-heading": ({ sheet, column, cell }) =>
    `trang ${sheet} có nhiều cột tên [${column}]; chỉ dùng cột đầu tiên (ô ${cell})`,
};

export const data: DataTexts = {
  reading,
  evaluation,
  notes,
  at: (message, position, near) =>
    near ? `${message} (ký tự thứ ${position}, tại "${near}")` : `${message} (cuối biểu thức)`,
};
