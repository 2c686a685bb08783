import { meaningIn } from "./coverage";
import { readExpression } from "./expression";
import { isRatio, lettersOf } from "./expression-nodes";
import { stripAccents } from "../../lib/text";
import {
  ahead,
  either,
  end,
  findMatch,
  label,
  matchAt,
  named,
  noun,
  number,
  opt,
  pointsUnit,
  says,
  seq,
  sym,
  valueAt,
  type Matched,
  type Pattern,
} from "./match";
import { OF_POINTS_WORDS } from "./outcome-share";
import { isLetter, isPointsUnit, isSymbol } from "./phrases";
import type { Token, TokenText } from "./tokens";

/** Tokens without what only repeats: a heading's own maximum, and a letter that stands for the rate. */
export const plainTokens = (text: TokenText): TokenText => {
  const [first, then] = [PLAIN_ROWS.slice(0, PLAIN_ROWS.length - 1), PLAIN_ROWS.slice(-1)];
  const worded = inSigns(withoutWholes(first.reduce(replaced, text.tokens)));
  return { ...text, tokens: then.reduce(replaced, withOrdinals(withoutNames(withoutRateLetter(worded)))) };
};

/** What is typed one way and means another: `give` are the tokens in its place, or null. */
export interface PlainRow {
  example: string;
  pattern: Pattern;
  give: (found: Matched, before: Token | undefined) => Token[] | null;
}

const replaced = (tokens: Token[], { pattern, give }: PlainRow): Token[] => {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const found = matchAt(pattern, tokens, index);
    const by = found && give(found, tokens[index - 1]);
    if (found && by) index = found.end - 1;
    kept.push(...(by ?? tokens.slice(index, index + 1)));
  }
  return kept;
};

const sign = (token: Token, folded: string): Token => ({ ...token, kind: "symbol", folded, accented: folded });
const spelled = (token: Token, ...words: string[]): Token[] =>
  words.map((accented, at) => ({
    ...token,
    kind: "word",
    accented,
    folded: stripAccents(accented),
    spaced: at > 0 || token.spaced,
  }));
const rateWords = (token: Token): Token[] => spelled(token, "tỷ", "lệ");

const NUMERALS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const numeral = (place: string): Pattern => either(number(place), named(place, says("tư", ...NUMERALS)));
const numeralOf = ({ kind, value, folded }: Token): number =>
  kind === "number" ? value : folded === "tu" ? 4 : NUMERALS.findIndex((word) => stripAccents(word) === folded) + 1;
const level = (place: string): Pattern =>
  seq(
    opt(says("loại|mức|giải|hạng|xếp loại")),
    says(
      "xuất sắc|giỏi|tốt|khá|trung bình|trung bình khá|yếu|kém|đạt|không đạt|chưa đạt|đạt yêu cầu|không đạt yêu cầu|cao|thấp|nhất|nhì|ba|khuyến khích",
    ),
    opt(sym("(")),
    number(place),
    opt(sym(")")),
  );
const NEXT = sym(",", ";");
const STOP = either(end, sym(".", ",", ";"), (tokens, at) =>
  tokens[at]?.kind === "break" ? [{ end: at, places: {} }] : [],
);
const LEVELS = ["first", "second", "third", "fourth", "fifth"];
const [FIRST_TWO, MORE] = [seq(level("first"), NEXT, level("second")), ["third", "fourth", "fifth"]];
/** On the same line something is computed, or nothing follows: "(2 điểm): ⏎ từ 90% …". */
const HAS_RULE: Pattern = (tokens, at) => {
  const stop = tokens.findIndex((token, index) => index >= at && (token.kind === "break" || isSymbol(token, ";", ".")));
  const rest = tokens.slice(at, stop === -1 ? tokens.length : stop);
  const computes = rest.some((token, index) => isSymbol(token, "*", "/") || (index > 0 && isPointsUnit(token)));
  return computes || rest.length === 0 ? [{ end: at, places: {} }] : [];
};
const LEAST_MONEY = 1000;

