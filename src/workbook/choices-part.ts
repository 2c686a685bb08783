/**
 * The custom XML part in which a workbook carries what its user has chosen for it. Excel, LibreOffice and copying keep such
 * parts, no one sees them, and every adapter finds this one by its namespace; all others are the user's.
 */
export const CHOICES_NAMESPACE = "urn:plan-tracker:choices:1";

/** A part comes from anyone who has had the workbook: a larger one is not ours. */
export const LONGEST_CHOICES = 2_000_000;

/** What XML would read as markup, or cannot hold; JSON has another spelling for every character. */
const NOT_IN_XML = /[<>&\ufffe\uffff]/g;

/** The part's XML: JSON in one element. */
export const printChoices = (choices: unknown): string => {
  const json = JSON.stringify(choices).replace(
    NOT_IN_XML,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<choices xmlns="${CHOICES_NAMESPACE}">${json}</choices>`;
};

/** `<?xml …?><k:choices xmlns:k="urn:…">…</k:choices>`: programs that save the part again may choose a prefix. */
const PART = /^\ufeff?(?:<\?[^>]*\?>)?\s*<(?:[\w.-]+:)?choices\s([^>]*)>([^<]*)<\/(?:[\w.-]+:)?choices\s*>\s*$/;
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What {@link printChoices} was given; null for every text that is not such a part. */
export const readChoices = (xml: string | null): unknown => {
  if (xml === null || xml.length > LONGEST_CHOICES) return null;
  const [, attributes = "", content = ""] = PART.exec(xml) ?? [];
  if (!isOurs(attributes)) return null;
  try {
    return JSON.parse(content.replace(/&(#?\w{1,8});/g, decoded)) as unknown;
  } catch {
    return null;
  }
};

/** "&quot;", "&#34;", "&#x22;" */
const decoded = (whole: string, name: string): string => {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,4})|(\d{1,5}))$/i.exec(name) ?? [];
  if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
  return decimal !== undefined ? String.fromCharCode(Number(decimal)) : (NAMED[name] ?? whole);
};

/** Whether an opening tag's attributes name our namespace. */
export const isOurs = (attributes: string): boolean =>
  Array.from(attributes.matchAll(/xmlns(?::[\w.-]+)?\s*=\s*["']([^"']*)["']/g)).some(
    ([, namespace]) => namespace === CHOICES_NAMESPACE,
  );
