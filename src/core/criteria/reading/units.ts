import { DEDUCTIONS } from "../../words/vocabulary";
import type { Test, UnitStep } from "../scoring-rule";
import { readBounds, type Bound } from "./bounds";
import { OF_POINTS } from "./outcome-share";
import { butBadly, denialsIn, unclaimedIn } from "./coverage";
import { either, end, findMatch, label, named, number, opt, says, seq, sym } from "./match";
import { after, find, has, isPointsUnit, isSymbol, phrases } from "./phrases";
import { readStage } from "./unit-stages";
import { originBefore, originOf, type Origin } from "./unit-origins";
import { quoteOf, type Token } from "./tokens";

/** "mỗi sáng kiến 0,5 điểm", "trừ 0,25 điểm/báo cáo trễ", "cứ giảm 1% trừ 0,1", "thiếu 01 báo cáo trừ 0,25 điểm". */
export interface ReadUnit {
  step: UnitStep;
  start: number;
  end: number;
  /** Which reader took it. */
  by: string;
  /** It says "mỗi", "cứ" or "/"; otherwise only the "01" hints at each. */
  each: boolean;
  /** It counts on from a band ("mỗi sáng kiến tiếp theo"). */
  further: boolean;
  /** Words of meaning in what is counted that the step does not use. */
  unclaimed: Token[];
  /** The limit beside it. */
  most?: number;
  /** "dưới 90% cứ giảm 1%": the figures for which the steps are counted. */
  within?: Test[];
}

const EACH = phrases("cứ mỗi|với mỗi|mỗi một|mỗi|cứ");
/** "mỗi kỳ được 1,5 điểm" counts them. */
const WAY = phrases("vượt|tăng|giảm|thiếu|hụt|thêm");
const GIVEN = phrases("được|được tính|tính|được cộng");
const PERIOD = phrases("năm|quý|tháng|kỳ|đơn vị phải|loại");
const MINUS = phrases(DEDUCTIONS, "giảm|bớt");
const PLUS = phrases("cộng|thưởng");
const DOWN = phrases(
  "giảm|thấp hơn|thiếu|hụt|dưới|kém|chưa đạt|không đạt|ít hơn|chậm|trễ|chưa hoàn thành|không hoàn thành|quá hạn|không đúng hạn",
);
const FURTHER = phrases("tiếp theo|tăng thêm|thêm|trở đi|vượt|tăng|cao hơn|trên mức|giảm|thấp hơn");
const FOR_EACH = phrases(
  "cho mỗi một|cho mỗi|cho một|cho|đối với mỗi|đối với|với mỗi|mỗi một|mỗi|trên mỗi|trên một|trên",
);
const BEYOND = phrases("vượt chỉ tiêu|vượt kế hoạch|vượt mục tiêu");
const OVER_TARGET = phrases("so với chỉ tiêu|so với kế hoạch|so với dự toán|so với mục tiêu|so với mức giao");
const DELAY = phrases("chậm|trễ|quá hạn|không đúng hạn");
const SHORT = phrases(
  "dưới chỉ tiêu|dưới mục tiêu|dưới kế hoạch|dưới mức|dưới ngưỡng|giảm|thấp hơn|thiếu|hụt|kém|chưa đạt|không đạt|ít hơn|chưa hoàn thành|không hoàn thành",
);
const CASES = phrases("trường hợp");
const EXCEED = phrases("vượt");
const UP = phrases("tăng|vượt|cao hơn");
const UNIT_NOUN_STOP = phrases("nếu|khi|tối đa|nhưng|không quá");

/** @param row the row's maximum, of which "10% số điểm" is a share, and the points that a limit names beside the unit */
export const readUnit = (tokens: Token[], source: string, row: Limits): ReadUnit | null =>
  by("from the n-th", readFromNth(tokens, source, row)) ?? readPlainUnit(tokens, source, row);

interface Limits {
  max: number;
  cap: number | null;
  /** A penalty's row, or a heading before it ("Điểm trừ:"): unsigned points are taken. */
  takes: boolean;
}

