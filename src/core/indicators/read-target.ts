import { readNumber } from "../lib/number";
import { fold } from "../lib/text";
import { cellText } from "../table/cell-values";
import type { Cell } from "../table/grid";
import { readCheckpoints } from "./read-checkpoints";
import { readThreshold } from "./read-threshold";
import type { Target } from "./target";

/** "tăng", "tăng so với năm trước", "giảm 10%", "tăng ít nhất 5% so với cùng kỳ", "cao hơn năm trước" */
const TREND =
  /^(?:phan dau |dat |nam sau |nam nay |ky nay )?(tang|giam|cao hon|thap hon|nhieu hon|it hon)(?:\s(?:len|xuong|toi thieu|it nhat|tu|tren|khong duoi))*(?:\s(\d+(?:,\d+)?)\s?%(?: tro len)?)?(?:\s(?:hon )?(?:so voi|so)?\s?(?:ky truoc|nam truoc|cung ky(?: nam truoc)?|thang truoc|quy truoc|nam \d{4}|truoc))?$/;

/** What the cell of a target says. A percent cell is a share; so 100% (stored as 1) and 1 differ. */
export const readTarget = (cell: Cell): Target => {
  if (cell !== null && typeof cell === "object" && cell.type === "percent") {
    const comparator = cell.value === 0 ? "=" : ">=";
    return {
      kind: "threshold",
      threshold: { comparator, value: cell.value, unit: "%", of: null },
      text: cellText(cell),
    };
  }
  if (typeof cell === "number") {
    const comparator = cell === 0 ? "=" : ">=";
    return { kind: "threshold", threshold: { comparator, value: cell, unit: null, of: null }, text: cellText(cell) };
  }
  const text = cellText(cell);
  if (text === "") return cell === null || typeof cell === "string" ? { kind: "none", text } : unreadable("?");
  if (typeof cell !== "string") return unreadable(text);
  const trend = TREND.exec(fold(text).replace(/[.;\s]+$/, ""));
  if (trend) return readTrend(trend, text);
  const threshold = readThreshold(text);
  if (threshold) return { kind: "threshold", threshold, text };
  const steps = readCheckpoints(text);
  return steps ? { kind: "checkpoints", steps, text } : unreadable(text);
};

const unreadable = (text: string): Target => ({ kind: "unreadable", text });

const readTrend = ([, word = "", share]: RegExpExecArray, text: string): Target => {
  const direction = ["tang", "cao hon", "nhieu hon"].includes(word) ? "up" : "down";
  return { kind: "trend", direction, by: share === undefined ? null : (readNumber(share) ?? 0) / 100, text };
};
