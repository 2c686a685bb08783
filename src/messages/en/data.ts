import type { Expected, ReadingProblems, ValueType } from "../../core/data/problem";
import type { AggregateName, FigureName, PlanCountName } from "../../core/data/quantity";
import type { DataTexts } from "../../core/data/data-texts";

const expected: Record<Expected, string> = {
  quantity: "a number, a count or sum (đếm HoSo, tổng GiaiNgan[Số tiền]) or an indicator's figure (TT01.tử)",
  sheet: "the name of a data sheet, as in đếm HoSo",
  condition: "a condition, as in [Ngày trả] trong kỳ",
  comparison: "a comparison after the column: =, <>, <, <=, >, >=, trống, có dữ liệu, chứa, thuộc, trong kỳ",
  value: "a value to compare with: a number, a date (30/9/2024), a quoted text or a column in brackets",
  list: 'values separated by ;, as in thuộc ("a"; "b")',
  operator: "the end of the expression, or one of + - * /",
  text: 'a quoted text, as in chứa "bưu chính"',
  "range-end": "the word đến, as in [Ngày] từ 1/1/2024 đến 30/6/2024",
  "closing-bracket": "a closing )",
  end: "the end of the expression",
};

const marks: Record<ReadingProblems["unclosed"]["mark"], string> = {
  '"': 'the closing quotation mark (")',
  "'": "the closing single quote (')",
  "[": "the ] that closes the column's name",
  "(": "the closing )",
};

const types: Record<ValueType, string> = { number: "numbers", day: "dates", text: "texts" };

