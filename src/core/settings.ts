import { type Day, yearOf } from "./lib/calendar-day";
import { readNumber } from "./lib/number";
import { fold, nameKey } from "./lib/text";
import { cellShown, cellText, daysOfCell } from "./table/cell-values";
import type { Cell, Grid } from "./table/grid";
import { readDayFormula, withoutOldValues } from "./today-formula";

/** What an office sets in its `CauHinh` sheet (format.md); null where the software finds it out by itself. */
export interface Settings {
  /** the plan's year */
  year: number | null;
  asOf: Day | null;
  /** the first day of week 1, for plans that count weeks */
  weekOne: Day | null;
  periodFrom: Day | null;
  periodTo: Day | null;
  /** days before a due date from which a task is due soon */
  warningDays: number;
  /** "Trước ngày D" counts D itself as on time */
  beforeIncludesDay: boolean;
  /** the share of a criterion lost for late evidence, as a fraction */
  evidenceDeduction: number;
  /** decimals of printed points */
  decimals: number;
  /** classes by their lower bound in percent of the index, highest first */
  classes: { name: string; from: number }[];
  bonusInMaximum: boolean;
  office: string | null;
  reportName: string | null;
  /** the office above */
  parentOffice: string | null;
  /** behind the number of a document: "BC-STP", or the office's part alone */
  symbol: string | null;
  place: string | null;
  number: string | null;
  signedOn: Day | null;
  /** who signs: the capacity in its lines, the name last */
  signer: string | null;
  recipients: string | null;
  /** the documents that the report rests on */
  basis: string | null;
  /** "8/21": the office's rank by the index, and rank and index (in per cent) of the year before */
  rank: string | null;
  previousRank: string | null;
  previousIndex: number | null;
}

export const defaultSettings: Settings = {
  year: null,
  asOf: null,
  weekOne: null,
  periodFrom: null,
  periodTo: null,
  warningDays: 7,
  beforeIncludesDay: false,
  evidenceDeduction: 0.3,
  decimals: 2,
  classes: [
    { name: "Xuất sắc", from: 90 },
    { name: "Tốt", from: 80 },
    { name: "Khá", from: 70 },
    { name: "Trung bình", from: 50 },
    { name: "Yếu", from: 0 },
  ],
  bonusInMaximum: false,
  office: null,
  reportName: null,
  parentOffice: null,
  symbol: null,
  place: null,
  number: null,
  signedOn: null,
  signer: null,
  recipients: null,
  basis: null,
  rank: null,
  previousRank: null,
  previousIndex: null,
};

/** A row of the settings table that could not be used. Row is zero-based. */
export interface SettingProblem {
  row: number;
  name: string;
  value: string;
  kind: "unknown-setting" | "bad-setting-value" | "uncalculated-setting" | "setting-of-another-day" | "set-twice";
}

const readInteger = (cell: Cell, from: number, to: number): number | null => {
  const number = typeof cell === "number" ? cell : readNumber(cellText(cell));
  return number !== null && Number.isInteger(number) && number >= from && number <= to ? number : null;
};

/** "30%", 30 and 0,3 are the same share; "300%" is none, and a bare 1 may be one per cent or all. */
const readFraction = (cell: Cell): number | null => {
  const text = cellText(cell);
  const percent = cell !== null && typeof cell === "object" && cell.type === "percent" ? cell.value : null;
  const number = percent ?? (typeof cell === "number" ? cell : readNumber(text));
  if (number === null || number < 0) return null;
  const bare = percent === null && !text.endsWith("%");
  if (bare && number === 1) return null;
  const fraction = bare && number > 1 ? number / 100 : number;
  return fraction <= 1 ? fraction : null;
};

const readYesNo = (cell: Cell): boolean | null => {
  if (typeof cell === "boolean") return cell;
  const word = fold(cellText(cell));
  if (["co", "yes", "x", "1", "dung"].includes(word)) return true;
  return ["khong", "no", "0", "sai"].includes(word) ? false : null;
};

/** "Xuất sắc: 90; Tốt: 80; …", highest first whatever the order typed. */
const readClasses = (cell: Cell): Settings["classes"] | null => {
  const classes = cellText(cell)
    .split(/[;\n]/)
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const at = part.lastIndexOf(":");
      if (at < 0) return { name: "", from: null };
      return { name: part.slice(0, at).trim(), from: readNumber(part.slice(at + 1).replace("%", "")) };
    });
  if (classes.length === 0 || classes.some(({ name, from }) => name === "" || !isPercentage(from))) return null;
  if (new Set(classes.map(({ from }) => from)).size < classes.length) return null;
  return (classes as Settings["classes"]).sort((a, b) => b.from - a.from);
};

const isPercentage = (number: number | null): boolean => number !== null && number >= 0 && number <= 100;

/** A day of this century; a typing slip in the year would judge every task by it. */
const readDayCell = (cell: Cell): Day | null => {
  const day = daysOfCell(cell)?.[0] ?? null;
  return day !== null && yearOf(day) >= 2000 && yearOf(day) < 2100 ? day : null;
};
const readText = (cell: Cell): string | null => cellText(cell) || null;

