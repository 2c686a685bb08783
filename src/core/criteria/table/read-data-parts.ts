import { readNumber } from "../../lib/number";
import { readQuantity } from "../../data/read-quantity";
import { fold, plainText } from "../../lib/text";
import { cellText } from "../../table/cell-values";
import type { Cell } from "../../table/grid";
import type { CriterionData, DataFault, DataPart } from "./criterion";
import { isNotApplicable } from "./read-points";

/** The names that have a meaning of their own, folded and without spaces; all others are letters. */
const names: Readonly<Record<string, string>> = {
  tyle: "rate",
  tile: "rate",
  soluong: "count",
  solan: "count",
  trangthai: "state",
  tinhtrang: "state",
  chamminhchung: "lateEvidence",
  minhchungcham: "lateEvidence",
  muctieu: "target",
  chitieu: "target",
  chitieugiao: "target",
};
/** "a", "B", "a1", "đ" */
const LETTER = /^[a-zđ]\d?$/iu;
/** "tỷ lệ = …", "a: …"; the name has no sign of an expression in it. */
const ASSIGNMENT = /^([\p{L}][\p{L}\p{M}\d ]{0,30}?)\s*[=:]\s*([^]*)$/u;

const keyOf = (typed: string): string | null => {
  const known = names[fold(typed).replace(/ /g, "")];
  if (known) return known;
  return LETTER.test(typed) ? typed : null;
};

/** Cuts at ";", line breaks and ", b =", but not inside quotes, brackets or `thuộc ("a"; "b")`. */
const cutParts = (text: string): string[] => {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") quote = text.includes(sign, at + 1) ? sign : "";
    else if (sign === "“") quote = text.includes("”", at + 1) ? "”" : "";
    else if (sign === "(" || sign === "[") depth++;
    else if (sign === ")" || sign === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0 && endsPart(text, at)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter(Boolean);
};

/** A line break or comma ends a part only where the next one begins with a name. */
const endsPart = (text: string, at: number): boolean => {
  const sign = text.charAt(at);
  if (sign === ";") return true;
  if (sign !== "\n" && sign !== ",") return false;
  const next = ASSIGNMENT.exec(text.slice(at + 1, at + 60).replace(/^[\s•+-]+/, ""));
  return next !== null && keyOf(next[1] ?? "") !== null;
};

const LATE_YES = /^(?:co|x|dung|true|yes|cham|tre)$/;
const LATE_NO = /^(?:khong|sai|false|no)$/;

const readLate = (text: string): number | null => {
  const word = fold(text);
  if (LATE_YES.test(word)) return 1;
  if (LATE_NO.test(word)) return 0;
  const share = readNumber(text);
  return share !== null && share >= 0 && share <= 1 ? share : null;
};

const unquoted = (text: string): string => text.replace(/^["'“”]|["'“”]$/g, "").trim();

const readPart = (part: string): DataPart | DataFault => {
  const found = ASSIGNMENT.exec(part.replace(/^[\s•+-]+/, ""));
  if (!found) return { kind: "unreadable-part", part };
  const typed = (found[1] ?? "").trim();
  const text = (found[2] ?? "").trim();
  const key = keyOf(typed);
  if (key === null) return { kind: "unknown-name", name: typed };
  if (text === "") return { kind: "no-value", name: typed };
  if (key === "state") return { kind: "state", key, typed, text: unquoted(text) };
  if (key === "lateEvidence") {
    const share = readLate(unquoted(text));
    return share === null ? { kind: "bad-late-evidence", text } : { kind: "share", key, typed, text, share };
  }
  return { kind: "quantity", key, typed, text, figure: readQuantity(text) };
};

const isFault = (read: DataPart | DataFault): read is DataFault => !("key" in read);

/**
 * Reads a `Dữ liệu` text: "a = NV.mẫu; b = NV.tử", "trạng thái = Đủ; chậm minh chứng = 50%". Never throws; a part that
 * cannot be read is a fault and the others stand.
 */
export const readDataText = (raw: string): CriterionData => {
  const text = plainText(raw);
  const data: CriterionData = { text, parts: [], faults: [], notApplicable: isNotApplicable(text) };
  if (data.notApplicable) return data;
  for (const read of cutParts(text).map(readPart)) {
    if (isFault(read)) data.faults.push(read);
    else if (data.parts.some(({ key }) => key === read.key))
      data.faults.push({ kind: "repeated-name", name: read.typed });
    else data.parts.push(read);
  }
  return data;
};

/** A cell of the data column; a percentage is surely the rate, a bare number could be anything. */
export const readDataCell = (cell: Cell): CriterionData => {
  const faulty = (fault: DataFault): CriterionData => ({
    text: cellText(cell),
    parts: [],
    faults: [fault],
    notApplicable: false,
  });
  if (cell === null) return readDataText("");
  if (typeof cell === "object" && cell.type === "error") return faulty({ kind: "error-value", text: cell.code });
  if (typeof cell === "object" && cell.type === "uncomputed") return faulty({ kind: "uncomputed" });
  if (typeof cell === "object" && cell.type === "percent") {
    const figure = { quantity: { kind: "number", value: cell.value } } as const;
    const text = cellText(cell);
    return {
      ...readDataText(""),
      text,
      parts: [{ kind: "quantity", key: "rate", typed: "tỷ lệ", text, figure }],
    };
  }
  return readDataText(cellText(cell));
};
