import { behindBracket, deniedIn, unclaimedIn } from "./coverage";
import { readExpression } from "./expression";
import { isRatio } from "./expression-nodes";
import { either, end, label, matchAt, named, number, opt, says, seq, sym, type Pattern } from "./match";
import { FACTORS, IDIOMS } from "../../words/vocabulary";
import { after, phrases } from "./phrases";
import type { Token } from "./tokens";

/** A sentence that gives no points itself: where figures come from, what is not counted, where else something is scored. */
export interface NoteRow {
  id: string;
  example: string;
  pattern: Pattern;
}

const IDIOM = phrases(IDIOMS);
const rest = opt(label("rest"));
/** "b/a x 100%": found elsewhere as the rule's rate. */
const ratio: Pattern = (tokens, index) => {
  const read = readExpression(tokens, index);
  return read && isRatio(read.expression) ? [{ end: read.end, places: {} }] : [];
};
const bracket: Pattern = (tokens, index) => {
  const closed = behindBracket(tokens, index);
  return closed === -1 ? [] : [{ end: closed, places: {} }];
};
const WHERE = opt(says("trong đó|ở đây|với"));

/** Each row uses its own words of meaning and those of what it leaves out of the count; any other is not understood. */
export const NOTE_ROWS: readonly NoteRow[] = [
  {
    id: "where",
    example: "Trong đó:",
    pattern: seq(named("used", says("trong đó|ở đây|với")), opt(sym(":")), either(end, says("a1"))),
  },
  {
    id: "rate-name",
    example: "Trong đó R là tỷ lệ dịch vụ công trực tuyến toàn trình",
    pattern: seq(
      named("used", seq(WHERE, says("tỷ lệ|tỉ lệ|điểm tối đa|kết quả"))),
      either(sym(":", "="), says("là")),
      label("what"),
      end,
    ),
  },
  {
    id: "ratio",
    example: "Tỷ lệ (%) = b/a x 100",
    pattern: seq(named("where", WHERE), opt(label("name")), named("used", seq(opt(sym(":", "=")), ratio)), end),
  },
  {
    id: "rate-in-words",
    example: "= (Số cuộc gọi được trả lời / Tổng số cuộc gọi - cuộc gọi tự ngắt) * 100%",
    pattern: seq(
      named(
        "used",
        seq(opt(label("name")), sym("="), bracket, opt(either(sym("*"), says("x")), number("hundred", "any"))),
      ),
      end,
    ),
  },
  {
    id: "heading",
    example: "Nếu số lượng nhiệm vụ hoàn thành đúng hạn đạt tỷ lệ:",
    pattern: seq(named("used", says("nếu|trường hợp|đối với|khi")), label("what"), sym(":"), end),
  },
  {
    id: "beyond-target",
    example: "Chỉ tiêu nguồn vốn vượt kế hoạch quý được giao:",
    pattern: seq(
      opt(label("what")),
      named("used", says("vượt kh|vượt kế hoạch|vượt chỉ tiêu|vượt mục tiêu")),
      rest,
      sym(":"),
      end,
    ),
  },
  { id: "title", example: "a) Nhóm đơn vị không xây dựng kế hoạch:", pattern: seq(label("what"), sym(":"), end) },
  {
    id: "kind-of-points",
    example: "Điểm thưởng:",
    pattern: seq(
      named("used", says("điểm trừ|điểm thưởng|điểm cộng|nhận thưởng|cộng điểm|trừ điểm|thưởng|phạt|thưởng điểm")),
      sym(":"),
      end,
    ),
  },
  {
    id: "duty",
    example: "Đơn vị không để xảy ra cháy nổ",
    pattern: seq(
      opt(label("what")),
      named("used", says("không để xảy ra|không được để|không để|không xảy ra|không vi phạm|không gây|không làm mất")),
      rest,
      end,
    ),
  },
  {
    id: "not-counted",
    example: "Sáng kiến mới ở dạng đề xuất, chưa áp dụng: không tính điểm",
    pattern: seq(
      label("what"),
      opt(sym(":", ",")),
      named(
        "used",
        seq(
          opt(says("thì|chỉ")),
          says(
            "không tính điểm|không được tính điểm|không tính|không chấm điểm|không xét|không tính lại|không được tính lại",
          ),
        ),
      ),
      end,
    ),
  },
  {
    id: "left-out",
    example: "Mẫu số chỉ tính kiến nghị đã đến thời hạn thực hiện",
    pattern: seq(
      either(
        seq(opt(label("what")), named("used", says("chỉ tính|không tính"))),
        named(
          "used",
          says(
            "không bao gồm|không kể|không xét|không áp dụng đối với|không tính lại|không cộng đồng thời|không tính đồng thời|không cộng dồn|không tính trùng",
          ),
        ),
      ),
      rest,
      end,
    ),
  },
  {
    id: "elsewhere",
    example: "Nội dung được Trung ương ghi nhận chấm tại nhóm VIII, không tính lại",
    pattern: seq(
      label("what"),
      opt(says("đã|được|đã được")),
      says("chấm|chấm điểm|tính|tính điểm|đánh giá|xem xét"),
      says("tại|ở"),
      rest,
      opt(number("code", "any")),
      rest,
      opt(named("used", says("không tính lại|không chấm lại|không tính điểm lại"))),
      end,
    ),
  },
  {
    id: "highest-only",
    example: "Chỉ tính mức cao nhất đạt được",
    pattern: seq(
      named(
        "used",
        seq(
          says("chỉ tính|chỉ lấy|chỉ chấm|chỉ được tính|chỉ tính điểm cho|chỉ cộng"),
          opt(either(says("một"), number("one", "plain", 1))),
          says("mức|mức điểm|điểm|thành tích|danh hiệu|hình thức|giải|kết quả|hạng|cấp|mức khen|nội dung|hoạt động"),
          opt(says("có điểm|có mức điểm|khen thưởng|ở cấp|ở mức|đạt được|có giá trị")),
          says("cao nhất"),
        ),
      ),
      rest,
      end,
    ),
  },
  {
    id: "also-elsewhere",
    example: "(việc thực hiện chậm đồng thời bị trừ điểm tại nhóm IX)",
    pattern: seq(
      opt(sym("(")),
      opt(named("where", says("trường hợp|nếu"))),
      opt(label("what")),
      named(
        "used",
        seq(
          either(
            seq(
              opt(says("đồng thời|và|thì|sẽ|đã")),
              opt(says("bị|được")),
              says("trừ điểm|trừ|chấm điểm|chấm|tính điểm|cộng điểm"),
              says("tại|ở|theo|theo quy định tại|theo quy định của|quy định tại"),
            ),
            says("xem|xem tại|xem thêm"),
          ),
          opt(says("các")),
          either(
            seq(opt(says("mục|nhóm|phần|bảng")), says("điểm trừ|điểm cộng|điểm thưởng")),
            says("mục|nhóm|phần|tiêu chí|nội dung|phụ lục|bảng|biểu"),
          ),
        ),
      ),
      rest,
      end,
    ),
  },
];

