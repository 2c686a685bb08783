import type { Edit } from "../xml/edit-text";
import { setAttribute } from "../xml/edit-text";
import type { XmlElement } from "../xml/parse-xml";

/**
 * How a list of the file (fonts, defined names) was written before we put something at its end: enough to put it back to
 * the letter. Written as "p4.4": paired tags, four children, count="4"; "s0.0" closed itself; "a0." was absent.
 */
export interface ListUndo {
  form: "absent" | "self-closed" | "paired";
  children: number;
  count: string | null;
}

export const listUndoOf = (element: XmlElement | undefined): ListUndo => ({
  form: element ? (element.selfClosing ? "self-closed" : "paired") : "absent",
  children: element?.children.length ?? 0,
  count: element?.get("count") ?? null,
});

export const printListUndo = ({ form, children, count }: ListUndo): string =>
  `${form.charAt(0)}${children}.${count ?? ""}`;

export const parseListUndo = (text: string): ListUndo | null => {
  const found = /^([asp])(\d+)\.(\d*)$/.exec(text);
  if (!found) return null;
  const form = found[1] === "a" ? "absent" : found[1] === "s" ? "self-closed" : "paired";
  return { form, children: Number(found[2]), count: found[3] || null };
};

/** Cuts everything behind the children that were there before. */
export const undoList = (element: XmlElement, before: ListUndo): Edit[] => {
  if (before.form === "absent") return [{ start: element.start, end: element.end, text: "" }];
  const count = before.count === null ? [] : setAttribute(element, "count", before.count);
  const first = element.children[before.children];
  const last = element.children.at(-1);
  if (!first || !last) return count;
  if (before.form === "paired") return [...count, { start: first.start, end: last.end, text: "" }];
  return [...count, { start: element.openEnd - 1, end: element.end, text: "/>" }];
};