const readPlainUnit = (tokens: Token[], source: string, row: Limits): ReadUnit | null =>
  by("stages", readStaged(tokens, source)) ??
  by("each first", readEachFirst(tokens, source, row)) ??
  by("points first", readPointsFirst(tokens, source, row)) ??
  by("implied", readImplied(tokens, source, row));

const by = (reader: string, unit: Unit | null): ReadUnit | null => unit && { ...unit, by: reader };

/** "trừ 0,2 điểm/hồ sơ trễ hạn kể từ hồ sơ thứ 6", "… sau hồ sơ thứ 5". */
const readFromNth = (tokens: Token[], source: string, row: Limits): Unit | null => {
  const tail = findMatch(FROM_NTH, tokens);
  const [nth] = tail?.places["nth"] ?? [];
  const unit = tail && nth?.ordinal ? readPlainUnit(tokens.slice(0, tail.start), source, row) : null;
  if (!tail || !nth || !unit || unit.end < tail.start || unit.step.stage) return null;
  if (unit.step.quantity !== "count" || unit.step.step !== 1 || unit.step.from !== null) return null;
  const stage = { from: tail.places["after"] ? nth.value : nth.value - 1, to: null };
  return { ...unit, end: tokens.length, step: { ...unit.step, stage, quote: quoteOf(source, tokens) } };
};
const FROM_NTH = seq(
  opt(sym(",")),
  either(says("từ|kể từ|tính từ"), named("after", says("sau"))),
  number("nth"),
  opt(says("trở đi|trở lên")),
  end,
);

const readStaged = (tokens: Token[], source: string): Unit | null => {
  const step = readStage(tokens, source);
  return step && { step, start: 0, end: tokens.length, each: true, further: false, unclaimed: [] };
};

type Unit = Omit<ReadUnit, "by">;

const readEachFirst = (tokens: Token[], source: string, row: Limits): Unit | null => {
  const start = find(tokens, EACH);
  if (start === -1) return null;
  // "vượt mỗi 1%", "giảm mỗi 5%"
  const way = after(tokens, start - 1, WAY) === start ? tokens.slice(start - 1, start) : [];
  // Typed without accents, "có cử" and "không cử" look like "cứ", "mới đạt" like "mỗi".
  const plain = tokens[start]?.loose === true;
  if (plain && tokens[start]?.accented === "cu" && /^(co|khong|duoc|da|viec)$/.test(tokens[start - 1]?.accented ?? ""))
    return null;
  if (plain && tokens[start]?.accented === "moi" && /^(dat|duoc|hoan)$/.test(tokens[start + 1]?.accented ?? ""))
    return null;
  const from = after(tokens, start, EACH);
  // "mỗi năm ban hành …" says when; "mỗi quý 0,25 điểm" counts quarters.
  const period = after(tokens, from, PERIOD);
  const given = after(tokens, period, GIVEN);
  if (period !== -1 && tokens[given === -1 ? period : given]?.kind !== "number" && after(tokens, period, MINUS) === -1)
    return null;
  const points = pointsAfter(tokens, from, row);
  if (!points) return null;
  const counted = [...way, ...tokens.slice(from, points.lead)];
  const own = originOf(counted);
  const before = own ? null : originBefore(tokens.slice(0, start));
  const aside = findMatch(FROM_NTH_ASIDE, counted);
  const [nth] = aside?.places["nth"] ?? [];
  const known = [
    ...counted.filter((token) => token.kind === "number" && !token.percent && isAside(counted, token)),
    ...lastingIn(counted),
    ...(nth?.ordinal ? [...(own?.used ?? []), nth] : (own?.used ?? [])),
    ...(own || nth ? [] : demandOf(counted)),
  ];
  const per = perNoun(tokens, points.end, counted);
  const numbers = counted.filter((token) => token.kind === "number" && !known.includes(token));
  if (per === null || numbers.length > 1 || (numbers.length === 0 && !counted.some(({ kind }) => kind === "word")))
    return null;
  return unitOf(tokens, source, {
    start: before ? 0 : start - way.length,
    end: per,
    points: points.points,
    share: points.share,
    size: numbers[0],
    counted,
    each: true,
    origin: own?.origin ?? (nth?.ordinal ? { from: nth.value - 1, direction: "up" } : before),
    used: known,
  });
};

