import type { Area } from "../../../src/core/report/sheet-model";
import { addressOf, areaOf, MAX_COLUMNS, MAX_ROWS } from "../area";
import type { ExcelHost } from "../host";
import type { HostSheet } from "../host-sheet";
import { OfficeError } from "../office-error";
import type { Ref, TypedKind } from "./kind";
import { flag, kind, number, oneOf, text } from "./kind";
import { charts } from "./chart";
import { areas, isRange, range } from "./range";
import { tables } from "./table";

export interface SheetOf {
  host: ExcelHost;
  sheet: HostSheet;
}

/** Longer lists of addresses are refused; Excel's documentation names this limit. */
const LONGEST_ADDRESS = 8192;

const rangeOf = ({ host, sheet }: SheetOf, area: Area): Ref =>
  range.of({ host, sheet, areas: [area], address: addressOf(area) });

/** What may not be done to a protected sheet. */
export const checkUnprotected = (sheet: HostSheet): void => {
  if (sheet.protected) throw new OfficeError("AccessDenied", `sheet ${sheet.name} is protected`);
};

const step = (own: SheetOf, by: 1 | -1, visibleOnly: unknown): HostSheet | undefined => {
  const { sheets } = own.host.workbook;
  for (let index = sheets.indexOf(own.sheet) + by; ; index += by) {
    const sheet = sheets[index];
    if (!sheet || visibleOnly !== true || sheet.visibility === "Visible") return sheet;
  }
};

export const worksheet: TypedKind<SheetOf> = kind<SheetOf>("Worksheet", {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Visibility: ({ sheet }) => sheet.visibility,
    Position: ({ host, sheet }) => host.workbook.sheets.indexOf(sheet),
    TabColor: ({ sheet }) => sheet.tabColor,
  },
  set: {
    Name: ({ host, sheet }, value) => host.workbook.rename(sheet, text(value)),
    Visibility: ({ host, sheet }, value) =>
      host.workbook.show(sheet, oneOf(value, ["Visible", "Hidden", "VeryHidden"] as const)),
    Position: ({ host, sheet }, value) => host.workbook.move(sheet, number(value)),
    TabColor: ({ sheet }, value) => void (sheet.tabColor = text(value)),
  },
  path: {
    Protection: (own) => sheetProtection.of(own),
    FreezePanes: (own) => freezePanes.of(own),
    PageLayout: (own) => pageLayout.of(own),
    AutoFilter: (own) => autoFilter.of(own),
    Charts: (own) => charts.of(own),
    Tables: (own) => tables.of(own),
    HorizontalPageBreaks: (own) => pageBreaks.of(own),
    GetNextOrNullObject: (own, [visibleOnly]) => {
      const sheet = step(own, 1, visibleOnly);
      return sheet ? worksheet.of({ host: own.host, sheet }) : null;
    },
    GetRange: (own, [address]) =>
      address === undefined || address === null
        ? rangeOf(own, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS })
        : rangeOf(own, areaOf(text(address))),
    GetCell: (own, [row, column]) => rangeOf(own, { row: number(row), column: number(column), rows: 1, columns: 1 }),
    GetRangeByIndexes: (own, [row, column, rows, columns]) => {
      const area = { row: number(row), column: number(column), rows: number(rows), columns: number(columns) };
      const inside = area.row >= 0 && area.column >= 0 && area.rows > 0 && area.columns > 0;
      if (!inside || area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) {
        throw new OfficeError("InvalidArgument", "outside the sheet");
      }
      return rangeOf(own, area);
    },
    GetRanges: ({ host, sheet }, [addresses]) => {
      const list = text(addresses);
      if (list.length > LONGEST_ADDRESS) throw new OfficeError("InvalidArgument", "address too long");
      return areas.of({ host, sheet, areas: list.split(",").map(areaOf), address: list });
    },
    GetUsedRangeOrNullObject: (own, [valuesOnly]) => {
      if (typeof valuesOnly !== "boolean")
        throw new OfficeError("InvalidArgument", "with formats or without: say which");
      const used = valuesOnly ? own.sheet.used() : own.sheet.dressed();
      return used && rangeOf(own, used);
    },
  },
  call: {
    Delete: ({ host, sheet }) => host.workbook.deleteSheet(sheet),
    Activate: ({ host, sheet }) => host.workbook.activate(sheet),
  },
});

const pageBreaks = kind<SheetOf>("PageBreakCollection", {
  path: {
    Add: (own, [cell]) => {
      areaOf(text(cell));
      own.sheet.pageBreaks.push(text(cell));
      return pageBreak.of(own);
    },
  },
});
const pageBreak = kind<SheetOf>("PageBreak", {});

const sheetProtection = kind<SheetOf>("WorksheetProtection", {
  get: { Protected: ({ sheet }) => sheet.protected },
});

const freezePanes = kind<SheetOf>("WorksheetFreezePanes", {
  call: { FreezeRows: ({ sheet }, [count]) => void (sheet.frozenRows = number(count)) },
});

const pageLayout = kind<SheetOf>("PageLayout", {
  set: {
    Orientation: ({ sheet }, value) => void (sheet.page.orientation = oneOf(value, ["Portrait", "Landscape"] as const)),
    PaperSize: ({ sheet }, value) => void (sheet.page.paperSize = text(value)),
    Zoom: ({ sheet }, value) => void (sheet.page.zoom = value),
    FirstPageNumber: ({ sheet }, value) => void (sheet.page.firstNumber = number(value)),
    CenterHorizontally: ({ sheet }, value) => void (sheet.page.centered = flag(value)),
    ...Object.fromEntries(
      ["Top", "Bottom", "Left", "Right"].map((side) => [
        `${side}Margin`,
        ({ sheet }: SheetOf, value: unknown) => void (sheet.page.margins[side] = number(value)),
      ]),
    ),
  },
  path: { HeadersFooters: (own) => headersFooters.of(own) },
  call: {
    SetPrintArea: ({ sheet }, [area]) => {
      areaOf(text(area));
      sheet.page.printArea = text(area);
    },
    SetPrintTitleRows: ({ sheet }, [rows]) => {
      areaOf(text(rows));
      sheet.page.titleRows = text(rows);
    },
  },
});

const headersFooters = kind<SheetOf>("HeaderFooterGroup", {
  path: { DefaultForAllPages: (own) => headerFooter.of(own) },
});

const headerFooter = kind<SheetOf>("HeaderFooter", {
  set: { CenterFooter: ({ sheet }, value) => void (sheet.page.centerFooter = text(value)) },
});

const autoFilter = kind<SheetOf>("AutoFilter", {
  get: { IsDataFiltered: ({ sheet }) => sheet.filtered },
  call: {
    Apply: ({ sheet }, [area]) => {
      checkUnprotected(sheet);
      if (!isRange(area)) throw new OfficeError("InvalidArgument", "a range was expected");
      sheet.filter = area.target.areas[0] ?? null;
    },
  },
});