const aggregates: Record<AggregateName, string> = {
  count: "đếm (count)",
  distinct: "đếm khác nhau (distinct count)",
  sum: "tổng (sum)",
  average: "trung bình (average)",
  least: "nhỏ nhất (smallest)",
  most: "lớn nhất (largest)",
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

const SHOWN = 8;

const listed = (names: readonly string[], name: (text: string) => string = (text) => text): string =>
  names.length === 0
    ? "there are none"
    : `there are: ${names.slice(0, SHOWN).map(name).join(", ")}${names.length > SHOWN ? ", …" : ""}`;

const bracketed = (name: string) => `[${name}]`;

const number = (value: number) => String(value);

export const data: DataTexts = {
  reading: {
    empty: () => "the expression is empty",
    "too-long": () => "the expression is too long or too deeply nested; split it into several indicators",
    unclosed: ({ mark }) => `missing: ${marks[mark]}`,
    unexpected: ({ found, expected: wanted }) =>
      `${found ? `found "${found}"` : "the expression breaks off"}; what is needed here: ${expected[wanted]}`,
    "unknown-word": ({ word, likely }) =>
      likely === null
        ? `"${word}" is not understood; what is needed here: ${expected.quantity}`
        : `"${word}" is not understood; did you mean "${likely}"?`,
    "bad-number": ({ text }) => `"${text}" is not a number as written in Vietnam (1.234,5)`,
    "bad-date": ({ text }) => `the calendar has no day ${text}; dates are day/month/year, as in 30/9/2024`,
    "date-without-year": ({ text }) => `the date ${text} lacks its year; write it in full, as in 30/9/2024`,
    "needs-column": ({ of, sheet }) => `${aggregates[of]} needs a column, as in ${sheet}[Tên cột]`,
    "needs-when": ({ found }) => `found "${found}"; a condition stands after khi, as in đếm HoSo khi [Số hóa] = "Có"`,
    "no-column-side": () => "a comparison needs a column in brackets on one side, as in [Ngày trả] <= 30/9/2024",
    "empty-text": ({ column, operator }) =>
      `comparing with an empty text means nothing; write [${column}] ${operator === "=" ? "trống" : "có dữ liệu"}`,
    "other-sheet": ({ sheet, column, own }) =>
      `column [${column}] belongs to sheet ${sheet}, but this is counted on sheet ${own}; a condition uses columns of one sheet`,
    "unknown-figure": ({ indicator, figure }) =>
      `an indicator has no ".${figure}"; there are: ${Object.values(figureNames)
        .map((name) => `${indicator}.${name}`)
        .join(", ")}`,
    "unknown-plan-count": ({ count }) =>
      `the plan has no ".${count}"; there are: ${Object.values(planCountNames)
        .map((name) => `kế hoạch.${name}`)
        .join(", ")}`,
  },
  evaluation: {
    "unknown-sheet": ({ sheet, sheets }) => `the workbook has no sheet "${sheet}"; ${listed(sheets)}`,
    "no-heading": ({ sheet }) => `sheet "${sheet}" has no heading row, so it cannot be read as a table`,
    "unknown-column": ({ sheet, column, columns }) =>
      `${sheet} has no column [${column}]; ${listed(columns, bracketed)}`,
    "wrong-type": ({ sheet, column, wanted, cell, text }) =>
      `column [${column}] of sheet ${sheet} holds no ${types[wanted]}, so this cannot be computed (cell ${cell}: "${text}")`,
    "error-cell": ({ sheet, cell, error }) =>
      `cell ${cell} of sheet ${sheet} shows the error ${error}; correct that cell`,
    "uncomputed-cell": ({ sheet, cell, byDay }) =>
      byDay
        ? `cell ${cell} of sheet ${sheet} is a formula by today (or by chance); what it holds is of the last saving, and is not used; type the figure, or make the report within Excel`
        : `cell ${cell} of sheet ${sheet} is a formula without a value; open the file in Excel and save it`,
    "no-values": ({ of, sheet, column }) => `column [${column}] of sheet ${sheet} has no numbers for ${aggregates[of]}`,
    "zero-divisor": () => "the denominator is 0",
    "not-finite": () => "the result is too large",
    "no-period": () => "there is no reporting period for trong kỳ; enter Kỳ báo cáo từ and Kỳ báo cáo đến",
    "no-plan": ({ count }) => `there is no plan table, so there is no kế hoạch.${planCountNames[count]}`,
    "plan-untracked": ({ count }) =>
      `the plan has no column for results (Tình trạng, Ngày hoàn thành …), so there is no kế hoạch.${planCountNames[count]}`,
    "unknown-indicator": ({ indicator, codes }) =>
      `there is no indicator with the code "${indicator}"; ${listed(codes)}`,
    "figure-missing": ({ indicator, figure }) => `indicator ${indicator} has no ${figureNames[figure]} yet`,
    "figure-failed": ({ indicator, figure }) =>
      `not computed, because ${indicator}.${figureNames[figure]} could not be (see indicator ${indicator})`,
    cycle: ({ path }) => `the indicators refer to each other in a circle: ${path.join(" → ")}`,
    "day-not-number": ({ day }) => `${day} is a date; a number is needed here`,
  },
  notes: {
    "rows-skipped": ({ sheet, rows, cell }) =>
      `${number(rows)} rows of sheet ${sheet} were left out because of error cells or formulas without a value (first: ${cell})`,
    "cells-not-read": ({ sheet, column, wanted, cells, cell, text }) =>
      `${number(cells)} cells of column [${column}] in ${sheet} are no ${types[wanted]} and were left out (first: ${cell}, "${text}")`,
    "other-spelling": ({ sheet, column, text, found }) =>
      `no row of ${sheet} has [${column}] "${text}"; the column spells it "${found}"`,
    "total-row": ({ sheet, row, text, rows }) =>
      rows === 1
        ? `row ${row} of sheet ${sheet} ("${text}") is a total or a note and was not counted`
        : `from row ${row} of sheet ${sheet} ("${text}") on ${rows} rows are totals, notes or signatures and were not counted`,
    "same-heading": ({ sheet, column, cell }) =>
      `sheet ${sheet} has several columns named [${column}]; only the first is used (cell ${cell})`,
  },
  at: (message, position, near) =>
    near ? `${message} (character ${position}, at "${near}")` : `${message} (at the end of the expression)`,
};
