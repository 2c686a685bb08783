import { type PathPart, TagDisposition, TemplateHandler, TemplateHandlerOptions } from "easy-template-x";
import { TrackerError } from "../../core/error";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Scope, TemplateLanguage } from "../../core/report/word/template/template-language";
import { brokenTemplate, checkTags } from "./check-tags";
import { dropMarkers } from "./drop-markers";
import { markOptionalParts, OPTIONAL_NAME, unpaired } from "./mark-optional-parts";

/** The parts that hold text of the document; all others stay as they are, byte for byte. */
const TEXT_PARTS = /^word\/(?:document|header\d*|footer\d*)\.xml$/;

const MOMENT = new Date(1980, 0, 1);

/**
 * Fills an office's own Word template; nothing is returned where a placeholder is not known or has no figure.
 * @throws TrackerError not-a-document, template-unknown, template-without-figure, template-broken
 */
export const fillWord = async (bytes: Uint8Array, language: TemplateLanguage, file: string): Promise<Uint8Array> => {
  const { parts, optional } = marked(bytes, file);
  const template = Buffer.from(zipSync(parts, { mtime: MOMENT }));
  await checkTags(template, language, file);
  const handler = new TemplateHandler(
    new TemplateHandlerOptions({
      scopeDataResolver: ({ path }) => {
        const { scope, last } = walk(path, language, optional);
        if (typeof last === "number") return [];
        const part = OPTIONAL_NAME.exec(last.name);
        if (part) return language.isKept(optional[Number(part[1])] ?? "", scope) ? [{}] : [];
        if (last.disposition === TagDisposition.Open) {
          const loop = language.loopOf(last.name, scope);
          return loop === null ? [] : language.rowsOf(loop, scope).map(() => ({}));
        }
        const found = language.resolve(last.name, scope);
        return found.kind === "text" ? found.text : "";
      },
    }),
  );
  const filled = unzipSync(await processed(handler, template, file));
  const before = unzipSync(bytes);
  const after = Object.entries(before).map(([path, part]) => {
    const text = TEXT_PARTS.test(path) ? filled[path] : undefined;
    return [path, text === undefined ? part : strToU8(dropMarkers(strFromU8(text)))];
  });
  return zipSync(Object.fromEntries(after) as Record<string, Uint8Array>, { mtime: MOMENT });
};

const processed = async (handler: TemplateHandler, template: Buffer, file: string): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await handler.process(template, {}));
  } catch (error) {
    throw brokenTemplate(error, file);
  }
};

/** Notes at the foot of a page are not filled: a placeholder there would be left as it stands. */
const NOTES = /^word\/(?:footnotes|endnotes)\.xml$/;

const partsOf = (bytes: Uint8Array, file: string): Record<string, Uint8Array> => {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts)) {
    const text = NOTES.test(path) ? strFromU8(part).replace(/<[^>]*>/g, "") : "";
    const left = /\{[^{}]*\}|\[\[.*?\]\]/.exec(text)?.[0];
    if (left !== undefined) throw new TrackerError("template-broken", { file, text: left });
  }
  return parts;
};

const marked = (bytes: Uint8Array, file: string) => {
  const parts = partsOf(bytes, file);
  const optional: string[] = [];
  for (const [path, part] of Object.entries(parts)) {
    if (!TEXT_PARTS.test(path)) continue;
    const found = markOptionalParts(strFromU8(part), optional.length);
    const text = unpaired(found.xml);
    if (text !== null) throw new TrackerError("template-broken", { file, text });
    optional.push(...found.parts);
    parts[path] = strToU8(found.xml);
  }
  return { parts, optional };
};

/** Down to the placeholder: each loop with the row that is being written. */
const walk = (path: readonly PathPart[], language: TemplateLanguage, optional: readonly string[]) => {
  let scope: Scope = { loops: [], rows: [] };
  for (const [index, part] of path.slice(0, -1).entries()) {
    const row = path[index + 1];
    if (typeof part === "number" || typeof row !== "number" || OPTIONAL_NAME.test(part.name)) continue;
    const loop = language.loopOf(part.name, scope);
    const found = loop === null ? undefined : language.rowsOf(loop, scope)[row];
    if (loop !== null && found) scope = { loops: [...scope.loops, loop], rows: [...scope.rows, found] };
  }
  return { scope, last: path.at(-1) ?? 0, optional };
};