export const PLAIN_ROWS: readonly PlainRow[] = [
  {
    example: "phạt 50.000đ/lần",
    pattern: seq(number("amount"), named("unit", says("đ|d"))),
    give: ({ places: { amount = [], unit = [] } }) =>
      (amount[0]?.value ?? 0) >= LEAST_MONEY ? [...amount, ...unit.flatMap((one) => spelled(one, "đồng"))] : null,
  },
  {
    example: "thực hiện một phần: hai phần ba số điểm",
    pattern: seq(numeral("part"), says("phần"), numeral("of"), ahead(seq(opt(says("của")), says(OF_POINTS_WORDS)))),
    give: ({ places }) => {
      const [part, of] = [places["part"]?.[0], places["of"]?.[0]];
      const value = part && of ? numeralOf(part) / numeralOf(of) : NaN;
      return part && of && value < 1 ? [{ ...part, kind: "number", value, percent: false, end: of.end }] : null;
    },
  },
  {
    example: "Tốt 3, khá 2, trung bình 1",
    pattern: named(
      "list",
      seq(
        FIRST_TWO,
        MORE.reduceRight((rest, place) => opt(NEXT, level(place), rest), opt()),
        ahead(STOP),
      ),
    ),
    give: ({ places }) => {
      const amounts = LEVELS.flatMap((place) => places[place] ?? []);
      const falls = amounts.every(({ value }, at) => at === 0 || value < (amounts[at - 1]?.value ?? NaN));
      const unit = (token: Token) => spelled({ ...token, start: token.end, spaced: true }, "điểm");
      const list = places["list"] ?? [];
      return falls ? list.flatMap((token) => (amounts.includes(token) ? [token, ...unit(token)] : [token])) : null;
    },
  },
  {
    example: "Lao động từ 15 tuổi trở lên được tập huấn",
    pattern: seq(
      opt(says("từ đủ|từ|đủ|trên|dưới")),
      number("age"),
      opt(says("đến|đến dưới"), number("to")),
      says("tuổi"),
      opt(says("trở lên|trở xuống")),
    ),
    give: () => [],
  },
  {
    example: "tích của tỷ lệ và điểm chuẩn",
    pattern: seq(says("tích của|tích giữa|tích số của"), label("left"), named("and", says("và|với"))),
    give: ({ places: { left = [], and = [] } }) => [...left, ...and.map((one) => sign(one, "*"))],
  },
  {
    example: "a) Tỷ lệ hồ sơ trực tuyến (tối đa 1 điểm): (b/a)*1",
    pattern: seq(
      sym("("),
      opt(says("tối đa|điểm tối đa|điểm")),
      number("most"),
      pointsUnit,
      sym(")"),
      ahead(seq(sym(":"), HAS_RULE)),
    ),
    give: (_, before) => (isSymbol(before, ":", "=", "=>") ? null : []),
  },
  {
    example: "Mức 1 (từ 90 điểm trở lên): 3 điểm",
    pattern: seq(named("level", says("mức|nhóm|bậc|độ|cấp")), number("nth"), ahead(sym("("))),
    give: ({ places: { level = [], nth = [] } }) => [
      ...level,
      ...nth.map((one) => ({ ...one, kind: "fixed" as const })),
    ],
  },
];

/** "3 trên 5 nội dung", "từ 8 chỉ tiêu trở lên trong 10 chỉ tiêu": of so many; what is counted are the 3 and the 8. */
const withoutWholes = (tokens: Token[]): Token[] => {
  const all = wholeOfStrokes(tokens);
  const isOfAll = (index: number) =>
    all !== null && tokens[index]?.value === all && isSymbol(tokens[index - 1], "/") && isCount(tokens[index - 2]);
  const isLeft = (index: number) => isOfAll(index) || isWhole(tokens, index) || isPopulation(tokens, index);
  // Quarters that are counted are no time within which.
  const isTime = (index: number) => isOfAll(index - 1) && /^(quý|tháng|kỳ|tuần)$/.test(tokens[index]?.accented ?? "");
  return tokens.filter((_, index) => !isLeft(index) && !isLeft(index + 1) && !isTime(index));
};

