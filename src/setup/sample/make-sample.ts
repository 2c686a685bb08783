import { newStyledXlsx } from "../../workbook/xlsx/new-styled-xlsx";
import { ANNEX_HEAD, ANNEX_ROWS, PLAN_HEAD, PLAN_ROWS } from "./plan-rows";
import { dataSheets } from "./data-sheets";
import { userSheet } from "./user-sheet";

/** The embedded sample workbook: an office's plan of about 40 tasks with every shape of domain.md §1 and §2. */
export const makeSample = (): Uint8Array =>
  newStyledXlsx([
    userSheet(
      "Ke hoach",
      [
        "SỞ MẪU TỈNH AN BÌNH",
        "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026",
        "(Kèm theo Quyết định số 15/QĐ-SM ngày 12/01/2026)",
      ],
      PLAN_HEAD,
      PLAN_ROWS,
      [7, 46, 22, 20, 22, 24, 16, 14, 10, 12, 12, 24],
    ),
    userSheet(
      "Phu luc",
      ["PHỤ LỤC", "NHIỆM VỤ DỊCH VỤ CÔNG TRỰC TUYẾN"],
      ANNEX_HEAD,
      ANNEX_ROWS,
      [7, 46, 24, 24, 20, 16, 14],
    ),
    ...dataSheets(),
  ]);
