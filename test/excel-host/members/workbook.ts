import { areaOf } from "../area";
import type { ExcelHost } from "../host";
import type { HostName } from "../host-workbook";
import { OfficeError } from "../office-error";
import { customXmlParts } from "./custom-xml";
import type { TypedKind } from "./kind";
import { flag, kind, text } from "./kind";
import { isRange, range } from "./range";
import { worksheet } from "./worksheet";

interface NameOf {
  host: ExcelHost;
  name: HostName;
}

export const workbook: TypedKind<ExcelHost> = kind<ExcelHost>("Workbook", {
  path: {
    Worksheets: (host) => worksheets.of(host),
    Names: (host) => names.of(host),
    CustomXmlParts: (host) => customXmlParts.of(host),
    Protection: (host) => workbookProtection.of(host),
    GetActiveCell: (host) => {
      const { sheet, address } = host.selection ?? { sheet: host.workbook.active, address: "A1" };
      return range.of({ host, sheet: host.workbook.sheet(sheet), areas: [areaOf(address)], address });
    },
  },
  call: {
    _RemoveReference: (host, [id]) => void host.references.delete(text(id)),
  },
});

const workbookProtection = kind<ExcelHost>("WorkbookProtection", {
  get: { Protected: (host) => host.workbook.structureProtected },
});

const worksheets: TypedKind<ExcelHost> = kind<ExcelHost>("WorksheetCollection", {
  items: (host) => host.workbook.sheets.map((sheet) => worksheet.of({ host, sheet })),
  item: (host, key) => worksheet.of({ host, sheet: host.workbook.sheet(key) }),
  path: {
    Add: (host, [name]) => {
      const own = typeof name === "string" ? name : `Sheet${host.workbook.sheets.length + 1}`;
      return worksheet.of({ host, sheet: host.workbook.addSheet(own) });
    },
    GetActiveWorksheet: (host) => worksheet.of({ host, sheet: host.workbook.sheet(host.workbook.active) }),
    GetItemOrNullObject: (host, [name]) => {
      const sheet = host.workbook.find(text(name));
      return sheet ? worksheet.of({ host, sheet }) : null;
    },
    GetFirst: (host, [visibleOnly]) => {
      const sheet = host.workbook.sheets.find(({ visibility }) => visibleOnly !== true || visibility === "Visible");
      if (!sheet) throw new OfficeError("ItemNotFound", "no sheet");
      return worksheet.of({ host, sheet });
    },
  },
  call: Object.fromEntries(
    ["Changed", "Activated", "Added", "Deleted"].flatMap((event) => {
      const name = event === "Changed" ? "DataChanged" : event;
      return [
        [`_Register${name}Event`, (host: ExcelHost) => void host.registered.add(event)],
        [`_Unregister${name}Event`, (host: ExcelHost) => void host.registered.delete(event)],
      ];
    }),
  ),
});

const names: TypedKind<ExcelHost> = kind<ExcelHost>("NamedItemCollection", {
  items: (host) => host.workbook.names.map((name) => namedItem.of({ host, name })),
  item: (host, key) => {
    const name = host.workbook.name(key);
    if (!name) throw new OfficeError("ItemNotFound", `name ${key}`);
    return namedItem.of({ host, name });
  },
  path: {
    Add: (host, [name, reference, comment]) => {
      const refersTo = isRange(reference)
        ? { sheet: reference.target.sheet.id, address: reference.target.address }
        : { formula: text(reference) };
      const made = host.workbook.addName(text(name), refersTo, typeof comment === "string" ? comment : "");
      return namedItem.of({ host, name: made });
    },
    GetItemOrNullObject: (host, [wanted]) => {
      const name = host.workbook.name(text(wanted));
      return name ? namedItem.of({ host, name }) : null;
    },
  },
});

const namedItem = kind<NameOf>("NamedItem", {
  identity: ({ name }) => ({ _Id: name.name }),
  get: {
    Name: ({ name }) => name.name,
    Formula: ({ host, name }) => host.workbook.formulaOf(name),
    Visible: ({ name }) => name.visible,
    Comment: ({ name }) => name.comment,
  },
  set: {
    Visible: ({ name }, value) => void (name.visible = flag(value)),
    Comment: ({ name }, value) => void (name.comment = text(value)),
    Formula: ({ name }, value) => void (name.refersTo = { formula: text(value) }),
  },
  call: {
    Delete: ({ host, name }) => {
      host.workbook.names = host.workbook.names.filter((other) => other !== name);
    },
  },
});
