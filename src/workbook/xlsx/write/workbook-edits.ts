import type { NameEntry, WorkbookPart } from "../workbook-part";
import { appendTo, type Edit, insertAt, removeElement, setAttribute } from "../xml/edit-text";
import { escapeXml } from "../xml/text";
import { type ListUndo, undoList } from "./list-undo";

/** A defined name to be added. */
export interface NewName {
  name: string;
  formula: string;
  hidden: boolean;
  /** The place of the sheet that it belongs to; absent for the whole workbook. */
  sheet?: number;
}

export interface NewSheet {
  name: string;
  sheetId: number;
  relationId: string;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** The schema puts the defined names behind the last of these that is there. */
const BEFORE_NAMES = ["sheets", "functionGroups", "externalReferences"];

/** New tabs behind the others, so that no place changes that a name or a view counts by. */
export const sheetEdits = (book: WorkbookPart, sheets: readonly NewSheet[]): Edit[] => {
  const list = book.root.child("sheets");
  if (!list || sheets.length === 0) return [];
  const tabs = sheets.map(
    ({ name, sheetId, relationId }) =>
      `<${list.prefix}sheet xmlns:r="${RELATIONSHIPS}" name="${escapeXml(name)}" sheetId="${sheetId}" r:id="${relationId}"/>`,
  );
  return appendTo(list, tabs.join(""));
};

export const nameEdits = ({ root }: WorkbookPart, names: readonly NewName[]): Edit[] => {
  const list = root.child("definedNames");
  const added = names.map(({ name, formula, hidden, sheet }) => {
    const local = sheet === undefined ? "" : ` localSheetId="${sheet}"`;
    const tag = `${root.prefix}definedName`;
    return `<${tag} name="${name}"${local}${hidden ? ' hidden="1"' : ""}>${escapeXml(formula)}</${tag}>`;
  });
  if (list) return appendTo(list, added.join(""));
  const before = root.children.filter(({ local }) => BEFORE_NAMES.includes(local)).at(-1);
  const tag = `${root.prefix}definedNames`;
  return [insertAt(before?.end ?? root.closeStart, `<${tag}>${added.join("")}</${tag}>`)];
};

/** Takes sheets and names out, and moves what counts places of sheets. `before` is how the names were written once. */
export const removalEdits = (
  book: WorkbookPart,
  places: ReadonlySet<number>,
  staleNames: ReadonlySet<NameEntry>,
  before: ListUndo | null,
): Edit[] => {
  const moved = book.sheets.map((_, place) => place - countBelow(places, place));
  return [
    ...book.sheets.filter((_, place) => places.has(place)).map(({ element }) => removeElement(element)),
    ...removedNames(book, staleNames, before),
    ...book.names.filter((name) => !staleNames.has(name)).flatMap((name) => shiftedName(name, moved)),
    ...viewEdits(book, places, moved),
    ...visibilityEdits(book, places),
  ];
};

const countBelow = (places: ReadonlySet<number>, place: number): number =>
  Array.from(places).filter((removed) => removed < place).length;

const removedNames = (book: WorkbookPart, stale: ReadonlySet<NameEntry>, before: ListUndo | null): Edit[] => {
  const list = book.root.child("definedNames");
  if (!list || stale.size === 0) return [];
  if (stale.size < book.names.length) return Array.from(stale, ({ element }) => removeElement(element));
  // All that is left is an empty list, which goes, unless the file had one.
  return undoList(list, { ...(before ?? { form: "absent", count: null }), children: 0 });
};

const shiftedName = ({ sheet, element }: NameEntry, moved: readonly number[]): Edit[] => {
  const place = sheet === null ? undefined : moved[sheet];
  return place === undefined || place === sheet ? [] : setAttribute(element, "localSheetId", String(place));
};

/** The open tab and the first one shown: the same sheets as before, or the nearest that is left. */
const viewEdits = ({ root, sheets }: WorkbookPart, places: ReadonlySet<number>, moved: readonly number[]): Edit[] =>
  (root.child("bookViews")?.all("workbookView") ?? []).flatMap((view) =>
    ["activeTab", "firstSheet"].flatMap((attribute) => {
      const place = Number(view.get(attribute) ?? 0);
      const now = places.has(place) ? nearestLeft(sheets, places, place) : place;
      const target = moved[now] ?? 0;
      return target === place ? [] : setAttribute(view, attribute, String(target));
    }),
  );

const nearestLeft = (sheets: WorkbookPart["sheets"], places: ReadonlySet<number>, place: number): number => {
  const left = sheets.map((_, index) => index).filter((index) => !places.has(index));
  const visible = left.filter((index) => !sheets[index]?.hidden);
  return (visible.length > 0 ? visible : left).reduce((a, b) => (Math.abs(b - place) < Math.abs(a - place) ? b : a));
};

/** A workbook without a visible sheet does not open: the first one comes out of hiding. */
const visibilityEdits = ({ sheets }: WorkbookPart, places: ReadonlySet<number>): Edit[] => {
  const left = sheets.filter((_, place) => !places.has(place));
  const [first] = left;
  return places.size > 0 && first && left.every(({ hidden }) => hidden)
    ? setAttribute(first.element, "state", "visible")
    : [];
};
