import type { ScoringTexts, ProblemTexts } from "../../core/criteria/scoring/scoring-texts";
import type { Method } from "../../core/criteria/scoring-rule";

const inputNames: Record<string, string> = {
  rate: "tỷ lệ",
  count: "số lượng",
  target: "chỉ tiêu",
  lateEvidence: "phần chậm minh chứng",
  state: "trạng thái",
};
const nameOf = (name: string): string => inputNames[name] ?? name;

const methods: Record<Method, string> = {
  proportional: "tính theo tỷ lệ",
  bands: "theo bậc",
  states: "theo trạng thái",
  "per-unit": "điểm cho mỗi đơn vị",
  deductions: "trừ điểm",
  parts: "cộng các phần",
  manual: "chấm thủ công",
  "not-applicable": "không áp dụng",
  unreadable: "chưa đọc được",
};

const problems: ProblemTexts = {
  gap: ({ between }) => `Bảng điểm bỏ trống khoảng ${between}: giá trị rơi vào đó sẽ không có điểm.`,
  overlap: ({ first, second }) => `Hai mức điểm chồng lên nhau: "${first}" và "${second}".`,
  "above-max": ({ points, max, quote }) =>
    `Mức "${quote}" cho ${String(points).replace(".", ",")} điểm, cao hơn điểm tối đa ${String(max).replace(".", ",")}.`,
  "points-range": ({ quote }) => `"${quote}" chỉ nêu một khoảng điểm; cần người chấm quyết định.`,
  unread: ({ quote, words = [] }) =>
    words.length === 0
      ? `Chưa hiểu đoạn "${quote}" trong cách tính nên chưa chấm điểm.`
      : `Chưa hiểu ${words.map((word) => `"${word}"`).join(", ")} trong đoạn "${quote}" của cách tính nên chưa chấm điểm.`,
  "no-rule": () => "Cách tính chưa nêu quy tắc nào đọc được.",
  "missing-data": ({ needs }) => `Thiếu số liệu: ${[...new Set(needs)].map(nameOf).join(", ")}.`,
  "no-band": ({ value }) => `Giá trị ${value} không thuộc mức điểm nào.`,
  "two-bands": ({ value, first, second }) => `Giá trị ${value} thuộc cả hai mức khác điểm: "${first}" và "${second}".`,
  "zero-whole": ({ letter }) =>
    `${nameOf(letter) === "chỉ tiêu" ? "Chỉ tiêu" : `Tổng (${letter})`} bằng 0 hoặc không phát sinh, cách tính không nêu trường hợp này.`,
  "part-over-whole": ({ part, whole }) => `Phần ${part} lớn hơn tổng ${whole}. Hãy kiểm tra lại số liệu.`,
  "negative-data": ({ name }) => `Số liệu ${nameOf(name)} là số âm. Hãy kiểm tra lại.`,
  "rate-too-large": ({ rate }) => `Tỷ lệ ${rate} quá lớn; hãy nhập dạng 83% hoặc 0,83.`,
  "data-conflict": ({ stated, computed }) => `Tỷ lệ nhập ${stated} khác tỷ lệ tính từ số liệu ${computed}.`,
  "not-whole": ({ count }) => `Số lượng ${count} phải là số nguyên.`,
  "part-of-step": ({ steps, quote }) =>
    `Được ${steps} bước, không tròn bước theo "${quote}"; cách tính không nêu phần lẻ.`,
  "unknown-state": ({ state, states }) =>
    `Trạng thái "${state}" không khớp chắc chắn với mức nào. Các mức: ${states.filter(Boolean).join("; ")}.`,
  "missing-target": () => "Thiếu chỉ tiêu được giao (mục tiêu = …).",
  "shared-quantity": ({ quantity }) =>
    `Nhiều phần cùng dùng một số liệu (${nameOf(quantity)}) nên không phân biệt được.`,
  manual: () => "Điểm do người hoặc hội đồng chấm; hãy nhập điểm.",
};

export const criteria: ScoringTexts = {
  methods,
  problems,
  explain: {
    input: (name, value, meaning) => `${nameOf(name)}${meaning === null ? "" : ` (${meaning})`} = ${value}`,
    inputs: (list) => `Số liệu: ${list}.`,
    branch: (quote) => `Quy tắc áp dụng: "${quote}".`,
    arithmetic: (list) => `Phép tính: ${list}.`,
    note: (note, show) => {
      if (note.kind === "unmet") return "Không đạt mức này nên không có điểm.";
      if (note.kind === "unasked")
        return `Chưa xét "${note.words}" vì số liệu không nói đến; nếu có, hãy nhập trạng thái.`;
      if (note.kind === "start")
        return note.words === null
          ? `Bắt đầu từ điểm tối đa ${show(note.points)}.`
          : `Bắt đầu từ ${show(note.points)} điểm của mức "${note.words}".`;
      if (note.kind === "not-yet") return `Chưa đến lần thứ ${show(note.nth)} nên chưa trừ.`;
      if (note.kind === "no-evidence") return "Minh chứng chậm nhưng không có điểm để trừ.";
      const quoted = note.words === null ? "" : ` ("${note.words}")`;
      if (note.kind === "cap") return `Vượt mức cao nhất được tính${quoted} nên còn ${show(note.points)}.`;
      if (note.kind === "rounding") return `Làm tròn đến ${show(note.step)} theo cách tính${quoted}.`;
      if (note.kind === "floor")
        return note.points === 0
          ? `Trừ quá số điểm tối đa${quoted}, còn 0.`
          : `Trừ quá mức được trừ${quoted}, còn ${show(note.points)}.`;
      return note.byRule
        ? `Mức trừ do chậm minh chứng theo cách tính${quoted}.`
        : 'Mức trừ do chậm minh chứng theo thiết lập "Trừ điểm minh chứng".';
    },
    points: (points, max) => `Điểm: ${points}/${max}.`,
    open: (reasons) => `Chưa chấm được: ${reasons}`,
    notApplicable: "Không áp dụng: không tính vào điểm và điểm tối đa.",
  },
  winBack: {
    more: (actions, value) => `thêm ${actions} trường hợp đạt yêu cầu → ${value}`,
    less: (actions, value) => `giảm ${actions} trường hợp chậm hoặc sai → ${value}`,
    countedAs: (what, noun) => what.replace("trường hợp", noun),
    rate: (value) => `nâng tỷ lệ lên ${value}`,
    lowerRate: (value) => `hạ tỷ lệ xuống ${value}`,
    state: (words) => `đạt mức "${words}"`,
    evidence: "gửi minh chứng đúng hạn",
  },
};
