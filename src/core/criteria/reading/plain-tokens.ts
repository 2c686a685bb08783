import { meaningIn } from "./coverage";
import { readExpression } from "./expression";
import { isRatio, lettersOf } from "./expression-nodes";
import { stripAccents } from "../../lib/text";
import {
  either,
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
import { OF_POINTS } from "./outcome-share";
import { after, isLetter, isPointsUnit, isSymbol } from "./phrases";
import type { Token, TokenText } from "./tokens";

/** Tokens without what only repeats: a heading's own maximum, and a letter that stands for the rate. */
export const plainTokens = (text: TokenText): TokenText => ({
  ...text,
  tokens: withLevels(
    withOrdinals(
      withoutNames(
        withoutRateLetter(
          withoutHeadingMax(inSigns(withoutWholes(withoutAges(inPoints(inShares(inMoney(text.tokens))))))),
        ),
      ),
    ),
  ),
});

/** Each stretch that fits, and that something stands for, replaced by it. */
const replaced =
  (pattern: Pattern, give: (found: Matched, at: number) => Token[] | null) =>
  (tokens: Token[]): Token[] => {
    const kept: Token[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const found = matchAt(pattern, tokens, index);
      const by = found && give(found, index);
      if (found && by) index = found.end - 1;
      kept.push(...(by ?? tokens.slice(index, index + 1)));
    }
    return kept;
  };

const NUMERALS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
/** "hai", "2" */
const numeral = (place: string): Pattern => either(number(place), named(place, says("tư", ...NUMERALS)));
const numeralOf = (token: Token | undefined): number =>
  token?.kind === "number" ? token.value : token?.accented === "tư" ? 4 : NUMERALS.indexOf(token?.accented ?? "") + 1;
const AHEAD_POINTS: Pattern = (tokens, index) =>
  matchAt(seq(opt(says("của")), OF_POINTS_HERE), tokens, index) ? [{ end: index, places: {} }] : [];
const OF_POINTS_HERE: Pattern = (tokens, index) => {
  const end = after(tokens, index, OF_POINTS);
  return end === -1 ? [] : [{ end, places: {} }];
};

/** "hai phần ba số điểm" */
const inShares = replaced(seq(numeral("part"), says("phần"), numeral("of"), AHEAD_POINTS), ({ places }) => {
  const [part, of] = [places["part"]?.[0], places["of"]?.[0]];
  const value = numeralOf(part) / numeralOf(of);
  return part && of && value < 1 ? [{ ...part, kind: "number", value, percent: false, end: of.end }] : null;
});

const LEVEL_NAME = says(
  "xuất sắc|giỏi|tốt|khá|trung bình|trung bình khá|yếu|kém|đạt|không đạt|chưa đạt|đạt yêu cầu|không đạt yêu cầu|cao|thấp|nhất|nhì|ba|khuyến khích",
);
const levelled = (place: string): Pattern =>
  seq(opt(says("loại|mức|giải|hạng|xếp loại")), LEVEL_NAME, opt(sym("(")), number(place), opt(sym(")")));
const NEXT = sym(",", ";");
const AFTER_LIST: Pattern = (tokens, index) =>
  tokens[index] === undefined || tokens[index].kind === "break" || isSymbol(tokens[index], ".", ",", ";")
    ? [{ end: index, places: {} }]
    : [];
const more = opt(NEXT, levelled("third"), opt(NEXT, levelled("fourth"), opt(NEXT, levelled("fifth"))));

/** "Tốt 3, khá 2, trung bình 1": points that do not say so. */
const inPoints = replaced(
  named("list", seq(levelled("first"), NEXT, levelled("second"), more, AFTER_LIST)),
  ({ places }) => {
    const amounts = ["first", "second", "third", "fourth", "fifth"].flatMap((place) => places[place] ?? []);
    const falls = amounts.every(({ value }, at) => at === 0 || value < (amounts[at - 1]?.value ?? NaN));
    if (!falls) return null;
    return (places["list"] ?? []).flatMap((token) =>
      amounts.includes(token) ? [token, { ...pointsWord(token), start: token.end, end: token.end }] : [token],
    );
  },
);
const pointsWord = (token: Token): Token => ({
  ...token,
  kind: "word",
  accented: "điểm",
  folded: "diem",
  spaced: true,
});

/** "phạt 50.000đ/lần": no criterion counts thousands; such a "đ" is money. */
const inMoney = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const amount = tokens[index - 1];
    const money = /^(đ|d)$/.test(token.accented) && amount?.kind === "number" && amount.value >= LEAST_MONEY;
    return money ? { ...token, accented: "đồng", folded: "dong" } : token;
  });
