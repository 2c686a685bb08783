/** `<col min="5" max="7" width="9.14" hidden="1" style="3"/>`: columns side by side, one-based. */
interface Columns {
  min: number;
  max: number;
  attributes: string;
}

/** Makes columns (zero-based) at least as wide as that many characters, and seen; a wider one stays as it is. */
export const widenColumns = (text: string, prefix: string, wanted: ReadonlyMap<number, number>): string => {
  const rows = new RegExp(`<${prefix}sheetData(?=[\\s/>])`).exec(text);
  if (!rows) return text;
  const head = text.slice(0, rows.index);
  const found = new RegExp(`<${prefix}cols(?=[\\s/>])[^>]*?(?:/>|>([^]*?)</${prefix}cols\\s*>)`).exec(head);
  const usual = attribute(new RegExp(`<${prefix}sheetFormatPr\\s[^>]*>`).exec(head)?.[0] ?? "", "defaultColWidth") ?? 0;
  let all = columnsIn(found?.[1] ?? "", prefix);
  for (const [column, width] of wanted) all = widened(all, column + 1, width, usual);
  if (all.length === 0) return text;
  const each = all.map(({ min, max, attributes }) => `<${prefix}col min="${min}" max="${max}"${attributes}/>`);
  const cols = `<${prefix}cols>${each.join("")}</${prefix}cols>`;
  if (!found) return head + cols + text.slice(rows.index);
  return text.slice(0, found.index) + cols + text.slice(found.index + found[0].length);
};

const columnsIn = (content: string, prefix: string): Columns[] =>
  Array.from(content.matchAll(new RegExp(`<${prefix}col(?=\\s)([^>]*?)/?>`, "g")), ([tag, inner = ""]) => ({
    min: attribute(tag, "min") ?? 0,
    max: attribute(tag, "max") ?? 0,
    attributes: without(inner, "min", "max").trimEnd(),
  })).filter(({ min, max }) => min > 0 && max >= min);

const widened = (all: readonly Columns[], column: number, width: number, usual: number): Columns[] => {
  const there = all.find(({ min, max }) => min <= column && column <= max);
  const tag = there?.attributes ?? "";
  const hidden = /\shidden\s*=\s*["'](?:1|true)["']/.test(tag);
  if (!hidden && (attribute(tag, "width") ?? usual) >= width) return [...all];
  const one: Columns = {
    min: column,
    max: column,
    attributes: `${without(tag, "width", "customWidth", "hidden", "bestFit")} width="${width}" customWidth="1"`,
  };
  const before = all.filter(({ max }) => max < column);
  const behind = all.filter(({ min }) => min > column);
  if (!there) return [...before, one, ...behind];
  const left = there.min < column ? [{ ...there, max: column - 1 }] : [];
  const right = there.max > column ? [{ ...there, min: column + 1 }] : [];
  return [...before, ...left, one, ...right, ...behind];
};

const attribute = (tag: string, name: string): number | null => {
  const found = new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)["']`).exec(tag)?.[1];
  return found === undefined ? null : Number(found);
};

const without = (attributes: string, ...names: string[]): string =>
  attributes.replace(new RegExp(`\\s(?:${names.join("|")})\\s*=\\s*(?:"[^"]*"|'[^']*')`, "g"), "");
