import type { PaperTexts } from "../../paper-texts";
import type { TemplateTexts } from "./template-texts";
import { fillTemplate } from "../../drafts/fill-template";
import { fold, nameKey } from "../../../lib/text";
import type { TemplateData } from "./template-data";
import { LOOPS, type TemplateRow } from "./template-row";
import type { FieldName, LoopName } from "./template-texts";

/** What stands in braces: a text, a name that nobody knows, or figures that the workbook does not have. */
export type Resolved = { kind: "text"; text: string } | { kind: "unknown" } | { kind: "missing"; names: string[] };

/** Where a placeholder stands: the loops round it, the outermost first, with their rows where there are any. */
export interface Scope {
  loops: readonly LoopName[];
  rows: readonly TemplateRow[];
}

export interface TemplateLanguage {
  /** null: there is no such loop here. */
  loopOf: (name: string, scope: Scope) => LoopName | null;
  rowsOf: (loop: LoopName, scope: Scope) => readonly TemplateRow[];
  resolve: (field: string, scope: Scope) => Resolved;
  /** Whether an optional part is printed: all its figures are there, and none is zero or empty. */
  isKept: (part: string, scope: Scope) => boolean;
  /** All names that may stand here, for the message that names an unknown one. */
  names: (scope: Scope) => string[];
}

type Texts = { drafts: PaperTexts["drafts"]; template: TemplateTexts };

/** Every placeholder within a part: "{TN}", "{TT|%}". */
const FIELD = /\{([^{}]+)\}/g;

export const templateLanguage = (data: TemplateData, texts: Texts): TemplateLanguage => {
  const { template, drafts } = texts;
  const loops = byName(template.loops);
  const fields = byName(template.fields);
  const known = knownFigures(data, drafts);
  const { loop: loopIn, field: fieldIn } = scoped(loops, fields);

  const resolve = (raw: string, scope: Scope): Resolved => {
    const [name = "", format = ""] = raw.split("|").map((part) => part.trim());
    const upper = fold(format) === fold(template.upper);
    const lower = fold(format) === fold(template.lower);
    const shown = (text: string): Resolved => ({
      kind: "text",
      text: upper ? text.toUpperCase() : lower ? text.charAt(0).toLowerCase() + text.slice(1) : text,
    });
    const field = fieldIn(fold(name), scope);
    if (field !== null) {
      const row = scope.rows.findLast(({ fields: own }) => own[field] !== undefined);
      return shown(row?.fields[field] ?? "");
    }
    const word = data.words.get(fold(name));
    if (word !== undefined) return shown(word);
    const paragraph = paragraphOf(name, data, template);
    if (paragraph !== undefined) return paragraph;
    const filled = fillTemplate(`{${upper || lower ? name : raw}}`, data.figures, data.words, drafts);
    if (filled.unreadable.length > 0) return { kind: "unknown" };
    if (filled.missing.length === 0) return shown(filled.text);
    return filled.missing.every(known) ? { kind: "missing", names: filled.missing } : { kind: "unknown" };
  };

  const isKept = (part: string, scope: Scope): boolean => {
    const own = Array.from(part.matchAll(FIELD), ([, raw = ""]) => raw).filter((raw) => {
      const name = fold(raw.split("|")[0] ?? "");
      return fieldIn(name, scope) !== null || data.words.has(name) || isParagraph(name, template);
    });
    const told = own.every((raw) => {
      const found = resolve(raw, scope);
      return found.kind === "text" && found.text !== "" && found.text !== "0";
    });
    const rest = part.replace(FIELD, (whole, raw: string) => (own.includes(raw) ? "…" : whole));
    return told && fillTemplate(`[[${rest}]]`, data.figures, data.words, drafts).text !== "";
  };

  return {
    loopOf: (name, scope) => loopIn(fold(name), scope),
    rowsOf: (loop, { rows }) =>
      rows.findLast(({ lists }) => lists[loop] !== undefined)?.lists[loop] ?? data.lists[loop],
    resolve,
    isKept,
    names: ({ loops: round }) => [
      ...round.flatMap((loop) => LOOPS[loop].fields.map((field) => template.fields[field])),
      ...data.words.keys(),
      ...data.indicatorNames,
      ...Object.values(drafts.plan),
    ],
  };
};

const byName = <Key extends string>(names: Record<Key, string>): Map<string, Key> =>
  new Map((Object.entries(names) as [Key, string][]).map(([key, name]) => [fold(name), key]));

/** A field of the nearest loop that has it; a loop of the plan, or of the row round it. */
const scoped = (loops: ReadonlyMap<string, LoopName>, fields: ReadonlyMap<string, FieldName>) => ({
  loop: (name: string, { loops: round }: Scope): LoopName | null => {
    const found = loops.get(name);
    if (found === undefined) return null;
    return round.every((one) => LOOPS[one].loops.length > 0) ? found : null;
  },
  field: (name: string, { loops: round }: Scope): FieldName | null => {
    const found = fields.get(name);
    return found !== undefined && round.some((one) => LOOPS[one].fields.includes(found)) ? found : null;
  },
});

/** "đoạn KH": a paragraph whose figures agree; one that may not be printed lacks what its check says. */
const paragraphOf = (name: string, { paragraphs }: TemplateData, template: TemplateTexts): Resolved | undefined => {
  if (!isParagraph(fold(name), template)) return undefined;
  const code = fold(name).slice(fold(template.paragraph).length).trim();
  const found = paragraphs.find((one) => fold(one.code) === code);
  if (!found) return { kind: "unknown" };
  if (found.text !== null) return { kind: "text", text: found.text };
  return { kind: "missing", names: found.checked.state === "missing" ? found.checked.names : [found.code] };
};

const isParagraph = (name: string, template: TemplateTexts): boolean => name.startsWith(`${fold(template.paragraph)} `);

/** Names of figures that exist even where this workbook has none of them: the plan's, and those of ready-made paragraphs. */
const knownFigures = ({ indicatorNames }: TemplateData, { plan, known, parts }: PaperTexts["drafts"]) => {
  const names = new Set([...Object.values(plan), ...Object.keys(known), ...indicatorNames].map(nameKey));
  const endings = new Set(Object.values(parts).flat().map(nameKey));
  return (name: string): boolean => {
    const at = name.lastIndexOf(".");
    const owned = at > 0 && endings.has(nameKey(name.slice(at + 1))) && names.has(nameKey(name.slice(0, at)));
    return names.has(nameKey(name)) || owned;
  };
};