/** "đạt 5/5 nội dung: 3 điểm; đạt 3/5 hoặc 4/5: 2 điểm": the 5, where all of it is named and nothing has another whole. */
export const wholeOfStrokes = (tokens: Token[]): number | null => {
  const strokes = tokens.flatMap((token, index) => {
    const [part, whole] = [tokens[index - 1], tokens[index + 1]];
    return isSymbol(token, "/") && part?.kind === "number" && whole?.kind === "number" ? [{ part, whole }] : [];
  });
  const [first] = strokes;
  const whole = first?.whole.value ?? NaN;
  const fits = strokes.every((one) => one.whole.value === whole && one.part.value <= whole && !one.whole.percent);
  // "đạt 100% tiêu chí; từ 15/19 tiêu chí trở lên"
  const named =
    strokes.some(({ part }) => part.value === whole) || tokens.some(({ percent, value }) => percent && value === 1);
  return strokes.length > 1 && fits && Number.isInteger(whole) && named ? whole : null;
};

/** "Số giường bệnh trên 10.000 dân đạt từ 25 trở lên": what is counted is counted per so many people. */
const isPopulation = (tokens: Token[], index: number): boolean => {
  const [before, of, size] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  const people = matchAt(PEOPLE, tokens, index + 1);
  if (size?.kind !== "number" || !/^10+$/.test(String(size.value)) || !people) return false;
  if (!(isSymbol(of, "/") || of?.accented === "trên") || before?.kind !== "word") return false;
  // "12 bác sĩ/10.000 dân"
  const words = tokens.slice(Math.max(0, index - 6), index - 2);
  if (isSymbol(of, "/") && words.some(({ kind }) => kind === "number")) return !findMatch(EACH, words);
  // "Vận động trên 1.000 dân: 2 điểm" is a bound.
  const next = tokens.findIndex(({ kind }, at) => at > people.end - 1 && kind === "number");
  return (
    next !== -1 &&
    !isPointsUnit(tokens[next + 1]) &&
    tokens.slice(people.end, next).every(({ kind }) => kind !== "break")
  );
};
const EACH = says("mỗi|cứ");
const PEOPLE = says("người dân|dân số|dân|hộ dân");

const isWhole = (tokens: Token[], index: number): boolean => {
  const [of, whole, noun] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!isCount(whole) || noun?.kind !== "word" || isPointsUnit(noun)) return false;
  const at = tokens.slice(0, index - 1).findLastIndex(({ kind }) => kind !== "word");
  const part = tokens[at];
  if (!isCount(part) || (part?.value ?? 0) > (whole?.value ?? 0) || tokens[at - 1]?.accented === "mỗi") return false;
  if (at === index - 2 && isSymbol(of, "/")) return (whole?.value ?? 0) >= LEAST_OF_STROKE;
  if (at === index - 2) return of?.accented === "trên";
  // Of other things nobody knows that they are the whole: "3 báo cáo trong 5 ngày".
  const same = [1, 2].every((step) => tokens[at + step]?.accented === tokens[index + step]?.accented);
  return same && index - at <= MOST_OF_WHOLE && /^(trên|trong|số)$/.test(of?.accented ?? "");
};
const isCount = (token: Token | undefined): boolean =>
  token?.kind === "number" && !token.percent && Number.isInteger(token.value);
const MOST_OF_WHOLE = 8;
/** "18/20 tiêu chí"; "2/3 số phiếu" is a fraction. */
const LEAST_OF_STROKE = 10;

