import { decodeCellText } from "../xml/text";

/** The tags of one part, with its namespace prefix in front. */
export interface Tags {
  prefix: string;
  cellEnd: string;
  value: string;
  plainInline: string;
  plainInlineEnd: string;
  itemEnd: string;
}

export const tagsOf = (prefix: string): Tags => ({
  prefix,
  cellEnd: `</${prefix}c>`,
  value: `<${prefix}v>`,
  plainInline: `<${prefix}is><${prefix}t>`,
  plainInlineEnd: `</${prefix}t></${prefix}is>`,
  itemEnd: `</${prefix}si>`,
});

/** The text of an <si> or <is>: all runs joined, the phonetic guides (<rPh>) of Japanese left out. */
export const richText = (xml: string, prefix: string): string => {
  const textEnd = `</${prefix}t>`;
  const guideEnd = `</${prefix}rPh>`;
  let text = "";
  let at = 0;
  for (;;) {
    const open = xml.indexOf("<", at);
    const close = open < 0 ? -1 : xml.indexOf(">", open);
    if (close < 0) return text;
    at = close + 1;
    if (xml.charAt(close - 1) === "/" || !xml.startsWith(prefix, open + 1)) continue;
    const name = /^[^\s/>]*/.exec(xml.slice(open + 1 + prefix.length, close))?.[0];
    if (name !== "t" && name !== "rPh") continue;
    const end = xml.indexOf(name === "t" ? textEnd : guideEnd, at);
    if (end < 0) return text;
    if (name === "t") text += decodeCellText(xml.slice(at, end));
    at = end + (name === "t" ? textEnd : guideEnd).length;
  }
};
