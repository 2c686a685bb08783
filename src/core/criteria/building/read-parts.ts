import { nodesOf } from "../reading/expression-nodes";
import { splitSegments, type Segment } from "../reading/segments";
import type { TokenText } from "../reading/tokens";
import type { Branch, PartsRule, ScoringRule } from "../scoring-rule";
import { idealOf } from "../best-case";
import { pointsOf } from "../points-of";
import { commonOf } from "./common";

type Read = (text: string, max: number) => ScoringRule;

/**
 * Lettered parts a), b) that each have a scale of their own and together give the maximum.
 * Labels before the bands of one scale are only a list, and no parts.
 */
export const readParts = ({ source, tokens }: TokenText, max: number, read: Read): PartsRule | null => {
  const groups = groupsOf(splitSegments(tokens));
  if (!groups) return null;
  const parts = groups.map(({ label, segments }) => {
    const all = segments.flatMap((segment) => segment.tokens);
    const text = source.slice(all[0]?.start ?? 0, all[all.length - 1]?.end ?? 0);
    return { label, rule: atItsOwnMax(text, read) };
  });
  const tops = parts.map(({ rule }) => rule.max);
  const sum = tops.reduce((total, top) => total + top, 0);
  if (tops.some((top) => !(top > 0)) || Math.abs(sum - max) > 1e-9) return null;
  const scales = parts.filter(({ rule }) => isScale(rule));
  // "a) Có kế hoạch: 0,5 điểm; b) Có báo cáo: 0,5 điểm": a list to tick off, each of its own.
  if (scales.length === 0 && !parts.every(({ rule }) => rule.method === "states")) return null;
  return { ...commonOf(source, max), method: "parts", parts };
};

const groupsOf = (segments: Segment[]): { label: string; segments: Segment[] }[] | null => {
  const groups: { label: string; segments: Segment[] }[] = [];
  for (const segment of segments) {
    if (segment.label !== null) groups.push({ label: segment.label, segments: [segment] });
    else groups[groups.length - 1]?.segments.push(segment);
  }
  return groups.length >= 2 ? groups : null;
};

/** A part's maximum is the best it can give; a part that speaks of "điểm tối đa" without a figure has none. */
const atItsOwnMax = (text: string, read: Read): ScoringRule => {
  const first = read(text, Number.POSITIVE_INFINITY);
  const top = topOf(first);
  return Number.isFinite(top) && top > 0 ? read(text, top) : { ...first, max: 0 };
};

const topOf = (rule: ScoringRule): number => {
  if (rule.method === "proportional") {
    const words = nodesOf(rule.formula).some((node) => node.kind === "word" && node.word === "max");
    return words ? NaN : idealOf(rule.formula, NaN);
  }
  if (rule.method === "bands" || rule.method === "states") return best(rule.branches);
  if (rule.method === "per-unit") return rule.cap ?? NaN;
  if (rule.method === "deductions") return best(rule.branches);
  return NaN;
};

const best = (branches: Branch[]): number => {
  const points = branches.map(({ outcome }) => pointsOf(outcome, Number.POSITIVE_INFINITY));
  return points.some((one) => one === null) ? NaN : Math.max(...points.map((one) => one ?? NaN));
};

const isScale = (rule: ScoringRule): boolean =>
  rule.method === "proportional" ||
  rule.method === "deductions" ||
  rule.method === "per-unit" ||
  ("branches" in rule && rule.branches.length > 1);
