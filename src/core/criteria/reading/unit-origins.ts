import {
  either,
  end,
  findMatch,
  label,
  matchAt,
  named,
  number,
  opt,
  says,
  seq,
  sym,
  valueAt,
  type Matched,
  type Pattern,
} from "./match";
import { deniedIn, unclaimedIn } from "./coverage";
import type { Token } from "./tokens";

/** Where steps are counted from, by the text's own words. */
export interface Origin {
  /** A figure, or the target that the data name; a time (lần thứ N) counts from the one before. */
  from: number | "target";
  direction: "up" | "down";
  /** The last time. */
  to?: number;
}

export interface OriginRow {
  example: string;
  pattern: Pattern;
  give: (found: Matched) => Origin;
}

const BELOW = says("thiếu|giảm|dưới|thấp hơn|kém hơn|kém|hụt so với|hụt|thiếu so với|không đạt|chưa đạt|giảm so với");
const BEYOND = says("vượt quá|vượt trên|vượt|trên|quá|cao hơn|lớn hơn");
const KPI = seq(opt(says("so với")), opt(says("ngưỡng|mức")), says("kpi|chỉ số kpi|chỉ tiêu kpi|mục tiêu"));
const MARK = opt(says("so với"));
const LEVEL = opt(
  says("mức cam kết|mức quy định|mức yêu cầu|mức chuẩn|mức tối thiểu|mức tối đa|mức|ngưỡng|định mức|chuẩn"),
);

const WAY = either(named("down", BELOW), BEYOND);
const directionOf = ({ places }: Matched): Origin["direction"] => (places["down"] ? "down" : "up");

/** In what is counted: "mỗi 1% dưới ngưỡng KPI". */
const COUNTED_ROWS: readonly OriginRow[] = [
  {
    example: "Mỗi 1% vượt ngưỡng KPI cộng 0,5 điểm",
    pattern: seq(WAY, KPI),
    give: (found) => ({ from: "target", direction: directionOf(found) }),
  },
  {
    example: "Cứ hụt 1% so với kế hoạch giao trừ 0,5 điểm",
    pattern: seq(
      BELOW,
      opt(number("size", "percent")),
      opt(says("so với")),
      says("kế hoạch|chỉ tiêu|mục tiêu"),
      opt(says("năm")),
      opt(says("giao|được giao|đã giao|đề ra|đã đề ra|đăng ký")),
    ),
    give: () => ({ from: "target", direction: "down" }),
  },
  {
    example: "Cứ thiếu 1% so với mức cam kết 99,5% trừ 0,5 điểm",
    pattern: seq(WAY, either(seq(number("size", "percent"), says("so với")), MARK), LEVEL, number("from", "percent")),
    give: (found) => ({ from: valueAt(found, "from"), direction: directionOf(found) }),
  },
];

/** Before the step: "từ lần thứ ba trở đi, mỗi lần …". */
const BEFORE_ROWS: readonly OriginRow[] = [
  {
    example: "Sai số ≤ ±1,5%, cứ vượt 0,1% trừ 0,02 điểm",
    pattern: seq(
      label("what"),
      either(sym("≤", "<"), says("không quá|không vượt quá|trong phạm vi|tối đa")),
      opt(sym("±")),
      number("from", "percent"),
      end,
    ),
    give: (found) => ({ from: valueAt(found, "from"), direction: "up" }),
  },
  {
    example: "Thấp hơn chỉ tiêu thì cứ mỗi 1% thấp hơn trừ 0,5 điểm",
    pattern: seq(
      opt(label("what")),
      opt(says("nếu|khi|trường hợp")),
      says("thấp hơn|dưới"),
      opt(says("mức")),
      says("chỉ tiêu|mục tiêu|kế hoạch|kpi"),
      opt(says("giao|được giao|đề ra|đã đề ra")),
      opt(says("thì")),
      end,
    ),
    give: () => ({ from: "target", direction: "down" }),
  },
  {
    example: "Vượt 100%, cứ mỗi 1% cộng 0,1 điểm",
    pattern: seq(says("vượt"), number("from", "percent", 1), opt(label("what")), end),
    give: () => ({ from: 1, direction: "up" }),
  },
  {
    example: "03 bài đầu mỗi bài 0,5 điểm",
    pattern: seq(number("upto"), end),
    give: (found) =>
      found.places["upto"]?.[0]?.upto
        ? { from: 0, to: valueAt(found, "upto"), direction: "up" }
        : { from: NaN, direction: "up" },
  },
  {
    example: "Từ 1 đến 3 lỗi: mỗi lỗi trừ 0,5 điểm",
    pattern: seq(says("từ"), number("one", "plain", 1), says("đến"), number("upto"), label("what"), end),
    give: (found) => ({ from: 0, to: valueAt(found, "upto"), direction: "up" }),
  },
  {
    example: "Từ lần thứ ba trở đi, mỗi lần vi phạm trừ 0,5 điểm",
    pattern: seq(opt(label("what")), says("từ|kể từ"), number("nth"), opt(says("trở đi|trở lên")), opt(sym(":")), end),
    give: (found) => ({ from: found.places["nth"]?.[0]?.ordinal ? valueAt(found, "nth") - 1 : NaN, direction: "up" }),
  },
];

export const ORIGIN_ROWS: readonly OriginRow[] = [...COUNTED_ROWS, ...BEFORE_ROWS];

export const originOf = (counted: Token[]): { origin: Origin; used: Token[] } | null => {
  for (const { pattern, give } of COUNTED_ROWS) {
    const found = findMatch(named("used", pattern), counted);
    // In "cứ vượt 0,1%" the only number is the step's size.
    if (found && found.places["from"]?.[0] !== counted.find(({ kind }) => kind === "number"))
      return {
        origin: give(found),
        used: (found.places["used"] ?? []).filter((token) => token !== found.places["size"]?.[0]),
      };
  }
  return null;
};

export const originBefore = (before: Token[]): Origin | null => {
  for (const { pattern, give } of BEFORE_ROWS) {
    const found = matchAt(pattern, before, 0);
    const what = found?.places["what"] ?? [];
    const origin = found && unclaimedIn(what, new Set(deniedIn(what))).length === 0 ? give(found) : null;
    if (origin && !Number.isNaN(origin.from)) return origin;
  }
  return null;
};
