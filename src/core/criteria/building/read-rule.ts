import { isPlainRule, readPlain } from "./plain-rule";
import { readParts } from "./read-parts";
import { buildBranchRule } from "./build-branches";
import { buildUnitRule } from "./build-units";
import { readPieces } from "../reading/pieces";
import { plainTokens } from "../reading/plain-tokens";
import { withoutRounding } from "../reading/rounding";
import { tokenize, type TokenText } from "../reading/tokens";
import type { ScoringRule } from "../scoring-rule";

/** Longer than any rule of a criteria table; what is pasted by mistake is not searched for rules. */
const LONGEST = 6000;

/**
 * Reads the text of a criterion ("Cách tính") as written. Never throws; what cannot be read is `unreadable`.
 * @param max the row's maximum; 0 or below for a penalty row
 */
export const readRule = (text: string, max: number): ScoringRule => {
  const whole = plainTokens(tokenize(text.slice(0, LONGEST)));
  const { tokens, rounding } = withoutRounding(whole.tokens);
  const rule = readPlainly({ ...whole, tokens }, text, max);
  return rounding ? { ...rule, rounding } : rule;
};

const readPlainly = (read: TokenText, text: string, max: number): ScoringRule => {
  if (isPlainRule(read)) return readPlain(read, max);
  const parts = readParts(read, max, readRule);
  if (parts) return parts;
  const pieces = readPieces(read, max);
  if (pieces.units.length > 0) return buildUnitRule(pieces, text, max);
  return buildBranchRule(pieces, text, max);
};