/** "Mỗi cuộc họp vắng trừ 0,5 điểm/cuộc" says it twice; null: "mỗi lỗi trừ 0,5 điểm/người" counts two things. */
const perNoun = (tokens: Token[], end: number, counted: Token[]): number | null => {
  const noun = tokens[end + 1];
  // Behind a limit that was taken out ("tối đa 1 điểm/năm") the stroke is not the step's.
  const stroke = tokens[end]?.start === tokens[end - 1]?.end;
  if (!stroke || !isSymbol(tokens[end], "/") || noun?.kind !== "word") return end;
  return counted.some(({ accented }) => accented === noun.accented) ? nounEnd(tokens, end + 1) : null;
};

/** "mỗi TTHC cắt giảm ít nhất 30% thời gian": how much one of them must reach to be counted. */
const demandOf = (counted: Token[]): Token[] => {
  const found = findMatch(DEMAND, counted);
  const [first] = counted;
  return found && found.start > 0 && first?.kind === "word" ? counted.slice(found.start, found.end) : [];
};
const DEMAND = either(
  seq(says("từ|đạt từ"), number("least", "percent"), label("of", 1), says("trở lên")),
  seq(says("ít nhất|ít nhất từ|tối thiểu|tối thiểu từ|đạt từ|từ đủ"), number("least", "percent"), label("of", 1)),
);

/** "Mỗi lần chậm (từ lần thứ hai) trừ 0,5 điểm" */
const FROM_NTH_ASIDE = seq(sym("("), says("từ|kể từ|tính từ"), number("nth"), opt(says("trở đi|trở lên")), sym(")"));

interface Given {
  points: number;
  share?: number | undefined;
  /** Where the points' own words ("thì trừ") begin. */
  lead: number;
  end: number;
}

/** The points after "mỗi …": the last number with "điểm", or behind "trừ", "được", ":" at the end. */
const pointsAfter = (tokens: Token[], from: number, row: Limits): Given | null => {
  for (let index = from + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    const amount = amountAt(tokens, index, row);
    if (!token || !amount) continue;
    const unit = amount.unit;
    let lead = index;
    while (
      lead > from &&
      ((isLeadingAt(tokens, lead - 1) && !isFailure(tokens, lead - 1)) ||
        isSymbol(tokens[lead - 1], ":", "=>", "=", ",", "-", "+", "("))
    )
      lead -= 1;
    const { end } = amount;
    const closed =
      end >= tokens.length ||
      isSymbol(tokens[end], ",", ")", "(", ".", ";") ||
      after(tokens, end, phrases("và")) !== -1;
    if (!unit && (lead === index || !closed)) continue;
    const before = tokens.slice(lead, index);
    const dash = isSymbol(tokens[index - 1], "-") && !token.spaced;
    const minus = (row.takes && !has(before, PLUS)) || has(before, MINUS) || dash;
    return { points: minus ? -amount.points : amount.points, share: amount.share, lead, end };
  }
  return null;
};

interface Amount {
  points: number;
  /** Of the row's maximum. */
  share?: number;
  /** It says "điểm". */
  unit: boolean;
  end: number;
}

/** "0,5 điểm", "0,5", "10% số điểm tối đa". */
const amountAt = (tokens: Token[], index: number, { max }: Limits): Amount | null => {
  const token = tokens[index];
  if (token?.kind !== "number") return null;
  if (!token.percent) {
    const unit = isPointsUnit(tokens[index + 1]);
    return { points: token.value, unit, end: index + (unit ? 2 : 1) };
  }
  const of = Math.max(index + 1, after(tokens, index + 1, OF));
  const end = after(tokens, of, OF_POINTS);
  // Of the points reached: what the steps before took away counts too, and nobody says how.
  if (end === -1 || !(max > 0) || after(tokens, end, REACHED) !== -1) return null;
  return { points: token.value * max, share: token.value, unit: true, end };
};
const OF = phrases("của");
const REACHED = phrases("đạt|đạt được|đã đạt|còn lại|của nội dung|của phần");

/** "Mỗi nội dung không đạt trừ 0,5 điểm": the verb belongs to what is counted. */
const isFailure = (tokens: Token[], index: number): boolean =>
  tokens[index]?.folded === "dat" && /^(khong|chua)$/.test(tokens[index - 1]?.folded ?? "");