const LEAST_MONEY = 1000;

/** "Lao động từ 15 tuổi trở lên", "trẻ em dưới 5 tuổi": of whom the figure is; no criterion counts years of age. */
const withoutAges = (tokens: Token[]): Token[] => {
  if (!tokens.some(({ accented }) => accented === "tuổi")) return tokens;
  const ages = new Set(
    tokens.flatMap((_, index) => tokens.slice(index, Math.max(index, matchAt(AGE, tokens, index)?.end ?? index))),
  );
  return tokens.filter((token) => !ages.has(token));
};
const AGE = seq(
  opt(says("từ đủ|từ|đủ|trên|dưới")),
  number("age"),
  opt(says("đến|đến dưới"), number("to")),
  says("tuổi"),
  opt(says("trở lên|trở xuống")),
);

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
  const ahead = tokens.slice(Math.max(0, index - 6), index - 2);
  if (isSymbol(of, "/") && ahead.some(({ kind }) => kind === "number")) return !findMatch(EACH, ahead);
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

/** "tích của tỷ lệ và điểm chuẩn" as "tỷ lệ × điểm chuẩn"; "min(1; a/b)" as "(1 min a/b)". */
const inSigns = (tokens: Token[]): Token[] => {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const product = matchAt(PRODUCT, tokens, index);
    const lesser =
      /^(min|max)$/.test(token.folded) && isSymbol(tokens[index + 1], "(") ? closingOf(tokens, index + 1) : -1;
    const comma = lesser === -1 ? -1 : soleComma(tokens, index + 1, lesser);
    if (product) {
      const [and] = product.places["and"] ?? [];
      kept.push(...(product.places["left"] ?? []), ...(and ? [sign(and, "*")] : []));
      index = product.end - 1;
    } else if (comma !== -1) {
      const inner = inSigns(tokens.slice(index + 2, comma));
      const middle = tokens[comma];
      const opening = tokens
        .slice(index + 1, index + 2)
        .map((one) => ({ ...one, start: token.start, spaced: token.spaced }));
      kept.push(...opening, ...inner, ...(middle ? [sign(middle, token.folded)] : []));
      kept.push(...inSigns(tokens.slice(comma + 1, lesser)));
      index = lesser - 1;
    } else kept.push(token);
  }
  return kept;
};
const PRODUCT = seq(says("tích của|tích giữa|tích số của"), label("left"), named("and", says("và|với")));

const sign = (token: Token, folded: string): Token => ({ ...token, kind: "symbol", folded, accented: folded });

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

const spelled = (token: Token, ...words: string[]): Token[] =>
  words.map((word, index) => ({
    ...token,
    accented: word,
    folded: stripAccents(word),
    spaced: index > 0 || token.spaced,
  }));

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
    const first = matchAt(FIRST_ONES, tokens, index);
    if (first) upto = valueAt(first, "upto");
    const next = matchAt(NEXT_ONES, tokens, index);
    const nth =
      token &&
      (first
        ? { value: upto, end: first.end, upto: true as const }
        : next && upto > 0
          ? { value: upto + 1, end: next.end }
          : ordinalAt(tokens, index));
    if (token && nth) {
      const last = tokens[nth.end - 1] ?? token;
      kept.push({
        ...token,
        kind: "number",
        value: nth.value,
        folded: String(nth.value),
        accented: String(nth.value),
        percent: false,
        end: last.end,
        ordinal: true,
        ...("upto" in nth ? { upto: true } : {}),
      });
      index = nth.end - 1;
    } else if (token) kept.push(token);
  }
  return kept;
};