/** "min(1; a/b)" as "(1 min a/b)". */
const inSigns = (tokens: Token[]): Token[] => {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const lesser =
      /^(min|max)$/.test(token.folded) && isSymbol(tokens[index + 1], "(") ? closingOf(tokens, index + 1) : -1;
    const comma = lesser === -1 ? -1 : soleComma(tokens, index + 1, lesser);
    const [opening, middle] = [tokens[index + 1], tokens[comma]];
    if (opening && middle) {
      kept.push({ ...opening, start: token.start, spaced: token.spaced }, ...inSigns(tokens.slice(index + 2, comma)));
      kept.push(sign(middle, token.folded), ...inSigns(tokens.slice(comma + 1, lesser)));
      index = lesser - 1;
    } else kept.push(token);
  }
  return kept;
};
const closingOf = (tokens: Token[], opening: number): number => {
  let depth = 0;
  for (let at = opening; at < tokens.length; at += 1) {
    if (isSymbol(tokens[at], "(")) depth += 1;
    else if (isSymbol(tokens[at], ")")) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
};

/** The one ";" or "," between the two figures of a bracket, or -1. */
const soleComma = (tokens: Token[], opening: number, closing: number): number => {
  const places = tokens.flatMap((token, at) => (at > opening && at < closing && isSymbol(token, ";", ",") ? [at] : []));
  return places.length === 1 ? (places[0] ?? -1) : -1;
};

/** "Pmax", "KQ", and a letter that the text defines as the rate ("R: tỷ lệ …", "R là tỷ lệ …"). */
const withoutNames = (tokens: Token[]): Token[] => {
  const rates = new Set(
    tokens.flatMap((token, index) =>
      isLetter(token) && matchAt(RATE_BEHIND, tokens, index + 1) && !isSymbol(tokens[index - 1], "/", "*")
        ? [token.accented]
        : [],
    ),
  );
  const compared = comparedLetter(tokens);
  if (compared !== null) rates.add(compared);
  return tokens.flatMap((token) => {
    if (token.kind !== "word") return [token];
    if (token.accented === "pmax") return spelled(token, "điểm", "tối", "đa");
    if (token.accented === "kq") return spelled(token, "kết", "quả");
    return rates.has(token.accented) ? rateWords(token) : [token];
  });
};

/** "R ≥ 70%: Pmax; R < 70%: R/70% x Pmax": the one letter that is compared with percentages is the rate. */
const comparedLetter = (tokens: Token[]): string | null => {
  const letters = tokens.flatMap((token, index) =>
    isLetter(token) &&
    isSymbol(tokens[index + 1], "≥", "≤", "<", ">") &&
    tokens[index + 2]?.percent === true &&
    !isSymbol(tokens[index - 1], "/", "*", "+")
      ? [token.accented]
      : [],
  );
  const [only] = letters;
  // a, b and c are parts and wholes.
  return only !== undefined && !/^[abcx]/.test(only) && letters.every((letter) => letter === only) ? only : null;
};
const RATE_BEHIND = seq(either(says("là"), sym(":", "=")), says("tỷ lệ|tỉ lệ"));

const NTH = seq(says("lần|ngày|trường hợp|hồ sơ|lỗi|vụ|vụ việc|văn bản|báo cáo|buổi|lượt"), says("thứ"));
/** Behind "từ" any noun may be counted: "từ nhiệm vụ chậm thứ ba". */
const ANY_NTH = seq(says("từ|kể từ|sau|ngoài"), label("noun"), named("nth", says("thứ")));
const MOST_NOUN_WORDS = 5;
const WEEKDAYS = says("hằng tuần|hàng tuần|trong tuần|tuần");
const FIRST = says("lần đầu tiên|lần đầu|lần thứ nhất|lần một");
const ORDINALS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"].map((word) => says(word));

/** "từ lần thứ hai", "ngày thứ 4": the number of the time, as one token. */
const withOrdinals = (tokens: Token[]): Token[] => {
  const kept: Token[] = [];
  let upto = NaN;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    const first = plainly(matchAt(FIRST_ONES, tokens, index));
    if (first) upto = valueAt(first, "upto");
    const next =
      upto > 0 && matchAt(ONE_OF_NEXT, tokens, index - 1) ? plainly(matchAt(NEXT_ONES, tokens, index)) : null;
    const nth = first
      ? { value: upto, end: first.end }
      : next
        ? { value: upto + 1, end: next.end }
        : ordinalAt(tokens, index);
    if (token && nth) {
      const text = String(nth.value);
      const ordinal = {
        ...token,
        kind: "number" as const,
        value: nth.value,
        folded: text,
        accented: text,
        percent: false,
      };
      kept.push({
        ...ordinal,
        end: tokens[nth.end - 1]?.end ?? token.end,
        ordinal: true,
        ...(first ? { upto: true } : {}),
      });
      index = nth.end - 1;
    } else if (token) kept.push(token);
  }
  return kept;
};

