import type { DraftTexts } from "./draft-texts";
import { formatCount, formatNumber, formatPercent } from "../../lib/number";
import { fold } from "../../lib/text";
import type { IndicatorResult } from "../../indicators/indicator";
import { type DraftFigures, countOf } from "./figures";
import { workOut } from "./expression";

/** A filled paragraph, or what it lacks. */
export interface Filled {
  text: string;
  missing: string[];
  /** Braces that hold nothing readable. */
  unreadable: string[];
}

/** A part that is left out where a figure in it is missing or zero. */
const OPTIONAL = /\[\[((?:[^[\]]|\[(?!\[)|\](?!\]))*)\]\]/g;
const FIELD = /\{([^{}|]+)(?:\|([^{}|]+))?\}/g;

/** Fills "{TN}" (22.128, 05, "không có"), "{TT|%}", "{x|số}", "{TT|cùng kỳ}" and the texts "{kỳ}"; "[[…]]" is optional. */
export const fillTemplate = (
  template: string,
  figures: DraftFigures,
  words: ReadonlyMap<string, string>,
  texts: DraftTexts,
): Filled => {
  const fill = (text: string) => fillFields(text, figures, words, texts);
  const whole = template.replace(OPTIONAL, (_, part: string) => {
    const { text, missing, unreadable, zero } = fill(part);
    return missing.length > 0 || unreadable.length > 0 || zero ? "" : text;
  });
  const { text, missing, unreadable } = fill(whole);
  return { text: text.replace(/ {2,}/g, " ").trim(), missing, unreadable };
};

const fillFields = (
  template: string,
  figures: DraftFigures,
  words: ReadonlyMap<string, string>,
  texts: DraftTexts,
): Filled & { zero: boolean } => {
  const missing: string[] = [];
  const unreadable: string[] = [];
  let zero = false;
  const text = template.replace(FIELD, (whole, name: string, given?: string) => {
    const format = given ?? "";
    const word = words.get(fold(name));
    if (word !== undefined) {
      zero ||= word === "";
      return word;
    }
    if (texts.formats.same.includes(fold(format))) {
      const compared = compareWithBefore(figures.indicator(name), texts);
      if (compared === null) missing.push(`${name}.${texts.parts.previous[0] ?? ""}`);
      return compared ?? "";
    }
    const worked = workOut(name, figures.lookup, String);
    if (worked === null) {
      unreadable.push(whole);
      return "";
    }
    if ("missing" in worked) {
      missing.push(...worked.missing);
      return "";
    }
    if (!Number.isFinite(worked.value)) missing.push(name.trim());
    zero ||= worked.value === 0;
    return formatValue(worked.value, format, texts);
  });
  return { text, missing, unreadable, zero };
};

const formatValue = (value: number, format: string, { formats, none }: DraftTexts): string => {
  const key = fold(format);
  // "%2" has two decimals
  if (/^%\d?$/.test(key)) return formatPercent(value, key.length > 1 ? Number(key.slice(1)) : 1);
  if (formats.number.includes(key)) return formatNumber(value);
  if (formats.padded.includes(key)) return value === 0 ? "0" : formatCount(value);
  return value === 0 ? none : formatCount(value);
};

/** "gấp 3,7 lần so với cùng kỳ": of the count where a count was entered for the period before, else of the share. */
const compareWithBefore = (indicator: IndicatorResult | null, texts: DraftTexts): string | null => {
  if (!indicator || indicator.previous === null || indicator.value === null) return null;
  // A share of the period before is at most 100: what is more was a count.
  const counted = indicator.unit === "%" && indicator.previous > 100;
  const plainPercent = indicator.unit === "%" && !counted && indicator.previous > 1;
  const previous = plainPercent ? indicator.previous / 100 : indicator.previous;
  const now = counted ? countOf(indicator) : indicator.value;
  if (now === null) return null;
  if (previous === 0) return texts.compare.fromNothing;
  const ratio = now / previous;
  if (ratio === 1) return texts.compare.same;
  if (indicator.unit === "%" && !counted) {
    return texts.compare.points({ by: formatNumber(Math.abs(now - previous) * 100, 1), up: now > previous });
  }
  return ratio >= 2
    ? texts.compare.times({ times: formatNumber(ratio, 1) })
    : texts.compare.by({ by: formatPercent(Math.abs(ratio - 1)), up: ratio > 1 });
};
