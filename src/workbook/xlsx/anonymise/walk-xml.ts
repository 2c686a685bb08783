import { decodeReferences } from "../xml/text";

/** The element that a text or an attribute stands in. */
export interface Place {
  /** As written, "x:Anchor". */
  name: string;
  /** Without its prefix. */
  local: string;
  parent: Place | null;
  /** The attributes of its opening tag, decoded, by their local names. */
  attributes: ReadonlyMap<string, string>;
}

export interface Visitor {
  /** With everything in them these elements are left out. */
  drops: (local: string) => boolean;
  /** What stands in place of an attribute's value; null leaves the attribute out. */
  attribute: (place: Place, local: string, value: string, name: string) => string | null;
  /** An element whose texts are one, cut into runs. */
  isWhole: (place: Place) => boolean;
  text: (place: Place, text: string) => string;
}

const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<![^>]*>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /(\s)([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const localOf = (name: string): string => name.slice(name.indexOf(":") + 1);

const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[char] ?? "&#13;");
const escapeValue = (text: string): string =>
  escapeText(text).replace(/["\n\t]/g, (char) => (char === '"' ? "&quot;" : `&#${char.charCodeAt(0)};`));

/** The part anew with other texts. Remarks and instructions go; tags that do not fit together, as VML has them, may stand. */
export const walkXml = (xml: string, visitor: Visitor): string => {
  const out: string[] = [xml.includes("<?xml") ? DECLARATION : ""];
  const stack: Place[] = [];
  let dropping = 0;
  /** The texts of a whole element: where in `out` each stands. */
  let whole: { depth: number; place: Place; runs: { at: number; text: string }[] } | null = null;
  const closeWhole = () => {
    if (whole === null) return;
    const { place, runs } = whole;
    whole = null;
    const before = runs.map(({ text }) => text).join("");
    const after = visitor.text(place, before);
    let from = 0;
    runs.forEach(({ at, text }, index) => {
      const same = after.length === before.length;
      const piece = same ? after.slice(from, from + text.length) : index === 0 ? after : "";
      from += text.length;
      out[at] = escapeText(piece);
    });
  };
  for (const [token, cdata, closing, name, attributes = "", selfClosing, raw] of xml.matchAll(TOKEN)) {
    const text = cdata ?? (raw === undefined ? undefined : decodeReferences(raw));
    const place = stack.at(-1);
    if (text !== undefined) {
      // Around the root there is nothing but spaces.
      if (dropping > 0 || !place) continue;
      if (text.trim() === "") out.push(escapeText(text));
      else if (whole !== null) whole.runs.push({ at: out.push("") - 1, text });
      else out.push(escapeText(visitor.text(place, text)));
    } else if (closing === "/" && name !== undefined) {
      const depth = stack.findLastIndex((one) => one.name === name);
      if (depth < 0) continue;
      if (whole !== null && depth <= whole.depth) closeWhole();
      for (const left of stack.splice(depth))
        if (visitor.drops(left.local)) dropping--;
        else if (dropping === 0 && left.name === name) out.push(token);
    } else if (name !== undefined) {
      const read = Array.from(attributes.matchAll(ATTRIBUTE), ([, , key = "", double, single]) => ({
        key,
        value: decodeReferences(double ?? single ?? ""),
      }));
      const opened: Place = {
        name,
        local: localOf(name),
        parent: place ?? null,
        attributes: new Map(read.map(({ key, value }) => [localOf(key), value])),
      };
      const dropped = visitor.drops(opened.local);
      if (dropping === 0 && !dropped) {
        const written = read.map(({ key, value }) => {
          const next = key.startsWith("xmlns") ? value : visitor.attribute(opened, localOf(key), value, key);
          return next === null ? "" : ` ${key}="${escapeValue(next)}"`;
        });
        out.push(`<${name}${written.join("")}${selfClosing ?? ""}>`);
      }
      if (selfClosing === "/") continue;
      if (dropped) dropping++;
      stack.push(opened);
      if (whole === null && dropping === 0 && visitor.isWhole(opened))
        whole = { depth: stack.length - 1, place: opened, runs: [] };
    }
  }
  closeWhole();
  return out.join("");
};
