import { type Clause, maskOf, part, textOf } from "./clause";
import { list, narrow } from "./join-readings";
import { isRemark, labelOf, mayBeLabel, namesWhatFollows } from "./labels";
import { eventPatterns, exactPatterns } from "./patterns";
import type { Pattern } from "./patterns/pattern";
import { type Reading, withLabel } from "./reading";

/** How many characters are matched in one cell, all tries together; real cells need a few thousand. Bounds any cell. */
const MOST_WORK = 16_000;

/** Reads clauses of one cell; a stretch is read once. */
export class ClauseReader {
  private readonly known = new Map<string, Reading | null>();
  private work = 0;

  /** What the whole clause says, or null: no word of it is skipped unless it names or explains. */
  read(whole: Clause): Reading | null {
    const clause = trimmed(whole);
    if (clause.at >= clause.end || this.work > MOST_WORK) return null;
    const key = `${clause.at} ${clause.end} ${clause.context.year}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, null);
    const said = this.readNew(clause);
    this.known.set(key, said);
    return said;
  }

  /** By the patterns that know every word. */
  readExact(clause: Clause): Reading | null {
    return this.firstOf(exactPatterns, trimmed(clause));
  }

  private firstOf(patterns: readonly Pattern[], clause: Clause): Reading | null {
    const mask = maskOf(clause);
    this.work += mask.length;
    if (this.work > MOST_WORK) return null;
    for (const { regex, read } of patterns) {
      const match = regex.exec(mask);
      const said = match && read(match, clause);
      if (said) return said;
    }
    return null;
  }

  private readNew(clause: Clause): Reading | null {
    return (
      this.readExact(clause) ??
      this.readApart(clause) ??
      this.readBrackets(clause) ??
      this.readColon(clause) ??
      this.readYearly(clause) ??
      this.readSeparated(clause) ??
      this.readAdjacent(clause) ??
      this.readAfterLabel(clause) ??
      this.readBeforeLabel(clause) ??
      this.firstOf(eventPatterns, clause)
    );
  }

  /** "riêng tháng 12 trước ngày 15", "trong đó báo cáo trước 15/12", "trước mắt trong quý I": beside the rest, never in it. */
  private readApart(clause: Clause): Reading | null {
    const lead = /^(?:rieng(?: doi voi)?|trong do|truoc mat)\s*[,:]?\s+/.exec(maskOf(clause))?.[0];
    const said = lead === undefined ? null : this.read(part(clause, clause.at + lead.length, clause.end));
    return said && said.kind !== "date-of-month" ? { ...said, apart: true } : null;
  }

  /** "Quý II/2024 (trước ngày 15/6/2024)", "Trước ngày 15/3 (báo cáo quý I), trước …", "Quý II (dự kiến)" */
  private readBrackets(clause: Clause): Reading | null {
    const mask = maskOf(clause);
    const open = mask.indexOf("(");
    if (open < 0) return null;
    const close = mask.indexOf(")", open);
    const inner = trimmed(part(clause, clause.at + open + 1, close < 0 ? clause.end : clause.at + close));
    const before = trimmed(part(clause, clause.at, clause.at + open));
    const after = part(clause, close < 0 ? clause.end : clause.at + close + 1, clause.end);
    const said = this.readBracketed(before, inner);
    if (said === null || /^[\s.,;]*$/.test(maskOf(after))) return said;
    const joint = /^\s*(?:,\s*va|,|;|va|-|hoac)?\s*/.exec(maskOf(after))?.[0] ?? "";
    const rest = part(after, after.at + joint.length, after.end);
    const next = this.read(rest);
    if (next === null) return isRemark(rest) && !/va|,/.test(joint) ? said : null;
    return (/[,a-z]/.test(joint) ? null : narrow(said, next, clause.context)) ?? list(said, next);
  }

  private readBracketed(before: Clause, inner: Clause): Reading | null {
    if (before.at >= before.end) return this.read(inner);
    // "Ngày 20/5 (từ 8h00 đến 11h30)"
    if (inner.at >= inner.end || /^(?:(?:tu|luc|vao|khoang)\s+)*K_*$/.test(maskOf(inner))) return this.read(before);
    const both = this.readTwo(before, inner, "narrow");
    if (both) return both;
    const said = this.read(before);
    if (said) {
      if (isRemark(inner) && !/^(?:bao cao|bc|ke hoach|doi voi|cho|so ket|tong ket)/.test(maskOf(inner))) return said;
      const more = this.read(inner);
      if (more && (more.apart || (more.labelled && OTHER_MATTER.test(maskOf(inner))))) return list(said, more);
      if (more?.labelled) return narrow(said, { ...more, labelled: false }, before.context) ?? list(said, more);
      return more === null && mayBeLabel(inner) ? (said.labelled ? said : withLabel(said, labelOf(inner))) : null;
    }
    const explained = this.readExact(inner);
    return explained && mayBeLabel(before) ? withLabel(explained, labelOf(before)) : null;
  }

  /** "Báo cáo năm: trước ngày 10/12", "Quý I: xây dựng kế hoạch", "Quý I: trước ngày 15/3" */
  private readColon(clause: Clause): Reading | null {
    const colon = maskOf(clause).indexOf(":");
    if (colon < 0) return null;
    const left = trimmed(part(clause, clause.at, clause.at + colon));
    const right = trimmed(part(clause, clause.at + colon + 1, clause.end));
    if (left.at >= left.end || right.at >= right.end) return null;
    const said = this.read(right);
    const named = this.readExact(left);
    if (!said) return named && mayBeLabel(right) ? withLabel(named, labelOf(right)) : null;
    if (named) {
      const both = this.readTwo(left, right, "narrow") ?? said;
      return both.kind === "recurring" || both.labelled ? both : withLabel(both, labelOf(left));
    }
    return mayBeLabel(left) ? (said.labelled ? said : withLabel(said, labelOf(left))) : null;
  }

  /** "Tháng 6 và tháng 12 hàng năm": the year's rhythm is of the whole list. */
  private readYearly(clause: Clause): Reading | null {
    const at = clause.at + maskOf(clause).search(/\s(?:hang|moi) nam$/);
    const said = at < clause.at ? null : this.readExact(part(clause, clause.at, at));
    const yearly = said && this.readExact(part(clause, at, clause.end));
    return yearly && narrow(said, yearly, clause.context);
  }

  /** Parts with a comma, "và" or a dash between; "Tháng 6 và tháng 11, trước ngày 15" is the 15th of both. */
  private readSeparated(clause: Clause): Reading | null {
    const rule = maskOf(clause).lastIndexOf(",");
    const ofAll = rule < 0 ? null : this.readExact(part(clause, clause.at + rule + 1, clause.end));
    if (ofAll?.kind === "date-of-month" || (ofAll?.kind === "recurring" && ofAll.recurrence?.day !== null)) {
      const periods = this.readExact(part(clause, clause.at, clause.at + rule));
      const both = periods && periods.covers.length > 1 ? narrow(periods, ofAll, clause.context) : null;
      if (both) return both;
    }
    for (const match of maskOf(clause).matchAll(/,\s*va\s|,|\sva\s|\s-\s|\shoac\s|;|\/(?=\s*[a-z]{2})/g)) {
      const left = part(clause, clause.at, clause.at + match.index);
      const right = part(clause, clause.at + match.index + match[0].length, clause.end);
      if (isInBrackets(clause, match.index) || isTurn(left, right) || isSpan(left, match[0], right)) continue;
      const both = this.readTwo(left, right, /va|hoac/.test(match[0]) ? "list" : "either");
      if (both) return both;
    }
    return null;
  }

  /** Parts with nothing between: "Hàng quý theo Kế hoạch", "Trước 31/12 hàng năm", "Thường xuyên Riêng báo cáo …" */
  private readAdjacent(clause: Clause): Reading | null {
    const mask = maskOf(clause);
    for (const match of mask.matchAll(ADJACENT)) {
      const at = clause.at + match.index;
      const left = part(clause, clause.at, at);
      const right = part(clause, at, clause.end);
      if (isInBrackets(clause, match.index) || /-$/.test(maskOf(left)) || !this.readExact(left)) continue;
      const capital = /^\s+\p{Lu}/u.test(clause.line.text.slice(at, at + 8));
      const both = this.readTwo(left, right, capital || /^\s+rieng/.test(match[0]) ? "either" : "labelled");
      if (both) return both;
    }
    return null;
  }

  private readTwo(left: Clause, right: Clause, how: "narrow" | "list" | "either" | "labelled"): Reading | null {
    const { context } = left;
    const a = this.read(left);
    const b = a && this.read(right);
    // "Khi có phản ánh, kiến nghị … trong năm 2024": the comma is the event's own.
    if (!a || !b || (a.kind === "event" && b.labelled)) return null;
    const oneYear = (of: Clause, other: Reading, own: Reading): Reading | null =>
      own.year === null && other.year !== null && other.year !== context.year
        ? this.read({ ...of, context: { ...context, year: other.year } })
        : own;
    if (how !== "list") {
      const [sameA, sameB] = [oneYear(left, b, a), oneYear(right, a, b)];
      const both = sameA && sameB && narrow(sameA, sameB, context);
      if (both || how === "narrow") return both;
    }
    if (how === "labelled" && !b.labelled) return null;
    return list(a, b);
  }

  /** "Báo cáo gửi Sở Nội vụ chậm nhất ngày 14 …", "Khi có phát sinh … trong năm 2024", "Tổ chức hội nghị tháng 6" */
  private readAfterLabel(clause: Clause): Reading | null {
    for (const match of maskOf(clause).matchAll(STARTS)) {
      const at = clause.at + match.index + 1;
      const label = trimmed(part(clause, clause.at, at));
      const rest = part(clause, at, clause.end);
      const said =
        this.readExact(rest) ??
        this.readYearly(rest) ??
        (/^\s[DMQHNY]/.test(match[0]) ? null : this.readBeforeLabel(rest));
      if (!said || label.at >= label.end || isInBrackets(clause, match.index)) continue;
      const weak = /^\s[DMQHNY]/.test(match[0]);
      const event = this.firstOf(eventPatterns, label);
      // "Chậm nhất 2 tháng" trước ngày 30/6: not the 30th.
      if (event && (weak || event.event === null)) continue;
      if (event) return narrow(event, said, clause.context);
      if (!mayBeLabel(label) || (weak && !mayNameWeakly(clause, label, at))) continue;
      return withLabel(said, labelOf(label));
    }
    return null;
  }

  /** "Trước ngày 20/3 đối với báo cáo quý I", "Quý II tổ chức hội nghị" */
  private readBeforeLabel(clause: Clause): Reading | null {
    for (const match of maskOf(clause).matchAll(LABEL_STARTS)) {
      const label = part(clause, clause.at + match.index, clause.end);
      const said = this.readExact(part(clause, clause.at, clause.at + match.index));
      if (
        said &&
        said.kind !== "date-of-month" &&
        !isInBrackets(clause, match.index) &&
        mayBeLabel(label) &&
        !DEADLINE_INSIDE.test(maskOf(label))
      )
        return withLabel(said, labelOf(label));
    }
    return null;
  }
}

const ADJACENT =
  /\s+(?=(?:truoc|cham nhat|muon nhat|vao|trong|tu|den|ke tu|bat dau|hoan thanh|xong|theo|khi|sau|ngay sau|ngay khi|hang|moi|tung|dinh ky|thuong xuyen|rieng|la(?=\s+(?:truoc\s+)?[DP]_)|hoac|dot xuat|can cu|bao cao|tong hop|gui|ke hoach|so ket|tong ket|xay dung|to chuc|ngay lam|giai doan|tuy)(?![a-z])|[DMQHNYP]_)/g;

const STARTS =
  /\s(?=(?:truoc|cham nhat|muon nhat|tre nhat|khong qua|den het|den|het|xong|hoan thanh|han|vao|trong|dinh ky|hang|moi|tung|tu|cuoi|dau|thuong xuyen)(?![a-z]))|\s[DMQHNYP](?=_)/g;

const LABEL_STARTS =
  /\s(?=(?:doi voi|voi|cho|gui|trinh|bao cao|de|nop|ban hanh|phai|can|hoan thanh|to chuc|trien khai|thuc hien|xay dung|tham muu|tong hop|cong bo|phe duyet|la|tai|so ket|tong ket|danh gia|kiem tra|ra soat|cap nhat|lap|hop|nghiem thu|quyet toan|thong qua|ky|cua|bang|qua|tren|dong thoi|va|ket hop|long ghep|tap huan|dua vao|khai truong|khao sat|le|chinh thuc|ket noi|van hanh|bat dau|co)(?:\s|$))/g;

const DEADLINE_INSIDE = /(?<![a-z])(?:truoc|cham nhat|muon nhat|hang|moi|dinh ky|thuong xuyen|ke tu|sau)(?![a-z])/;

/** ", tầm nhìn đến năm 2030": no deadline. */
const OUTLOOK = /[,;]?\s*(?:va\s+)?(?:dinh huong|tam nhin)\s+(?:den\s+)?Y_*[\s.]*$/;

const trimmed = (clause: Clause): Clause => {
  const mask = maskOf(clause);
  const at = clause.at + (/^[\s,;:.*•+-]*/.exec(mask)?.[0].length ?? 0);
  const quoted = /["'“”„«‘]/.test(clause.line.mask.charAt(at));
  let end = clause.at + (OUTLOOK.exec(mask)?.index ?? mask.length);
  while (end > at && " ,;:./*-".includes(clause.line.mask.charAt(end - 1))) end -= 1;
  return quoted && end > at + 1 && /["'”“»’]/.test(clause.line.mask.charAt(end - 1))
    ? trimmed(part(clause, at + 1, end - 1))
    : part(clause, at, Math.max(at, end));
};

/** "Cuối quý III, đầu quý IV" is one time around the turn, not two deadlines. */
const isTurn = (left: Clause, right: Clause): boolean =>
  /(?:^|\s)cuoi [^,]{1,25}$/.test(left.line.folded.slice(left.at, left.end)) &&
  /^\s*(?:vao |den )?dau (?:thang|qu|nam)/.test(right.line.folded.slice(right.at, right.end));

/** "Tháng 4 - 10", "01/6 - 30/6": a dash between two times of a kind spans them; it does not part a list. */
const isSpan = (left: Clause, joint: string, right: Clause): boolean =>
  joint.includes("-") &&
  /(?:[DP]_*\s*D|[MQHNY]_*\s*[MQHNY])$/.test(
    `${/[DMQHNYP]_*$/.exec(maskOf(left))?.[0] ?? ""}${/^\s*(?:(?:het|den|ngay)\s+)*([DMQHNYP])_*/.exec(maskOf(right))?.[1] ?? ""}`,
  );

/** In brackets: the time of something else than the task itself, which keeps its own. */
const OTHER_MATTER =
  /^\s*(?:rieng|truoc mat|doi voi|voi|noi dung|nhiem vu|bao cao|bc|ke hoach|ho so|viec|cac|phan|so ket|tong ket)(?![a-z])/;

const isInBrackets = (clause: Clause, place: number): boolean => {
  const before = maskOf(clause).slice(0, place);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
};

const DOING =
  /^(?:(?:to chuc )?(?:so ket|tong ket)|(?:xay dung|ban hanh|phe duyet|tham muu ban hanh|trinh ban hanh)[^,;:]{0,40} (?:ke hoach|quyet dinh)|(?:[^,;:]{0,60} )?tai (?:ky hop|hoi nghi|cuoc hop|phien hop))\s*$/;

/** A time with no word before it is a deadline where the words before do not take it as their name. */
const mayNameWeakly = (clause: Clause, label: Clause, at: number): boolean => {
  const letter = clause.line.mask.charAt(at);
  const partOfYear = /^(?:cuoi|giua|dau)/.test(clause.line.folded.slice(at));
  // "Sơ kết" tháng 6, "ban hành Kế hoạch" quý I, "trình tại kỳ họp" tháng 7: done then, not named by it.
  if ((letter === "M" || letter === "Q") && DOING.test(maskOf(label))) return true;
  // One lone word is rather a slip ("tước ngày 15/3") than a name.
  if ((namesWhatFollows(label) && !(partOfYear && /danh gia\s*$/.test(maskOf(label)))) || !textOf(label).includes(" "))
    return false;
  return letter === "D" || letter === "M" || letter === "Q" || partOfYear || textOf(label).endsWith(":");
};
