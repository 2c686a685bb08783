import { strToU8, zipSync } from "fflate";

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file of a body in WordprocessingML, as small as one can be. */
export const wordFile = (body: string, beside: { numbering?: string; styles?: string } = {}): Uint8Array => {
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "word/document.xml": `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
  };
  if (beside.numbering) parts["word/numbering.xml"] = `<w:numbering ${NAMESPACE}>${beside.numbering}</w:numbering>`;
  if (beside.styles) parts["word/styles.xml"] = `<w:styles ${NAMESPACE}>${beside.styles}</w:styles>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
};

export const p = (text: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
/** A cell of ready paragraphs or of one text. */
export const tc = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;
export const tr = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith("<w:t") ? cell : tc(cell))).join("")}</w:tr>`;
export const tbl = (...rows: string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
export const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const DOWN = '<w:vMerge w:val="restart"/>';
export const ON = "<w:vMerge/>";
