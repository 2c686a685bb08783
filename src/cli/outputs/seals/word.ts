import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** The document's own properties, which Word keeps when it saves. */
const PROPERTIES = "docProps/custom.xml";
const NAME = "plan-tracker";
/** `<property fmtid="…" pid="2" name="plan-tracker"><vt:lpwstr>3f…</vt:lpwstr></property>`; Word may choose another prefix. */
const PROPERTY =
  /<property\b[^>]*\bname="plan-tracker"[^>]*>\s*<(\w+:)?lpwstr[^>]*>([0-9a-f]{64})<\/\1?lpwstr>\s*<\/property>/;

/** The set that a document's own properties belong to. */
const CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const VARIANTS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"></Properties>';
const TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
/** Every file of the same contents is the same file. */
const MOMENT = new Date(1980, 0, 1);

type Parts = Record<string, Uint8Array>;

export const sealWord = (bytes: Uint8Array): Uint8Array => {
  const parts = withProperties(unzipSync(bytes));
  const before = strFromU8(parts[PROPERTIES] ?? strToU8(EMPTY))
    .replace(PROPERTY, "")
    .replace(/<Properties\b([^>]*)\/>\s*$/, "<Properties$1></Properties>");
  const numbers = Array.from(before.matchAll(/\bpid="(\d+)"/g), ([, pid]) => Number(pid));
  const id = Math.max(1, ...numbers) + 1;
  const property = `<property fmtid="${CUSTOM}" pid="${id}" name="${NAME}"><v:lpwstr xmlns:v="${VARIANTS}">${sealOf(parts)}</v:lpwstr></property>`;
  const after = before.replace(/<\/Properties>\s*$/, `${property}</Properties>`);
  const all: Zippable = {};
  for (const [path, part] of Object.entries({ ...parts, [PROPERTIES]: strToU8(after) })) all[path] = part;
  return zipSync(all, { mtime: MOMENT });
};

export const sealOfWord = (bytes: Uint8Array): { stated: string; today: string } | null => {
  try {
    const parts = unzipSync(bytes);
    const properties = parts[PROPERTIES];
    const stated = properties ? PROPERTY.exec(strFromU8(properties))?.[2] : undefined;
    return stated === undefined ? null : { stated, today: sealOf(parts) };
  } catch {
    // No Word file, or a damaged one: it bears no mark.
    return null;
  }
};

/** Of all parts but the one that bears it. */
const sealOf = (parts: Parts): string => {
  const hash = createHash("sha256");
  for (const path of Object.keys(parts).sort()) {
    if (path !== PROPERTIES) hash.update(`${path}\n`).update(parts[path] ?? new Uint8Array());
  }
  return hash.digest("hex");
};

/** An office's own template may never have had such properties. */
const withProperties = (parts: Parts): Parts => {
  if (parts[PROPERTIES]) return parts;
  const edit = (path: string, end: string, added: string): Parts => {
    const part = parts[path];
    return part ? { [path]: strToU8(strFromU8(part).replace(end, `${added}${end}`)) } : {};
  };
  return {
    ...parts,
    [PROPERTIES]: strToU8(EMPTY),
    ...edit("[Content_Types].xml", "</Types>", `<Override PartName="/${PROPERTIES}" ContentType="${TYPE}"/>`),
    ...edit(
      "_rels/.rels",
      "</Relationships>",
      `<Relationship Id="rIdPlanTracker" Type="${RELATION}" Target="${PROPERTIES}"/>`,
    ),
  };
};
