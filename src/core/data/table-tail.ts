import { formatNumber } from "../lib/number";
import { fold, plainText } from "../lib/text";
import { type Grid, Kind } from "../table/grid";
import { isFilled } from "./is-filled";

/** Rows of a data sheet that are no records. */
export interface LeftOut {
  /** The first of them, and what it says. */
  row: number;
  text: string;
  rows: number;
}

/** What closes a printed table takes no more rows than this. */
const LONGEST_TAIL = 40;
/** Records by which the shape of all of them is judged. */
const JUDGED = 50;
/** Columns that must be known to tell a full row from a poor one. */
const LEAST_COLUMNS = 3;

/** "Tổng cộng", "TỔNG SỐ:", "Cộng" */
const BARE_TOTAL = /^(?:tong(?: cong| so)?|cong)\s?:?$/;
/** "Tổng cộng: 3 hồ sơ", "Tổng số hồ sơ 12", "Cộng (đợt 2)", "Lũy kế: 5", "Total 7"; not "Tổng công ty", "Tổng cục" */
const TOTAL = /^(?:tong cong(?! ty)|tong so|(?:tong|cong|luy ke|(?:grand )?total)(?=\s*(?:$|[:.(=\d])))/;
/**
 * "Cộng lĩnh vực đất đai: 02", "Tiểu cộng phòng A", "Tổng lệ phí tháng 9"; with its accents, for "Công ty" is folded alike,
 * and not "Cộng đồng …", "Tổng công ty", "Tổng cục"
 */
const GROUP_TOTAL =
  /^(?:tiểu cộng|cộng(?! (?:đồng|tác|hòa|hoà|sản))|tổng (?:cộng(?! đồng)|số|hồ sơ|lĩnh vực|nhóm|phòng|xã|phường|tiền|lệ phí|phí|thu|tháng|quý|kỳ|theo|của))(?![\p{L}\d])/u;
/**
 * "Người lập biểu", "Thủ trưởng đơn vị", "TM. UBND", "(Ký, ghi rõ họ tên)", "Ghi chú: …", "Nguồn: …", "Ngày in: …",
 * "Hà Nội, ngày 30 tháng 9 năm 2026"
 */
const CLOSING =
  /^(?:nguoi (?:lap|ky|in|xuat|tong hop|bao cao|kiem)|thu truong|lanh dao|lap bieu|ke toan|giam doc|truong phong|chu tich|chanh van phong|xac nhan|noi nhan|\(?ky,? |\(?ky ten|ghi chu\s*[:*]|luu y\s*:|nguon\s*[:(]|ngay (?:in|xuat|ket xuat)\b|(?:in|xuat) (?:ngay|luc)\b|(?:tm|kt|tl|tuq)\.)|,? ngay\s*[\d.…]+\s*thang\s*[\d.…]+/;

/** Tells the records of a data sheet from what stands below and between them. */
export class RecordRows {
  private readonly columns: number[];
  private readonly typical: number;
  private readonly coded: boolean;

  constructor(
    private readonly grid: Grid,
    private readonly firstRow: number,
    private readonly lastRow: number,
    private readonly firstColumn: number,
  ) {
    this.columns = Array.from({ length: grid.columns }, (_, column) => column).filter((column) => grid.column(column));
    const sample: number[] = [];
    for (let row = firstRow; row <= lastRow && sample.length < JUDGED; row++)
      if (this.filled(row) > 0) sample.push(row);
    const most = Math.max(0, ...sample.map((row) => this.filled(row)));
    const full = sample.filter((row) => this.filled(row) * 2 > most);
    const counts = full.map((row) => this.filled(row)).sort((a, b) => a - b);
    this.typical = counts[Math.floor(counts.length / 2)] ?? 0;
    const records = full.filter((row) => this.hasCode(row) || !this.saysTotal(row));
    this.coded = records.filter((row) => this.hasCode(row)).length * 2 > records.length;
  }

  /** What closes the table: a row of totals, signatures, notes, with all that follows. Null where records end it. */
  tail(): LeftOut | null {
    const { firstRow, lastRow } = this;
    const earliest = Math.max(firstRow + 1, lastRow - LONGEST_TAIL + 1);
    let from = lastRow + 1;
    while (from - 1 >= earliest && this.mayClose(from - 1)) from--;
    for (let row = from; row <= lastRow; row++) {
      if (!this.begins(row)) continue;
      const first = this.filled(row) === 0 ? this.nextFilled(row) : row;
      const rows = Array.from({ length: lastRow - row + 1 }, (_, index) => row + index);
      const filled = rows.filter((one) => this.filled(one) > 0).length;
      return { row: first, text: this.shown(first), rows: filled };
    }
    return null;
  }

  /** A sum between the records, or the title of a group of them. */
  isBetween(row: number): boolean {
    const alone = this.filled(row) === 1 && !this.hasCode(row);
    return this.isSum(row) || this.isTitle(row) || (alone && this.typical > LEAST_COLUMNS);
  }

  /** A sum over a group of records. */
  isSum(row: number): boolean {
    const filled = this.filled(row);
    if (filled === 0 || this.hasCode(row) || !this.isTotal(row)) return false;
    const mayTell = this.typical >= LEAST_COLUMNS;
    return this.coded ? filled < this.typical || !mayTell : mayTell && this.isPoor(row);
  }

  /**
   * A sentence alone in the column of the codes, "Lĩnh vực: Đất đai" ("HS 001" may be a code), or a text alone that stands
   * in none of them.
   */
  isTitle(row: number): boolean {
    const cell = this.grid.cell(row, this.firstColumn);
    if (!this.coded || this.typical < 2 || this.filled(row) !== 1) return false;
    if (typeof cell !== "string" || cell.trim() === "") return this.firstText(row) !== "";
    return cell.trim().split(/\s+/).length > (/\d/.test(cell) ? 2 : 1);
  }

  /** What a row is known by: its first text, or its first number. */
  shown(row: number): string {
    const number = this.columns.map((column) => this.grid.cell(row, column)).find((cell) => typeof cell === "number");
    return this.firstText(row) || (number === undefined ? "" : formatNumber(number));
  }

  private firstText(row: number): string {
    for (const column of this.columns) {
      const cell = this.grid.cell(row, column);
      if (typeof cell === "string" && plainText(cell) !== "") return plainText(cell);
    }
    return "";
  }

  private mayClose(row: number): boolean {
    if (this.filled(row) === 0 || this.isTotal(row) || this.addsUp(row) || this.isClosing(row)) return true;
    return !this.hasCode(row) && (this.columns.length < LEAST_COLUMNS ? this.filled(row - 1) === 0 : this.isPoor(row));
  }

  /** Whether the closing rows begin here; a gap alone tells only where the rows around it can be told apart. */
  private begins(row: number): boolean {
    if (this.isTotal(row) || this.addsUp(row)) return this.isFollowedByClosing(row);
    if (this.isClosing(row)) return true;
    return this.filled(row) === 0 && this.columns.length >= LEAST_COLUMNS && this.typical >= LEAST_COLUMNS;
  }

  /** In a table of two columns "Tổng số hồ sơ" may be a record like the next one. */
  private isFollowedByClosing(row: number): boolean {
    const next = row + 1;
    if (next > this.lastRow || this.columns.length >= LEAST_COLUMNS) return true;
    return this.filled(next) === 0 || this.isClosing(next);
  }

  private isTotal(row: number): boolean {
    return BARE_TOTAL.test(fold(this.firstText(row))) || (this.coded && this.saysTotal(row));
  }

  /** No code, no words that were read, and a number that is the sum of those above it. */
  private addsUp(row: number): boolean {
    if (!this.coded || this.hasCode(row) || this.firstText(row) !== "") return false;
    return this.columns.some((column) => {
      const cells = this.grid.column(column);
      if (!cells || row >= cells.length || cells.kinds[row] !== Kind.number) return false;
      const above = cells.values.subarray(this.firstRow, row).filter((_, at) => cells.kinds[this.firstRow + at] === Kind.number); // prettier-ignore
      const sum = above.reduce((total, value) => total + value, 0);
      return above.length >= 2 && sum !== 0 && Math.abs(sum - (cells.values[row] ?? 0)) <= Math.abs(sum) * 1e-9;
    });
  }

  private saysTotal(row: number): boolean {
    const text = this.firstText(row);
    const folded = fold(text);
    if (BARE_TOTAL.test(folded) || TOTAL.test(folded)) return true;
    return !this.hasCode(row) && GROUP_TOTAL.test(text.toLowerCase());
  }

  private isClosing(row: number): boolean {
    if (this.hasCode(row) || (this.columns.length >= LEAST_COLUMNS && !this.isPoor(row))) return false;
    return this.columns.some((column) => {
      const cell = this.grid.cell(row, column);
      return typeof cell === "string" && CLOSING.test(fold(cell));
    });
  }

  private isPoor(row: number): boolean {
    return this.filled(row) * 2 <= Math.max(this.typical, 2);
  }

  /** A code, number or day in the first column: "000123", 5, "H12-2026"; no sentence. */
  private hasCode(row: number): boolean {
    const cell = this.grid.cell(row, this.firstColumn);
    if (typeof cell !== "string") return cell !== null && typeof cell !== "boolean";
    return isCode(cell);
  }

  private filled(row: number): number {
    return this.columns.filter((column) => isFilled(this.grid.column(column), row, this.grid.texts)).length;
  }

  private nextFilled(row: number): number {
    let next = row;
    while (next < this.lastRow && this.filled(next) === 0) next++;
    return next;
  }
}

/** "000123", "H12-2026"; no sentence. */
export const isCode = (text: string): boolean => /\d/.test(text) && !/\s/.test(text.trim());

/** Whether a row says again what the headings say, as behind a page break. */
export const isHeadingAgain = (grid: Grid, headingRow: number, row: number): boolean => {
  let same = 0;
  for (let column = 0; column < grid.columns; column++) {
    const cells = grid.column(column);
    if (!cells || headingRow >= cells.length || cells.kinds[headingRow] !== Kind.text) continue;
    const repeated = row < cells.length && cells.kinds[row] === Kind.text;
    if (!repeated || cells.values[row] !== cells.values[headingRow]) return false;
    same++;
  }
  return same >= 2;
};