/** What is scored elsewhere gives and takes no points here, however it speaks of them. */
export const isElsewhere = (tokens: Token[]): boolean =>
  NOTE_ROWS.some(({ id, pattern }) => id === "also-elsewhere" && matchAt(pattern, tokens, 0) !== null) &&
  unreadOfNote(tokens).length === 0;

const FACTOR = phrases(FACTORS);
const SHARED = phrases("hưởng|tính bằng|bằng");

/** "(báo trung ương nhân hệ số 2)", "(thành viên hưởng 50%)": in brackets too it changes what stands before them. */
export const factorsIn = (tokens: Token[]): Token[] =>
  tokens.flatMap((_, index) => {
    const end = after(tokens, index, FACTOR);
    if (end !== -1) return after(tokens, index, IDIOM) === -1 ? tokens.slice(index, end) : [];
    const shared = after(tokens, index, SHARED);
    return shared !== -1 && tokens[shared]?.kind === "number" && tokens[shared].percent
      ? tokens.slice(index, shared + 1)
      : [];
  });

/** The words of meaning in a sentence without points that no row of notes uses; none where it is understood. */
export const unreadOfNote = (tokens: Token[]): Token[] => {
  const all = unclaimedIn(tokens, new Set());
  if (all.length === 0) return [];
  const left = NOTE_ROWS.map(({ pattern }) => {
    const found = matchAt(pattern, tokens, 0);
    const { used = [], where = [], code = [] } = found?.places ?? {};
    return found ? unclaimedIn(tokens, new Set([...used, ...where, ...code, ...deniedIn(tokens)])) : all;
  });
  return left.reduce((least, one) => (one.length < least.length ? one : least), all);
};
