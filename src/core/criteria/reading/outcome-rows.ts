import type { Outcome } from "../scoring-rule";
import { end, number, opt, pointsUnit, says, seq, valueAt, type Matched, type Pattern } from "./match";

/** What points are given or taken in words; `minus`: the words that lead to it deduct ("bị trừ"). */
export interface OutcomeRow {
  example: string;
  minus: boolean;
  pattern: Pattern;
  give: (found: Matched, quote: string) => Outcome;
}

const OF_ROW = opt(says("còn lại|của tiêu chí này|của tiêu chí|của nội dung này|của mục này|tiêu chí này|đạt được"));

export const OUTCOME_ROWS: readonly OutcomeRow[] = [
  {
    example: "không vi phạm: không trừ điểm",
    minus: false,
    pattern: says("không trừ điểm|không bị trừ điểm|không bị trừ|không trừ|không phạt điểm|không bị phạt|không phạt"),
    give: () => ({ kind: "minus", points: 0 }),
  },
  {
    example: "giữ nguyên hạng: không cộng",
    minus: false,
    pattern: seq(says("không được cộng thêm|không được cộng|không cộng thêm|không cộng|không được thưởng"), end),
    give: () => ({ kind: "points", points: 0 }),
  },
  {
    example: "tái phạm: trừ toàn bộ 2 điểm của tiêu chí",
    minus: true,
    pattern: seq(says("toàn bộ|hết|cả"), number("points"), pointsUnit, OF_ROW),
    give: (found) => ({ kind: "minus", points: valueAt(found, "points") }),
  },
  {
    example: "tái phạm: trừ hết số điểm còn lại",
    minus: true,
    pattern: seq(
      says("toàn bộ số điểm|toàn bộ điểm|hết số điểm|hết điểm|tất cả số điểm|hết quỹ điểm|toàn bộ quỹ điểm"),
      OF_ROW,
    ),
    give: () => ({ kind: "minus-share", share: 1 }),
  },
  {
    example: "không hoàn thành: dưới 10 điểm",
    minus: false,
    pattern: seq(says("dưới|trên"), number("points"), pointsUnit, end),
    give: (_, quote) => ({ kind: "unclear", quote }),
  },
  {
    example: "từ 3 lỗi trở lên thì tháng đó không tính điểm",
    minus: false,
    pattern: seq(
      says("tháng|quý|kỳ|tuần|ngày|lần|đợt|học kỳ"),
      says("đó|ấy|này"),
      says("không tính điểm|không được tính điểm|không có điểm|không được điểm|không chấm điểm"),
    ),
    give: (_, quote) => ({ kind: "unclear", quote }),
  },
  {
    example: "Có vi phạm: trừ điểm theo mức độ",
    minus: true,
    pattern: seq(
      opt(says("điểm")),
      says(
        "theo mức độ|tùy mức độ|tuỳ mức độ|tùy theo mức độ|tuỳ theo mức độ|tùy theo tính chất|tương ứng theo mức độ",
      ),
    ),
    give: (_, quote) => ({ kind: "unclear", quote }),
  },
];