/** The "đi" of "trở đi" leads to nothing. */
const isLeadingAt = (tokens: Token[], index: number): boolean =>
  isLeading(tokens[index]) && !(tokens[index]?.folded === "di" && tokens[index - 1]?.folded === "tro");

const isLeading = (token: Token | undefined): boolean =>
  token?.kind === "word" && ((token.loose && LEADING_PLAIN.test(token.folded)) || LEADING.test(token.accented));
const LEADING =
  /^(thì|bị|trừ|mất|hạ|cắt|thu|hồi|tụt|được|tính|cộng|chấm|thưởng|cho|thêm|giảm|bớt|phạt|khấu|điểm|là|đạt|đi|thi|bi|tru|duoc|tinh|cong|cham|thuong|la)$/;
/** Typed without accents. */
const LEADING_PLAIN = /^(them|giam|bot|phat|khau|mat|ha|cat|thu|hoi|tut|cho|diem|dat|di)$/;

const readPointsFirst = (tokens: Token[], source: string, row: Limits): Unit | null => {
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    const amount = amountAt(tokens, index, row);
    // "Tỷ lệ x 9 điểm/100%" is a formula.
    const factor = isSymbol(tokens[index - 1], "*") || tokens[index - 1]?.folded === "x";
    if (!token || !amount?.unit || factor) continue;
    const stroke = isSymbol(tokens[amount.end], "/");
    const from = stroke ? amount.end + 1 : after(tokens, amount.end, FOR_EACH);
    if (from === -1) continue;
    const says = stroke || has(tokens.slice(amount.end, from), phrases("mỗi|một"));
    const size = tokens[from]?.kind === "number" ? tokens[from] : undefined;
    if (!says && size?.value !== 1) continue;
    const noun = nounEnd(tokens, from + (size ? 1 : 0));
    const demand = size ? [] : demandOf(tokens.slice(from));
    const passed = tokens.indexOf(demand[demand.length - 1] ?? token) + 1;
    const end = passed > noun ? nounEnd(tokens, passed) : noun;
    const counted = tokens.slice(from, end);
    if (!counted.some(({ kind }) => kind === "word") && !size?.percent) continue;
    let lead = index;
    while (lead > 0 && (isLeadingAt(tokens, lead - 1) || isSymbol(tokens[lead - 1], "-", ":", "+"))) lead -= 1;
    // "Phạt nhà thầu 2 điểm/lần"
    const fined = after(tokens, 0, MINUS);
    const party = fined === -1 ? [] : tokens.slice(fined, lead);
    const isParty = party.length > 0 && party.length <= 3 && party.every(({ kind }) => kind === "word");
    if (isParty) lead = 0;
    const dash = isSymbol(tokens[index - 1], "-") && !token.spaced;
    const led = tokens.slice(lead, index);
    const minus = (row.takes && !has(led, PLUS)) || has(led, MINUS) || dash;
    const origin = originBefore(tokens.slice(0, lead));
    const nth = typeof origin?.from === "number" && !size ? origin : null;
    const whole = nth ? counted : [...(isParty ? party : tokens.slice(0, lead)), ...counted];
    return unitOf(tokens, source, {
      start: 0,
      end,
      points: minus ? -amount.points : amount.points,
      share: amount.share,
      size,
      counted: whole,
      each: true,
      origin: nth,
      used: [...(passed > noun ? demand : []), ...(stroke ? boundsOfEvent(tokens.slice(0, lead), counted) : [])],
    });
  }
  return null;
};

/** "Mỗi lớp (tối thiểu 30 người) được 1 điểm": what stands in brackets explains. */
const isAside = (tokens: Token[], token: Token): boolean => {
  const before = tokens.slice(0, tokens.indexOf(token));
  return before.findLastIndex((one) => isSymbol(one, "(")) > before.findLastIndex((one) => isSymbol(one, ")"));
};

