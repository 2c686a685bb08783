import type { RemedyPlanTexts } from "../../core/report/word/remedy-plan-texts";
import { formatCount, formatNumber } from "../../core/lib/number";

/** The remedy plan as a document of its own. */
export const remedyPlan: RemedyPlanTexts = {
  kind: "KẾ HOẠCH",
  about: ({ year }: { year: number }) => `Khắc phục tồn tại, hạn chế trong công tác cải cách hành chính năm ${year}`,
  opening: ({ year, office, hasBasis }: { year: number; office: string; hasBasis: boolean }) =>
    `${hasBasis ? "" : `Trên cơ sở kết quả chấm điểm Chỉ số cải cách hành chính năm ${year}, `}${office} xây dựng kế hoạch khắc phục các tiêu chí bị mất điểm như sau:`,
  parts: {
    aims: "A. MỤC ĐÍCH, YÊU CẦU",
    losses: "B. KẾT QUẢ, NỘI DUNG BỊ MẤT ĐIỂM VÀ GIẢI PHÁP",
    work: "C. TỔ CHỨC THỰC HIỆN",
  },
  aims: ({ criteria, lost }: { criteria: number; lost: string }) => [
    `1. Khắc phục ${formatCount(criteria)} tiêu chí bị mất ${lost} điểm nêu tại phần B; không để lặp lại nguyên nhân đã nêu.`,
    "2. Mỗi tiêu chí có giải pháp, đơn vị chịu trách nhiệm và thời hạn hoàn thành; kết quả có tài liệu kiểm chứng gửi đúng hạn.",
  ],
  result: "Kết quả chấm điểm",
  resultIs: ({
    total,
    max,
    index,
    name,
    rank,
  }: {
    total: string;
    max: string;
    index: string | null;
    name: string | null;
    rank: string | null;
  }) =>
    `Tổng điểm đạt ${total}/${max} điểm${index === null ? "" : `; Chỉ số cải cách hành chính ${index}`}${name === null ? "" : `, xếp loại ${name}`}${rank === null ? "" : `, xếp hạng ${rank}`}.`,
  before: ({ index, change, rank }: { index: string | null; change: number | null; rank: string | null }) =>
    `Năm trước: ${[
      index === null
        ? ""
        : `Chỉ số ${index}${change === null ? "" : change === 0 ? " (không đổi)" : ` (${change > 0 ? "tăng" : "giảm"} ${formatNumber(Math.abs(change))} điểm phần trăm)`}`,
      rank === null ? "" : `xếp hạng ${rank}`,
    ]
      .filter(Boolean)
      .join(", ")}.`,
  losses: "Tiêu chí bị mất điểm và giải pháp khắc phục",
  criterion: ({ code, name }: { code: string; name: string }) =>
    `Tiêu chí ${code === "" ? name : `${code}${name === "" ? "" : ` (${name})`}`}`,
  together: ({ codes }: { codes: string }) => `Các tiêu chí ${codes} có cùng nguyên nhân`,
  points: ({ max, points, lost }: { max: string; points: string; lost: string }) =>
    `- Điểm tối đa: ${max}; điểm đạt được: ${points}; điểm bị mất: ${lost}.`,
  cause: ({ text }: { text: string }) => `- Nguyên nhân: ${text}`,
  remedy: ({ text }: { text: string }) => `- Giải pháp khắc phục: ${text}`,
  lead: ({ text }: { text: string }) => `- Trách nhiệm thực hiện: ${text}`,
  dueOn: ({ text }: { text: string }) => `- Thời gian hoàn thành: ${text}`,
  /** To be written by hand. */
  blank: "……………………………………………………",
  unit: ({ unit, criteria }: { unit: string; criteria: string }) =>
    `- ${unit}: chủ trì khắc phục tiêu chí ${criteria}.`,
  follow: "- Văn phòng theo dõi, đôn đốc, tổng hợp kết quả thực hiện, báo cáo lãnh đạo.",
  table: "Bảng tổng hợp, xếp theo việc ít công nhất trước",
  columns: {
    order: "TT",
    code: "Tiêu chí",
    lost: "Điểm mất",
    what: "Việc cần làm",
    lead: "Trách nhiệm",
    dueOn: "Thời hạn",
  },
  closing: ({ year, office }: { year: number; office: string | null }) =>
    `Trên đây là kế hoạch khắc phục tồn tại, hạn chế trong công tác cải cách hành chính năm ${year}${office === null ? "" : ` của ${office}`}; các đơn vị căn cứ thực hiện./.`,
};