/** What is counted holds no word of meaning. */
const plainly = (found: Matched | null): Matched | null =>
  found && meaningIn(found.places["noun"] ?? []).length === 0 ? found : null;

/** "03 bài đầu mỗi bài …, từ bài tiếp theo …": up to the third, from the fourth. */
const FIRST_ONES = seq(
  number("upto"),
  noun("noun", /^(tháng|năm|quý|tuần|ngày|dẫn|đứng)$/),
  says("đầu tiên|đầu"),
  opt(sym(":", ",")),
  ahead(says("mỗi|cứ mỗi|được|trừ|bị trừ|cộng|tính|thưởng")),
);
const ONE_OF_NEXT = says("từ|kể từ|các|những|mỗi");
const NEXT_ONES = seq(noun("noun"), says("tiếp theo|kế tiếp|sau đó"));

const ordinalAt = (tokens: Token[], index: number): { value: number; end: number } | null => {
  const first = matchAt(FIRST, tokens, index);
  if (first) return { value: 1, end: first.end };
  const noun = matchAt(NTH, tokens, index) ?? anyNoun(tokens, index) ?? bareNth(tokens, index);
  if (!noun) return null;
  const figure = tokens[noun.end];
  if (figure?.kind === "number" || figure?.kind === "fixed") {
    const value = Number(figure.folded);
    return Number.isInteger(value) ? { value, end: noun.end + 1 } : null;
  }
  const word = ORDINALS.findIndex((pattern) => matchAt(pattern, tokens, noun.end));
  return word === -1 ? null : { value: word + 1, end: noun.end + 1 };
};

/** "lần 2: trừ 1 điểm", "từ lần 3 trở đi"; in "mỗi lần 2 điểm" the number is points. */
const bareNth = (tokens: Token[], index: number): { end: number } | null => {
  const time = matchAt(TIME, tokens, index);
  const figure = time && tokens[time.end];
  const counts = figure?.kind === "number" || figure?.kind === "fixed";
  if (!counts || figure.percent || !/^[1-9]\d?$/.test(figure.folded)) return null;
  if (isPointsUnit(tokens[index + 2]) || matchAt(ONE_OF, tokens, index - 1)) return null;
  return tokens[index - 1]?.kind === "number" || isSymbol(tokens[index - 1], "/") ? null : time;
};
const TIME = says("lần");
const ONE_OF = says("mỗi|một|từng|các|số|nhiều");

/** The noun behind "từ", up to its "thứ"; "từ thứ hai hằng tuần" counts nothing. */
const anyNoun = (tokens: Token[], index: number): { end: number } | null => {
  const found = matchAt(ANY_NTH, tokens, index - 1) ?? matchAt(ANY_NTH, tokens, index - 2);
  const nth = found?.places["nth"]?.[0];
  const noun = found?.places["noun"] ?? [];
  if (!found || !nth || noun[0] !== tokens[index] || noun.length > MOST_NOUN_WORDS) return null;
  if (noun.some(({ kind }) => kind !== "word") || meaningIn(noun).length > 0) return null;
  return matchAt(WEEKDAYS, tokens, found.end + 1) ? null : { end: found.end };
};

/** "t = b/a; t ≥ 95%: …; 75% ≤ t < 95%: t * điểm tối đa": further on, t is the rate. */
const withoutRateLetter = (tokens: Token[]): Token[] => {
  for (let index = 0; index + 3 < tokens.length; index += 1) {
    const name = tokens[index];
    if (!name || !isLetter(name) || !isSymbol(tokens[index + 1], "=") || isSymbol(tokens[index - 1], "/", "*"))
      continue;
    const read = readExpression(tokens, index + 2);
    if (!read || !isRatio(read.expression)) continue;
    const letters = lettersOf(read.expression);
    if (letters.length < 2 || letters.includes(name.accented)) continue;
    return tokens.flatMap((token, at) =>
      at !== index && isLetter(token) && token.accented === name.accented ? rateWords(token) : [token],
    );
  }
  return tokens;
};