/** "Mỗi nhiệm vụ chậm trên 10 ngày": how late each of them is that is counted. */
const lastingIn = (counted: Token[]): Token[] => {
  const [first] = counted;
  const { bounds, used } = readBounds(counted);
  return first?.kind === "word" && !TIME.test(first.folded) && has(counted, DELAY) && lasts(bounds) ? [...used] : [];
};
const lasts = ([only, ...more]: Bound[]): boolean =>
  only !== undefined &&
  more.length === 0 &&
  TIME.test(only.unit) &&
  (only.trail === "up" || /^(gt|ge)$/.test(only.operator));

/** "Gián đoạn quá 30 phút: trừ 2 điểm/lần": how long one of the events that are counted must last. */
const boundsOfEvent = (event: Token[], counted: Token[]): Token[] => {
  const { bounds, used } = readBounds(event);
  return lasts(bounds) && has(counted, EVENT) ? [...used] : [];
};
const TIME = /^(phut|gio|ngay|tuan)$/;
const EVENT = phrases("lần|vụ|vụ việc|trường hợp|buổi|lượt|sự cố");

const nounEnd = (tokens: Token[], from: number): number => {
  let end = from;
  while (
    end < tokens.length &&
    tokens[end]?.kind !== "number" &&
    !isSymbol(tokens[end], ",", "(", ")", ".", ":") &&
    after(tokens, end, UNIT_NOUN_STOP) === -1
  )
    end += 1;
  return end;
};

/** "Thiếu 01 báo cáo trừ 0,25 điểm", "giảm 1% trừ 0,1 điểm". */
const readImplied = (tokens: Token[], source: string, row: Limits): Unit | null => {
  const size = tokens.find(({ kind }) => kind === "number");
  const at = size ? tokens.indexOf(size) : -1;
  if (!size || !(size.percent ? true : size.value === 1)) return null;
  if (
    after(tokens, at - 1, phrases("từ|trên|dưới|đến|quá|đạt|hơn|nhất")) !== -1 ||
    isSymbol(tokens[at - 1], "<", ">", "≥", "≤", "-")
  )
    return null;
  const given = pointsAfter(tokens, at, row);
  // "Có 01 tin được 0,1 điểm, tối đa 1 điểm": a limit above the points means each.
  const rises = given !== null && given.points > 0 && row.cap !== null && row.cap > given.points && !size.percent;
  const counts = after(tokens, at - 1, phrases("có")) !== -1;
  if (!given || (given.points < 0 ? counts : !rises)) return null;
  const counted = tokens.slice(0, given.lead);
  if (counted.filter(({ kind }) => kind === "number").length !== 1) return null;
  if (size.percent && !has(counted, DOWN)) return null;
  const { end: last, points, share } = given;
  return unitOf(tokens, source, { start: 0, end: last, points, share, size, counted, each: false });
};

interface UnitParts {
  start: number;
  end: number;
  points: number;
  share: number | undefined;
  size: Token | undefined;
  counted: Token[];
  each: boolean;
  origin?: Origin | null;
  used?: Token[];
}

const unitOf = (tokens: Token[], source: string, parts: UnitParts): Unit | null => {
  const { size, counted, points, share, start, end, each, origin = null, used = [] } = parts;
  const step = size?.value ?? 1;
  if (!(step > 0)) return null;
  const rate = size?.percent === true;
  const down =
    rate && (has(counted, DOWN) || (points < 0 && !has(counted, phrases("tăng|vượt|cao hơn|trễ|chậm|quá hạn"))));
  // "cứ 1% hồ sơ trễ hạn", "mỗi 1% văn bản sai thể thức": the share of what went wrong, counted upwards.
  const late = rate && (has(counted, DELAY) || has(counted, BLAMED)) && !has(counted, SHORT);
  const nth = origin !== null && !rate;
  // "Vượt chỉ tiêu, mỗi 1% cộng …" and "cứ vượt 5%" count from the whole on.
  const beyond = rate && !down && (has(tokens, BEYOND) || has(counted, EXCEED) || has(counted, OVER_TARGET));
  return {
    step: {
      quantity: rate ? "rate" : "count",
      step,
      points,
      ...(share === undefined ? {} : { share }),
      direction: origin?.direction ?? (down && !late ? "down" : "up"),
      from: nth ? null : (origin?.from ?? (beyond ? 1 : null)),
      ...(origin && !nth ? { own: true as const } : {}),
      ...(nth && typeof origin.from === "number" ? { stage: { from: origin.from, to: origin.to ?? null } } : {}),
      quote: quoteOf(source, tokens.slice(start, end)),
    },
    start,
    end,
    each,
    further: has(counted, FURTHER),
    unclaimed: unclaimedOf(tokens, counted, size, points, rate, down && !late).filter((token) => !used.includes(token)),
  };
};

