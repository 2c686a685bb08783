import type { ReportTexts } from "../../core/report/report-texts";

/** What the report's sheets are called; the pane says at once which it will write. */
export const sheetNames: ReportTexts["sheetNames"] = {
  report: "BaoCao",
  drafts: "DuThao",
  remedies: "KhacPhuc",
  reminders: "NhacViec",
  history: "LichSu",
  findings: "KiemTra",
  unit: ({ number }) => `NV${String(number).padStart(2, "0")}`,
};
