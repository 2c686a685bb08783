import { DEDUCTIONS } from "../../words/vocabulary";
import type { UnitStep } from "../scoring-rule";
import { deniedIn, unclaimedIn } from "./coverage";
import {
  end,
  label,
  matchAt,
  named,
  number,
  opt,
  pointsUnit,
  says,
  seq,
  sym,
  valueAt,
  either,
  type Pattern,
} from "./match";
import { quoteOf, type Token } from "./tokens";

/** "lần thứ nhất trừ 1 điểm", "từ lần thứ hai trừ 2 điểm mỗi lần": what the times from one to another cost each. */
export interface StageRow {
  example: string;
  pattern: Pattern;
  /** To the last time. */
  open: boolean;
}

const SIGN = opt(sym(":", ",", "-"));
const GIVES = seq(opt(says("thì")), says(DEDUCTIONS));
const PER_TIME = opt(
  either(says("mỗi|cho mỗi|một"), seq(sym("/"), opt(number("one", "plain", 1)))),
  says("lần|lượt|trường hợp|vụ|vụ việc|lỗi|ngày|buổi|hồ sơ|văn bản|báo cáo|nhiệm vụ"),
);
/** "chỉ nhắc nhở", "nhắc nhở, không trừ điểm" */
const WARNS = seq(
  opt(says("thì")),
  opt(named("used", says("chỉ"))),
  opt(says("bị")),
  says("nhắc nhở|phê bình|rút kinh nghiệm"),
  opt(sym(","), named("used", says("không trừ điểm|chưa trừ điểm|không trừ|chưa trừ"))),
);

export const STAGE_ROWS: readonly StageRow[] = [
  {
    example: "từ lần thứ hai trừ 2 điểm mỗi lần",
    pattern: seq(
      opt(label("what")),
      says("từ|kể từ"),
      number("nth"),
      opt(says("trở đi|trở lên")),
      either(seq(SIGN, says("mỗi lần|cứ mỗi lần|mỗi lượt|mỗi")), seq(opt(label("more")), SIGN)),
      GIVES,
      number("points"),
      pointsUnit,
      PER_TIME,
      end,
    ),
    open: true,
  },
  {
    example: "Vi phạm lần thứ nhất: trừ 1 điểm",
    pattern: seq(
      opt(label("what")),
      number("nth"),
      SIGN,
      either(WARNS, seq(opt(label("more")), GIVES, number("points"), pointsUnit)),
      end,
    ),
    open: false,
  },
];

/** A stage of a penalty, or null; only an ordinal ("lần thứ hai") begins one. */
export const readStage = (tokens: Token[], source: string): UnitStep | null => {
  for (const { pattern, open } of STAGE_ROWS) {
    const found = matchAt(pattern, tokens, 0);
    const nth = found?.places["nth"]?.[0];
    if (!found || !nth?.ordinal || nth.upto) continue;
    const stage = { from: nth.value - 1, to: open ? null : nth.value };
    const labels = ["what", "more"].flatMap((place) => found.places[place] ?? []);
    if (unclaimedIn(labels, new Set(deniedIn(labels))).length > 0) return null;
    return {
      words: quoteOf(source, tokens.slice(0, tokens.indexOf(nth) + 1)),
      quantity: "count",
      step: 1,
      points: found.places["points"] ? -valueAt(found, "points") : 0,
      direction: "up",
      from: null,
      stage,
      quote: quoteOf(source, tokens),
    };
  }
  return null;
};