/** A step uses its size and, of a rate, the words of its direction; a denial must fit what the points are for. */
const unclaimedOf = (
  tokens: Token[],
  counted: Token[],
  size: Token | undefined,
  points: number,
  rate: boolean,
  down: boolean,
): Token[] => {
  // "Phát triển được 01 đơn vị …: cộng 3 điểm/1 đơn vị" says the size twice.
  const noun = size && tokens[tokens.indexOf(size) + 1];
  const isSize = (token: Token, index: number) =>
    token.kind === "number" && token.value === size?.value && counted[index + 1]?.folded === noun?.folded;
  const used = new Set<Token>(size ? [size, ...counted.filter(isSize)] : []);
  const lists = !rate ? [FURTHER, CASES] : down ? [DELAY, SHORT, CASES] : [FURTHER, BEYOND, DELAY, UP, CASES];
  tokens.forEach((_, index) => {
    for (const list of lists)
      tokens.slice(index, Math.max(index, after(tokens, index, list))).forEach((token) => used.add(token));
  });
  for (const token of butBadly(counted)) used.add(token);
  const { denied, used: denials } = denialsIn(counted, used);
  // "mỗi 1% văn bản không gửi": whether the rate is of those sent or not sent, nobody says.
  const fits = denied === null || ((denied === "good") === points < 0 && !(rate && points < 0));
  // "Vắng họp: 2 điểm/lần": whether such points are given or taken, nobody says.
  const unsigned = points > 0 && !rate && denied === null && !has(tokens, PLUS) ? faultsIn(counted) : [];
  // "cứ 0,5% hồ sơ trễ hạn (trên 2%)": a share in brackets is where the steps begin, or what they are taken of.
  const aside = rate ? counted.filter((token) => token.percent && !used.has(token)) : [];
  // "mỗi 1% học sinh bỏ học trừ 0,5": whether the rate is of those or of the others, no word of a fault or of a lack tells.
  const things = counted.filter((token) => token.kind === "word" && after([token], 0, EACH) === -1);
  const plain = find(counted, UNDONE) > 0 && things.length > 3;
  const turned =
    rate && points < 0 && down && (plain || !has(counted, DOWN)) && things.length > 0 && size ? [size] : [];
  return [
    ...new Set([
      ...unclaimedIn(counted, new Set([...used, ...(fits ? denials : [])])),
      ...aside,
      ...(rate ? foreignIn(counted) : []),
      ...turned,
      ...unsigned,
    ]),
  ];
};

/** "cứ thấp hơn 5% so với bình quân chung": a figure that no data name. */
const foreignIn = (counted: Token[]): Token[] => {
  const since = find(counted, AGAINST);
  const other = since === -1 ? -1 : find(counted, OTHERS, since);
  return other === -1 ? [] : counted.slice(since, after(counted, other, OTHERS));
};
const AGAINST = phrases("so với|thấp hơn|cao hơn|dưới|trên|kém");
const OTHERS = phrases(
  "bình quân|trung bình|mặt bằng|cả nước|toàn tỉnh|toàn quốc|các đơn vị|đơn vị khác|địa phương khác",
);
const UNDONE = phrases("chưa hoàn thành|không hoàn thành");

const faultsIn = (counted: Token[]): Token[] =>
  has(counted, MENDED) ? [] : counted.filter((_, index) => after(counted, index, BLAMED) !== -1);
const MENDED = phrases("phát hiện|xử lý|giải quyết|khắc phục|ngăn chặn|phòng ngừa|tố giác|cảm hóa|giáo dục");
const BLAMED = phrases(
  "bỏ học|bỏ trị|tái nghèo|trả lại|từ chối|thất lạc|trễ|chậm|muộn|quá hạn|sai|vi phạm|lỗi|thiếu|vắng|bị|tồn đọng|kỷ luật|phê bình|nhắc nhở",
);
