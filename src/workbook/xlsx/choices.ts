import { isOurs, LONGEST_CHOICES, readChoices } from "../choices-part";
import { Fault } from "./fault";
import type { Package } from "./package";
import { readRelationships } from "./relationships";
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

const choicesParts = (parts: Package, book: WorkbookPart): ChoicesPart[] =>
  [book.path, ""].flatMap((from) =>
    readRelationships(parts, from).flatMap(({ id, type, target }) => {
      const path = type === "customXml" && target !== null ? parts.find(target) : null;
      return path !== null && hasOurRoot(parts, path) ? [{ from, relationId: id, path }] : [];
    }),
  );

/** The root element's tag stands in the first piece: what a large part of somebody else's holds is not unpacked. */
const hasOurRoot = (parts: Package, path: string): boolean => {
  try {
    const [first = new Uint8Array()] = parts.chunks(path);
    const encoding = first[0] === 0xff ? "utf-16le" : first[0] === 0xfe ? "utf-16be" : "utf-8";
    const head = new TextDecoder(encoding).decode(first.subarray(0, 2000));
    return isOurs(/<(?:[\w.-]+:)?choices\s([^>]*)>/.exec(head)?.[1] ?? "");
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
};

const isSmall = (parts: Package, path: string): boolean => {
  let bytes = 0;
  for (const piece of parts.chunks(path)) if ((bytes += piece.length) > 4 * LONGEST_CHOICES) return false;
  return true;
};
