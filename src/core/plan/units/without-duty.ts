import { dutyAt, dutyBehindName } from "./duty";
import { nameKind, unitHead } from "./name-kind";
import { isKnown, type UnitBook } from "./unit-book";

/**
 * The name without what the unit does: "Sở KH&CN chủ trì tham mưu …" → "Sở KH&CN", "Thanh tra (rà soát quy chế)" →
 * "Thanh tra". "Các phòng được giao chủ trì" and "Cán bộ tiếp nhận hồ sơ" are named by what they do, and stay.
 */
export const withoutDuty = (unit: string, book: UnitBook): string => {
  if (isKnown(unit, book)) return unit;
  const bare = withoutDutyBracket(unit);
  if (nameKind(bare, book) !== "unit") return bare;
  const at = dutyBehindName(bare);
  if (at <= 0) return bare;
  const name = bare.slice(0, at).replace(/[\s,:–-]+$/u, "");
  const duty = bare.slice(at).trim();
  // "Phòng tổng hợp", "Bộ phận tiếp nhận": the word is the name.
  const named = name.length > unitHead(name).length || isWholeHead(name);
  return named && duty.includes(" ") ? name : bare;
};

/** Heads that are a unit by themselves, of which an office has one. */
const isWholeHead = (name: string): boolean =>
  /^(?:văn phòng|vp|thanh tra|bgh|bgđ|ban giám (?:đốc|hiệu)|ubnd|hđnd|công đoàn)$/iu.test(name);

/** "(tham mưu kế hoạch, tổng hợp)" is a duty, "(VT 1)" and "(theo địa bàn)" tell which. */
const withoutDutyBracket = (unit: string): string =>
  unit
    .replace(/\s*\(([^()]*)\)/g, (whole, inside: string) =>
      dutyAt(inside) === 0 || /^việc\s/iu.test(inside) ? "" : whole,
    )
    .trim() || unit;
