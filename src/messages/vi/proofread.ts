import type { Proof, ProofFinding, ProofLevel, ProofRule } from "../../core/proofread/proof-finding";
import { formatNumber } from "../../core/lib/number";
import { shorten } from "../../core/lib/text";

const LEVELS: Record<ProofLevel, string> = { wrong: "sai", mismatch: "không khớp", look: "nên xem" };
const show = (value: number | string | null) => (typeof value === "number" ? formatNumber(value, 4) : (value ?? ""));
const elsewhere = ({ otherLine }: ProofFinding) => (otherLine === null ? "" : `dòng ${otherLine} ghi `);

const SAY: Record<ProofRule, (finding: ProofFinding) => string> = {
  "wrong-share": (one) => `ghi ${show(one.stated)}%, tính lại được ${show(one.computed)}%. Sửa tỷ lệ hoặc số đếm.`,
  "cut-share": (one) => `ghi ${show(one.stated)}% là bỏ phần lẻ; làm tròn từ ${show(one.computed)}%.`,
  "part-above-whole": (one) =>
    `phần (${show(one.stated)}) lớn hơn tổng (${elsewhere(one)}${show(one.computed)}). Xem có đúng ý không.`,
  "wrong-sum": (one) => `ghi tổng ${show(one.stated)}, cộng lại được ${show(one.computed)}.`,
  "sum-differs": (one) =>
    `các phần cộng lại được ${show(one.computed)}, tổng ghi ${show(one.stated)}. Xem có cùng một thứ không.`,
  "wrong-difference": (one) => `ghi chênh ${show(one.stated)}, tính lại được ${show(one.computed)}.`,
  "wrong-change": (one) => `ghi ${show(one.stated)}%, tính lại được ${show(one.computed)}%.`,
  "wrong-times": (one) => `ghi gấp ${show(one.stated)} lần, tính lại được ${show(one.computed)} lần.`,
  "impossible-date": () => "lịch không có ngày này.",
  "wrong-weekday": (one) => `ngày này là ${show(one.computed)}.`,
  "reversed-dates": () => "ngày cuối đứng trước ngày đầu.",
  "document-kind-differs": (one) =>
    `ghi ${show(one.stated)}, ${elsewhere(one)}${show(one.computed)} cùng số, cùng ngày.`,
  "document-name-differs": (one) => `gọi là ${show(one.stated)}, số hiệu ghi ${show(one.computed)}.`,
  "document-date-differs": (one) => `ghi ngày ${show(one.stated)}, ${elsewhere(one)}ngày ${show(one.computed)}.`,
  "document-year-differs": (one) =>
    `năm trong số hiệu (${show(one.stated)}) khác năm ban hành (${show(one.computed)}).`,
  "after-report": (one) => `ngày ${show(one.stated)} sau ngày ký báo cáo (${show(one.computed)}).`,
  "figures-slip": (one) =>
    `ghi ${show(one.stated)}, ${elsewhere(one)}${show(one.computed)}: chỉ khác một hai chữ số. Xem số nào đúng.`,
  "figures-differ": (one) => `ghi ${show(one.stated)}, ${elsewhere(one)}${show(one.computed)} cho cùng nội dung.`,
  "shares-above-whole": (one) => `các tỷ lệ cộng lại được ${show(one.stated)}%, quá 100%. Xem lại từng tỷ lệ.`,
  "shares-below-whole": (one) =>
    `các tỷ lệ cộng lại được ${show(one.stated)}%, chưa đủ 100%. Xem có thiếu phần nào không.`,
  "wrong-rest": (one) => `phần còn lại ghi ${show(one.stated)}, tính lại được ${show(one.computed)}.`,
  "later-above-earlier": (one) =>
    `${show(one.stated)} lớn hơn ${show(one.computed)} đã nêu ngay trước. Xem có đúng ý không.`,
  "base-elsewhere": (one) =>
    `ghi ${show(one.stated)}%, không có số nào trong văn bản làm mẫu số ra tỷ lệ này; gần nhất là ${show(one.base ?? null)}, ra ${show(one.computed)}%.`,
  "table-row-differs": (one) =>
    `ô ghi ${show(one.stated)}; tính như các dòng khác của bảng được ${show(one.computed)}. Xem lại các số của dòng này.`,
  "table-total-differs": (one) => `dòng tổng ghi ${show(one.stated)}, cột cộng lại được ${show(one.computed)}.`,
  "differs-from-workbook": (one) =>
    `ghi ${show(one.stated)}${one.unit ?? ""}, sổ theo dõi có ${show(one.computed)}${one.unit ?? ""}. Dùng số của sổ, hoặc cập nhật sổ.`,
};

const message = (finding: ProofFinding): string => SAY[finding.rule](finding);

const finding = (one: ProofFinding): string =>
  `Dòng ${one.line}, ${LEVELS[one.level]}: "${shorten(one.text, 160)}"\n  ${message(one)}`;

const summary = ({ findings, checked }: Proof): string => {
  if (checked === 0)
    return "Không thấy chỗ nào soát được: không có tỷ lệ kèm số đếm, tổng, mức tăng giảm, ngày hay số văn bản. Cần người đọc.";
  return findings.length === 0
    ? `Đã soát ${formatNumber(checked)} chỗ có số liệu, ngày, số văn bản; không thấy chỗ nào sai.`
    : `Đã soát ${formatNumber(checked)} chỗ; ${formatNumber(findings.length)} chỗ cần xem.`;
};

export const proofread = {
  message,
  finding,
  summary,
  proof: (proof: Proof): string => [...proof.findings.map(finding), summary(proof)].join("\n"),
};

export type ProofreadTexts = typeof proofread;
