import type { WordTexts } from "../../core/report/word/word-texts";
import { formatCount } from "../../core/lib/number";

/** "UBND tỉnh An Bình" of "ỦY BAN NHÂN DÂN TỈNH AN BÌNH" */
const inShort = (parent: string): string => {
  const found = /^(?:UBND|[ỦU]Y BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s+(TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG)\s+(.+)$/iu.exec(parent);
  const name = found?.[2]?.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
  return found ? `UBND ${found[1]?.toLowerCase() ?? ""} ${name ?? ""}` : parent;
};

/** The texts of an official document (Nghị định 30/2020/NĐ-CP); dots stand where nobody has told what to write. */
export const word: WordTexts = {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  parent: "ỦY BAN NHÂN DÂN …………",
  parentOf: ({ office }) => `ỦY BAN NHÂN DÂN ${/(?:tỉnh|thành phố)\s+\S.*$/iu.exec(office)?.[0].toUpperCase() ?? ""}`,
  office: "Tên cơ quan",
  someOffice: "Cơ quan",
  number: ({ number, kind, symbol }) => `Số: ${number ?? "       "}/${kind}-${symbol ?? "………"}`,
  placeAndDate: ({ place, date, month, year }) =>
    `${place ?? "…………"}, ngày ${date === null ? "……" : String(date).padStart(2, "0")} tháng ${month < 3 ? `0${month}` : month} năm ${year}`,
  kind: "BÁO CÁO",
  about: ({ period }) => `Kết quả thực hiện kế hoạch công tác ${period}`,
  basis: ({ text, last }) =>
    `${/^(?:căn cứ|theo|thực hiện|trên cơ sở)\s/iu.test(text) ? text : `Căn cứ ${text}`}${last ? "," : ";"}`,
  opening: ({ office, year, period, hasBasis }) =>
    `${hasBasis ? "" : `Thực hiện kế hoạch công tác năm ${year}, `}${office} báo cáo kết quả thực hiện kế hoạch công tác ${period} như sau:`,
  closing: ({ office, period }) =>
    `Trên đây là báo cáo kết quả thực hiện kế hoạch công tác ${period}${office === null ? "" : ` của ${office}`}./.`,
  chapters: {
    results: "Tình hình thực hiện nhiệm vụ",
    bySection: "Kết quả theo từng lĩnh vực",
    shortcomings: "Tồn tại, hạn chế và nguyên nhân",
    next: "Nhiệm vụ kỳ tới",
    proposals: "Đề xuất, kiến nghị",
  },
  cases: "Giải quyết thủ tục hành chính và các mặt công tác",
  indicators: "Kết quả thực hiện các chỉ tiêu",
  points: "Chỉ số cải cách hành chính",
  sectionCounts: ({ total, done, inProgress, notStarted, ongoing, waiting, unreadable, cancelled, overdue, known }) => {
    const parts = known
      ? [
          done > 0 ? `đã hoàn thành ${formatCount(done)}` : "",
          inProgress > 0 ? `đang thực hiện ${formatCount(inProgress)}` : "",
          notStarted > 0 ? `chưa thực hiện ${formatCount(notStarted)}` : "",
          ongoing > 0 ? `thường xuyên ${formatCount(ongoing)}` : "",
          waiting > 0 ? `chờ sự kiện phát sinh ${formatCount(waiting)}` : "",
          unreadable > 0 ? `chưa rõ thời hạn ${formatCount(unreadable)}` : "",
          cancelled > 0 ? `đã hủy ${formatCount(cancelled)}` : "",
        ].filter(Boolean)
      : [];
    const late =
      overdue === 0
        ? ""
        : known
          ? `; ${formatCount(overdue)} nhiệm vụ quá hạn`
          : `, trong đó ${formatCount(overdue)} nhiệm vụ đã qua thời hạn, chưa có thông tin kết quả`;
    return `Có ${formatCount(total)} nhiệm vụ${parts.length > 0 ? `: ${parts.join(", ")}` : ""}${late}.`;
  },
  completedIn: ({ count }) => `Trong kỳ đã hoàn thành ${formatCount(count)} nhiệm vụ:`,
  completed: ({ task, product, evidence, day, late }) =>
    `- ${[task, product === "" ? "" : `sản phẩm: ${product}`, evidence === "" ? "" : `văn bản, tài liệu: ${evidence}`, `hoàn thành ngày ${day}${late ? " (trễ hạn)" : ""}`].filter(Boolean).join("; ")}.`,
  completedUndated: ({ tasks }) => `Đã hoàn thành nhưng chưa ghi ngày hoàn thành: ${tasks}.`,
  lateDone: "Nhiệm vụ hoàn thành trễ hạn",
  lateDoneItem: ({ task, lead, due, day, days }) =>
    `- ${task} (${lead}): hạn ${due}, hoàn thành ngày ${day}, trễ ${formatCount(days)} ngày.`,
  extended: "Nhiệm vụ được gia hạn",
  extendedItem: ({ task, lead, due, to }) => `- ${task} (${lead}): gia hạn${due === "" ? "" : ` từ ${due}`} đến ${to}.`,
  unmet: "Chỉ tiêu chưa đạt",
  unmetItem: ({ name, result, of, target, distance }) =>
    `- ${name}: đạt ${result}${of === "" ? "" : ` (${of})`}, mục tiêu ${target}${distance === "" ? "" : `, ${distance}`}.`,
  lost: "Tiêu chí bị trừ điểm",
  lostItem: ({ code, name, points, max, lost }) =>
    `- ${code === "" ? name : `Tiêu chí ${code}${name === "" ? "" : ` (${name})`}`}: đạt ${points}/${max} điểm, mất ${lost} điểm.`,
  cause: ({ text }) => `Nguyên nhân: ${text}.`,
  remedy: ({ text }) => `Giải pháp: ${text}.`,
  remark: ({ text }) => `Ghi chú: ${text}.`,
  otherRemarks: "Ghi chú khác",
  noShortcomings: "Không có nhiệm vụ quá hạn, chỉ tiêu chưa đạt hoặc tiêu chí bị trừ điểm.",
  result: {
    counted: ({ part, whole, noun, rate }) => `Kết quả: ${part}/${whole}${noun === null ? "" : ` ${noun}`} (${rate}).`,
    rate: ({ rate }) => `Kết quả: ${rate}.`,
    count: ({ count, noun }) => `Kết quả: ${count}${noun === null ? "" : ` ${noun}`}.`,
    state: ({ state }) => `Kết quả: ${state}.`,
    rule: ({ quote }) => `Theo quy định: “${quote}”.`,
    proportional: "Điểm tính theo tỷ lệ đạt được.",
    lateEvidence: "Bị trừ điểm do gửi tài liệu kiểm chứng chậm.",
    appraised: ({ points, computed }) =>
      `Điểm thẩm định: ${points}${computed === null ? "" : ` (tính theo số liệu: ${computed})`}.`,
    noBasis: "Chưa ghi cách tính hoặc nguyên nhân mất điểm.",
  },
  nextPeriod: ({ from, to }) => `Các nhiệm vụ đến hạn từ ngày ${from} đến ngày ${to}, theo đơn vị chủ trì:`,
  noNext: ({ from, to }) => `Kế hoạch không có nhiệm vụ nào đến hạn từ ngày ${from} đến ngày ${to}.`,
  waiting: "Nhiệm vụ chờ sự kiện phát sinh",
  waitingItem: ({ task, lead, timing }) => `- ${task} (${lead}): ${timing}.`,
  finishOverdue: ({ count, known }) =>
    known
      ? `Hoàn thành ${formatCount(count)} nhiệm vụ quá hạn nêu tại phần tồn tại, hạn chế.`
      : `Rà soát, cập nhật kết quả ${formatCount(count)} nhiệm vụ đã qua thời hạn.`,
  nextItem: ({ task, dates, product }) => `- ${task}: hạn ${dates}${product === "" ? "" : `; sản phẩm: ${product}`}.`,
  moreDates: ({ count }) => `và ${formatCount(count)} thời hạn nữa`,
  obstacle: ({ text, tasks }) => `- Xem xét, tháo gỡ khó khăn, vướng mắc: ${text} (nhiệm vụ ${tasks}).`,
  proposal: ({ text, task }) => `- ${text} (nhiệm vụ ${task}).`,
  recipients: {
    title: "Nơi nhận:",
    lines: ({ parent, office }) => [
      ...(parent === null ? [] : [`- ${inShort(parent)} (b/c);`]),
      `- Lãnh đạo ${office ?? "cơ quan"};`,
      "- Các đơn vị chủ trì nhiệm vụ;",
      "- Lưu: VT, VP.",
    ],
  },
  signers: ({ office }) => {
    if (office !== null && /^sở\s/iu.test(office)) return ["GIÁM ĐỐC"];
    if (office !== null && /^(?:ubnd|[ủu]y ban nhân dân|uỷ ban nhân dân)\s/iu.test(office))
      return ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"];
    return ["THỦ TRƯỞNG CƠ QUAN"];
  },
};
