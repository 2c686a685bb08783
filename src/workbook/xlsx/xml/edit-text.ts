import { ATTRIBUTE, type XmlElement } from "./parse-xml";

/** A stretch of a text and what stands there instead. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export const insertAt = (position: number, text: string): Edit => ({ start: position, end: position, text });
export const removeElement = (element: XmlElement): Edit => ({ start: element.start, end: element.end, text: "" });

/** All edits at once, in any order; they must not overlap. Edits at one place come in the order given. */
export const editText = (text: string, edits: readonly Edit[]): string => {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
};

/** Puts content at the end of an element, opening it where it closes itself. */
export const appendTo = (element: XmlElement, content: string): Edit[] => {
  if (!element.selfClosing) return [insertAt(element.closeStart, content)];
  return [{ start: element.end - 2, end: element.end, text: `>${content}</${element.name}>` }];
};

/** Sets an attribute that the opening tag already has. */
export const setAttribute = (element: XmlElement, name: string, value: string): Edit[] => {
  for (const found of element.openTag.matchAll(ATTRIBUTE)) {
    const [whole, attribute, double, single] = found;
    if (attribute !== name) continue;
    const end = element.start + found.index + whole.length - 1;
    return [{ start: end - (double ?? single ?? "").length, end, text: value }];
  }
  return [];
};