/** "89,17%", 89,17 and 0,8917 shown as a percentage are the same index, in per cent. */
const readIndex = (cell: Cell): number | null => {
  const share = cell !== null && typeof cell === "object" && cell.type === "percent" ? cell.value * 100 : null;
  const number = share ?? (typeof cell === "number" ? cell : readNumber(cellText(cell).replace("%", "")));
  return isPercentage(number) ? number : null;
};

type Reader = (cell: Cell) => Partial<Settings> | null;

const as =
  <Key extends keyof Settings>(key: Key, read: (cell: Cell) => Settings[Key] | null): Reader =>
  (cell) => {
    const value = read(cell);
    return value === null ? null : { [key]: value };
  };

/** The names of the settings as the office types them, each with its reader. */
const readers: Record<string, Reader> = {
  "Năm kế hoạch": as("year", (cell) => readInteger(cell, 2000, 2100)),
  "Ngày chốt số liệu": as("asOf", readDayCell),
  "Ngày bắt đầu tuần 1": as("weekOne", readDayCell),
  "Kỳ báo cáo từ": as("periodFrom", readDayCell),
  "Kỳ báo cáo đến": as("periodTo", readDayCell),
  "Số ngày cảnh báo": as("warningDays", (cell) => readInteger(cell, 0, 366)),
  '"Trước ngày" tính cả ngày đó': as("beforeIncludesDay", readYesNo),
  "Trừ điểm minh chứng": as("evidenceDeduction", readFraction),
  "Làm tròn": as("decimals", (cell) => readInteger(cell, 0, 6)),
  "Xếp loại": as("classes", readClasses),
  "Điểm thưởng tính vào mẫu số": as("bonusInMaximum", readYesNo),
  "Tên cơ quan": as("office", readText),
  "Tên báo cáo": as("reportName", readText),
  "Cơ quan chủ quản": as("parentOffice", readText),
  "Ký hiệu": as("symbol", readText),
  "Địa danh": as("place", readText),
  Số: as("number", readText),
  "Ngày ký": as("signedOn", readDayCell),
  "Chức vụ và người ký": as("signer", readText),
  "Nơi nhận": as("recipients", readText),
  "Căn cứ": as("basis", readText),
  "Xếp hạng": as("rank", readText),
  "Xếp hạng năm trước": as("previousRank", readText),
  "Chỉ số năm trước": as("previousIndex", readIndex),
};

/** For messages that name what exists. */
export const settingNames = Object.keys(readers);

const settingKey = (name: string): string => nameKey(name).replace(/["“”'‘’]/g, "");
const byKey = new Map(Object.entries(readers).map(([name, read]) => [settingKey(name), read]));

/** The zero-based rows that set what is not left to the default. */
export type SettingRows = Partial<Record<keyof Settings, number>>;

const whyUnread = (cell: Cell): SettingProblem["kind"] =>
  cell !== null && typeof cell === "object" && cell.type === "uncomputed"
    ? "uncalculated-setting"
    : "bad-setting-value";

/**
 * Reads the settings table; an empty value keeps the default, an unknown name or an unfit value is a problem. A formula
 * that asks for the day (`=TODAY()`) gets the day as it is given, not that on which the workbook was saved.
 */
export const readSettings = (
  grid: Grid,
  headerRow: number,
  columns: { name?: number; value?: number },
  today: Day,
): { settings: Settings; problems: SettingProblem[]; rows: SettingRows } => {
  let settings = defaultSettings;
  const rows: SettingRows = {};
  const problems: SettingProblem[] = [];
  const values = new Map<string, string>();
  const sound = withoutOldValues(grid, [columns.value ?? 1]);
  for (let row = headerRow + 1; row < grid.rows; row++) {
    const name = cellText(grid.cell(row, columns.name ?? 0));
    const stored = sound.cell(row, columns.value ?? 1);
    if (name === "") continue;
    const byDay = readDayFormula(grid.background, row, columns.value ?? 1, today);
    const cell = byDay?.kind === "value" ? byDay.cell : stored;
    const read = byKey.get(settingKey(name));
    if (!read) problems.push({ row, name, value: cellText(cell), kind: "unknown-setting" });
    else if (byDay?.kind === "stored")
      problems.push({ row, name, value: byDay.formula, kind: "setting-of-another-day" });
    else if (cell !== null && cell !== "") {
      const change = read(cell);
      if (change) {
        settings = { ...settings, ...change };
        for (const key of Object.keys(change)) rows[key as keyof Settings] = row;
        const value = cellShown(cell);
        const before = values.get(settingKey(name)) ?? value;
        if (before !== value) problems.push({ row, name, value: `${before}; ${value}`, kind: "set-twice" });
        values.set(settingKey(name), value);
      } else problems.push({ row, name, value: cellShown(cell), kind: whyUnread(cell) });
    }
  }
  return { settings, problems, rows };
};
