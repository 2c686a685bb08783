/** Stands in a paragraph that holds nothing but the beginning or the end of a loop; no office writes it. */
export const MARKER = "\uE0F0";

const PIECE = /<w:p(?=[\s>])[^>]*?(\/?)>|<\/w:p>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;
/** What a paragraph without text may hold all the same. */
const HOLDS = /<w:(?:drawing|pict|object|sectPr|br)\b/;
const MARKERS = new RegExp(MARKER, "g");

/** Takes out the paragraphs that only said where a loop begins or ends; a cell keeps its last one. */
export const dropMarkers = (xml: string): string => {
  const open: { from: number; text: string }[] = [];
  const dropped: { from: number; to: number }[] = [];
  for (const found of xml.matchAll(PIECE)) {
    const [piece, closedAtOnce, text] = found;
    const top = open.at(-1);
    if (text !== undefined) {
      if (top) top.text += text;
    } else if (piece !== "</w:p>") {
      if (closedAtOnce === "") open.push({ from: found.index, text: "" });
    } else {
      const one = open.pop();
      const to = found.index + piece.length;
      if (one && one.text !== "" && one.text.replace(MARKERS, "") === "" && !HOLDS.test(xml.slice(one.from, to)))
        dropped.push({ from: one.from, to });
    }
  }
  return withoutRanges(xml, dropped).replace(MARKERS, "");
};

const withoutRanges = (xml: string, ranges: readonly { from: number; to: number }[]): string =>
  [...ranges].reverse().reduce((text, { from, to }) => {
    const [before, after] = [text.slice(0, from), text.slice(to)];
    const alone = /(?:<w:tc>|<\/w:tcPr>)$/.test(before) && after.startsWith("</w:tc>");
    return alone ? text : before + after;
  }, xml);
