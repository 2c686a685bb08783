import { type Entry, hasDetails } from "./entry";
import { isLabel, isProperPrefix, isWithinCode } from "./numbering";

/**
 * A row with rows below it that belong to it is a heading, unless someone leads it. A time of its own makes it none
 * where others lead: it is that of the whole, or was torn from the row above by the end of a page.
 */
export const isSection = (
  entry: Entry,
  next: Entry | undefined,
  restarts: boolean,
  amongSections: boolean,
  withLead: boolean,
): boolean => {
  const { number, texts } = entry;
  if (!number || number.style === "lower") return false;
  const child = next?.number ?? null;
  const isParent = isLabel(number)
    ? child !== null && (child.style === "code" ? isWithinCode(child, number) : !isLabel(child))
    : child !== null && (isProperPrefix(number.segments, child.segments) || child.style === "lower");
  const bare = !hasDetails(entry) && next !== undefined && next.number === null && !next.title && hasDetails(next);
  if (number.style === "decimal" && bare) return true;
  const nobody = texts.lead === "" && texts.support === "" && texts.product === "";
  if (texts.timing !== "") return isParent && nobody && (withLead || isLabel(number));
  if (isLabel(number)) return !hasDetails(entry) || isParent;
  if (texts.lead !== "") return false;
  return hasDetails(entry) ? isParent : isParent || restarts || amongSections;
};

/** A bare "2" above a full "1": the section's tasks count from 1 again. */
export const restartsBelow = (entry: Entry, next: Entry | undefined): boolean =>
  entry.number?.style === "decimal" &&
  entry.number.segments.length === 1 &&
  !hasDetails(entry) &&
  next?.number?.style === "decimal" &&
  next.number.segments.length === 1 &&
  next.number.segments[0] === "1" &&
  hasDetails(next);