/** "03 bài đầu mỗi bài …, từ bài tiếp theo …": up to the third, from the fourth. */
const FIRST_ONES: Pattern = (tokens, index) => {
  const found = matchAt(seq(number("upto"), label("noun"), says("đầu tiên|đầu"), opt(sym(":", ","))), tokens, index);
  const noun = found?.places["noun"] ?? [];
  const counts = noun.length <= 3 && noun.every(({ kind }) => kind === "word") && !matchAt(PERIODS, noun, 0);
  return found && counts && matchAt(GIVES_NEXT, tokens, found.end) ? [found] : [];
};
const PERIODS = says("tháng|năm|quý|tuần|ngày|đơn vị dẫn|đơn vị đứng");
const GIVES_NEXT = says("mỗi|cứ mỗi|được|trừ|bị trừ|cộng|tính|thưởng");
const NEXT_ONES: Pattern = (tokens, index) => {
  const from = matchAt(says("từ|kể từ|các|những|mỗi"), tokens, index - 1);
  const found = from && matchAt(seq(label("noun"), says("tiếp theo|kế tiếp|sau đó")), tokens, index);
  return found && (found.places["noun"] ?? []).length <= 3 ? [found] : [];
};

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

/** "Mức 1 (từ 90 điểm trở lên): 3 điểm": the number names the level, what it means stands in the brackets. */
const withLevels = (tokens: Token[]): Token[] =>
  tokens.map((token, index) =>
    token.kind === "number" && !token.percent && isSymbol(tokens[index + 1], "(") && matchAt(LEVEL, tokens, index - 1)
      ? { ...token, kind: "fixed" }
      : token,
  );
const LEVEL = says("mức|nhóm|bậc|độ|cấp");

/** "a) Tỷ lệ hồ sơ trực tuyến (1 điểm): (b/a)*1": the heading's maximum is no points of its own. */
const withoutHeadingMax = (tokens: Token[]): Token[] => {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const end = headingMaxEnd(tokens, index);
    if (end === -1) kept.push(...tokens.slice(index, index + 1));
    else index = end - 1;
  }
  return kept;
};

/** Behind "(1 điểm)" and "(tối đa 1 điểm)" where a colon and a rule of its own follow on the line, or -1. */
const headingMaxEnd = (tokens: Token[], start: number): number => {
  if (!isSymbol(tokens[start], "(") || isSymbol(tokens[start - 1], ":", "=", "=>")) return -1;
  let index = start + 1;
  while (/^(tối|đa|điểm|toi|da)$/.test(tokens[index]?.accented ?? "") && index < start + 4) index += 1;
  if (tokens[index]?.kind !== "number" || !isPointsUnit(tokens[index + 1])) return -1;
  if (!isSymbol(tokens[index + 2], ")") || !isSymbol(tokens[index + 3], ":")) return -1;
  const stop = tokens.findIndex((token, at) => at > index + 3 && (token.kind === "break" || isSymbol(token, ";", ".")));
  const rest = tokens.slice(index + 4, stop === -1 ? tokens.length : stop);
  const computes =
    rest.some((token) => isSymbol(token, "*", "/")) || rest.some((token, at) => at > 0 && isPointsUnit(token));
  // A heading above bands: "(2 điểm): ⏎ từ 90% …".
  return computes || rest.length === 0 ? index + 3 : -1;
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

const rateWords = (token: Token): Token[] => spelled(token, "tỷ", "lệ");
