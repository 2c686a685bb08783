import {
  MissingCloseDelimiterError,
  MissingStartDelimiterError,
  type Tag,
  TagDisposition,
  TagOptionsParseError,
  TemplateHandler,
  TemplateSyntaxError,
  UnclosedTagError,
  UnopenedTagError,
} from "easy-template-x";
import { TrackerError } from "../../core/error";
import type { Scope, TemplateLanguage } from "../../core/report/word/template/template-language";
import { OPTIONAL_NAME } from "./mark-optional-parts";

/**
 * Every placeholder is known and has its figure before anything is filled.
 * @throws TrackerError template-broken, template-unknown, template-without-figure
 */
export const checkTags = async (template: Buffer, language: TemplateLanguage, file: string): Promise<void> => {
  const tags = await parsed(template, file);
  const unknown = new Map<string, Scope>();
  const missing = new Set<string>();
  const open: { name: string; scope: Scope }[] = [];
  let scope: Scope = { loops: [], rows: [] };
  const check = (field: string, isOptional: boolean) => {
    const found = language.resolve(field, scope);
    if (found.kind === "unknown") unknown.set(`{${field}}`, scope);
    if (found.kind === "missing" && !isOptional) for (const name of found.names) missing.add(name);
  };
  for (const { name = "", disposition } of tags) {
    if (disposition === TagDisposition.Close) {
      const opened = open.pop();
      if (!opened) throw new TrackerError("template-broken", { file, text: `{/${name}}` });
      ({ scope } = opened);
    } else if (disposition === TagDisposition.Open) {
      open.push({ name, scope });
      if (OPTIONAL_NAME.test(name)) continue;
      const loop = language.loopOf(name, scope);
      if (loop === null) unknown.set(`{#${name}}`, scope);
      else scope = { loops: [...scope.loops, loop], rows: [] };
    } else
      check(
        name,
        open.some((one) => OPTIONAL_NAME.test(one.name)),
      );
  }
  if (unknown.size > 0) {
    const known = [...new Set([...unknown.values()].flatMap((one) => language.names(one)))];
    throw new TrackerError("template-unknown", { file, names: [...unknown.keys()], known });
  }
  if (missing.size > 0) throw new TrackerError("template-without-figure", { file, names: [...missing] });
  if (open.length > 0) throw new TrackerError("template-broken", { file, text: `{#${open.at(-1)?.name ?? ""}}` });
};

const parsed = async (template: Buffer, file: string): Promise<Tag[]> => {
  try {
    return await new TemplateHandler().parseTags(template);
  } catch (error) {
    throw brokenTemplate(error, file);
  }
};

/** The words of the template at which the library stopped. */
export const brokenTemplate = (error: unknown, file: string): unknown => {
  const text =
    error instanceof MissingCloseDelimiterError
      ? error.openDelimiterText
      : error instanceof MissingStartDelimiterError
        ? error.closeDelimiterText
        : error instanceof UnclosedTagError ||
            error instanceof UnopenedTagError ||
            error instanceof TagOptionsParseError
          ? error.tagRawText
          : error instanceof TemplateSyntaxError
            ? error.message
            : null;
  return text === null ? error : new TrackerError("template-broken", { file, text }, { cause: error });
};
