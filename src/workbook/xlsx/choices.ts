import { isOurs, LONGEST_CHOICES, printChoices, readChoices } from "../choices-part";
import { addContentTypes } from "./content-types";
import { Fault } from "./fault";
import type { Package } from "./package";
import { addRelationships, readRelationships } from "./relationships";
import { encodingOf } from "./xml/encoding";
import type { WorkbookPart } from "./workbook-part";
import { removeParts } from "./write/remove-parts";

/** Where a part with our namespace hangs: Excel has it at the workbook, other programs at the package. */
interface ChoicesPart {
  from: string;
  relationId: string;
  path: string;
}

/** What the workbook remembers of its user's choices, or null; two parts of ours say nothing, as in Excel. */
export const readChoicesOf = (parts: Package, book: WorkbookPart): unknown => {
  const [own, another] = choicesParts(parts, book);
  if (!own || another) return null;
  try {
    return isSmall(parts, own.path) ? readChoices(parts.text(own.path)) : null;
  } catch (error) {
    // Who wants the plan does not want to hear that a note beside it is damaged.
    if (error instanceof Fault) return null;
    throw error;
  }
};

/** Takes the choices out, with all that leads to them. Whether there were any. */
export const removeChoices = (parts: Package, book: WorkbookPart): boolean => {
  const own = choicesParts(parts, book);
  for (const { from, relationId, path } of own) removeParts(parts, from, new Set([relationId]), new Set([path]));
  return own.length > 0;
};

/** Puts these choices in the place of what was remembered. */
export const writeChoices = (parts: Package, book: WorkbookPart, choices: unknown): void => {
  removeChoices(parts, book);
  let number = 1;
  while (parts.find(`customXml/item${number}.xml`) !== null) number++;
  const path = `customXml/item${number}.xml`;
  parts.put(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${printChoices(choices)}`);
  addContentTypes(parts, [{ part: path, type: "application/xml" }]);
  addRelationships(parts, book.path, "customXml", [path]);
};

const choicesParts = (parts: Package, book: WorkbookPart): ChoicesPart[] =>
  [book.path, ""].flatMap((from) =>
    readRelationships(parts, from).flatMap(({ id, type, target }) => {
      const path = type === "customXml" && target !== null ? parts.find(target) : null;
      return path !== null && hasOurRoot(parts, path) ? [{ from, relationId: id, path }] : [];
    }),
  );

/** The root element's tag stands in the first piece: what a large part of somebody else's holds is not unpacked. */
const hasOurRoot = (parts: Package, path: string): boolean => {
  const first = parts.start(path).subarray(0, 2000);
  const head = new TextDecoder(encodingOf(first)).decode(first);
  return isOurs(/<(?:[\w.-]+:)?choices\s([^>]*)>/.exec(head)?.[1] ?? "");
};

const isSmall = (parts: Package, path: string): boolean => parts.size(path) <= 4 * LONGEST_CHOICES;
