import { useEffect, useState } from "react";
import type { Grid } from "../../core/table/grid";
import { useStore } from "../../taskpane/state/store";
import type { SheetLayout } from "../../workbook/xlsx/read/sheet-layout";
import type { OpenBook } from "./open-book";

export interface Tab {
  name: string;
  hidden: boolean;
  /** The software has written it. */
  ours: boolean;
}

/** The workbook's tabs, as they are after each change; null until the first look. */
export const useTabs = (book: OpenBook): readonly Tab[] | null => {
  const revision = useStore(book.revision);
  const [tabs, setTabs] = useState<readonly Tab[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void book.workbook.tabs().then(
      (found) => {
        if (wanted) setTabs((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [book, revision]);
  return tabs;
};

export interface ShownSheet {
  name: string;
  grid: Grid;
  layout: SheetLayout;
}

export type SheetReading =
  { kind: "reading" } | { kind: "failed"; error: unknown } | { kind: "read"; sheet: ShownSheet };

interface Kept {
  version: object;
  sheet: ShownSheet;
}

/** A sheet's cells; read again only where they have changed, the former ones shown until then. */
export const useSheet = (book: OpenBook, name: string | null): SheetReading => {
  const revision = useStore(book.revision);
  const [reading, setReading] = useState<SheetReading>({ kind: "reading" });
  const [kept] = useState(() => new Map<string, Kept>());
  useEffect(() => {
    if (name === null) return;
    let wanted = true;
    const before = kept.get(name);
    setReading(before ? { kind: "read", sheet: before.sheet } : { kind: "reading" });
    void readSheet(book, name, kept).then(
      (sheet) => {
        if (wanted) setReading({ kind: "read", sheet });
      },
      (error: unknown) => {
        if (wanted) setReading({ kind: "failed", error });
      },
    );
    return () => {
      wanted = false;
    };
  }, [book, name, revision, kept]);
  return reading;
};

const readSheet = async (book: OpenBook, name: string, kept: Map<string, Kept>): Promise<ShownSheet> => {
  const { workbook } = book;
  const version = await workbook.version(name);
  const known = kept.get(name);
  if (known?.version === version) return known.sheet;
  const layout = await workbook.layout(name);
  const [grid] = await workbook.readQuietly([{ sheet: name, columns: "all", merges: true, looks: true }]);
  if (!grid) throw new RangeError("one grid for each request");
  const sheet = { name, grid, layout };
  kept.set(name, { version, sheet });
  return sheet;
};
