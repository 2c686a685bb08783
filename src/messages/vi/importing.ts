import type { Import } from "../../core/import/import-plans";
import type { Repair } from "../../core/import/clean-rows";
import { formatNumber } from "../../core/lib/number";
import { notTaken } from "./not-taken";

const REPAIRS: Record<Repair["what"], string> = {
  "page-break": "bảng bị ngắt sang trang mới, đã nối lại ở dòng",
  "repeated-heading": "tiêu đề lặp lại ở đầu trang, đã bỏ dòng",
  "column-numbers": "dòng đánh số cột, đã bỏ dòng",
  "continued-row": "dòng nối tiếp nhiệm vụ ở trên, đã gộp dòng",
  "deleted-row": "dòng đã xóa trong chế độ theo dõi sửa đổi, không lấy dòng",
};
const LETTERS = { tcvn3: "TCVN3 (phông .VnTime)", vni: "VNI" };
type OldLetters = keyof typeof LETTERS | null;
/** So many rows are named; a long plan has a continued row on every page. */
const MOST_ROWS = 12;

const repairs = (repaired: readonly Repair[]): string[] =>
  (Object.keys(REPAIRS) as Repair["what"][]).flatMap((what) => {
    const rows = repaired.filter((one) => one.what === what).map(({ row }) => row + 1);
    if (rows.length === 0) return [];
    const more = rows.length > MOST_ROWS ? ` và ${formatNumber(rows.length - MOST_ROWS)} dòng khác` : "";
    return [`  ${REPAIRS[what]} ${rows.slice(0, MOST_ROWS).join(", ")}${more}`];
  });

/** What was taken from a document and what was put right, a line each. */
const told = ({ tables, leftOut }: Import, letters: OldLetters): string[] =>
  [
    ...tables.flatMap((table) =>
      table.sheet === null
        ? [`Bảng ${table.place}: không lấy, ${notTaken(table)}.`]
        : [
            `Bảng ${table.place}: ${formatNumber(table.tasks)} nhiệm vụ, vào trang ${table.sheet}.`,
            ...repairs(table.repaired),
          ],
    ),
    letters === null ? "" : `Chữ viết theo bộ mã cũ ${LETTERS[letters]}: đã chuyển sang Unicode. Hãy đọc soát lại.`,
    leftOut === 0 ? "" : `${formatNumber(leftOut)} dòng chữ ngoài bảng kế hoạch không đưa vào sổ.`,
  ].filter(Boolean);

export const importing = {
  why: notTaken,
  told,
  done: ({ found, letters, output }: { found: Import; letters: OldLetters; output: string }): string =>
    [
      ...told(found, letters),
      `Đã ghi vào: ${output}. Sổ có thêm các cột theo dõi; hãy xem lại thời hạn bằng lệnh check trước khi dùng.`,
    ].join("\n"),
};

export type ImportingTexts = typeof importing;
