import { addressOf } from "../area";
import type { HostConditionalFormat } from "../host-sheet";
import { OfficeError } from "../office-error";
import type { TypedKind } from "./kind";
import { flag, kind, number, oneOf, text } from "./kind";
import type { Cells } from "./range";
import { areas } from "./range";
import { checkUnprotected } from "./worksheet";

interface FormatOf {
  cells: Cells;
  format: HostConditionalFormat;
}

const found = (cells: Cells): HostConditionalFormat[] => {
  const all = cells.areas.flatMap((area) => cells.sheet.formatsIn(area));
  return cells.sheet.conditionalFormats.filter((format) => all.includes(format));
};

export const conditionalFormats: TypedKind<Cells> = kind<Cells>("ConditionalFormatCollection", {
  items: (cells) => found(cells).map((format) => conditionalFormat.of({ cells, format })),
  item: (cells, key) => {
    const format = found(cells).find(({ id }) => id === key);
    if (!format) throw new OfficeError("ItemNotFound", `conditional format ${key}`);
    return conditionalFormat.of({ cells, format });
  },
  path: {
    // A new one comes before all others.
    Add: (cells, [type]) => {
      checkUnprotected(cells.sheet);
      const format: HostConditionalFormat = {
        id: cells.host.workbook.newId(),
        type: oneOf(type, ["Custom"] as const),
        areas: [...cells.areas],
        formula: "",
        fill: null,
        stopIfTrue: false,
      };
      cells.sheet.conditionalFormats.unshift(format);
      return conditionalFormat.of({ cells, format });
    },
  },
});

const conditionalFormat: TypedKind<FormatOf> = kind<FormatOf>("ConditionalFormat", {
  identity: ({ format }) => ({ Id: format.id }),
  get: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => format.type,
    Priority: ({ cells, format }) => cells.sheet.conditionalFormats.indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
  },
  set: {
    StopIfTrue: ({ cells, format }, value) => {
      checkUnprotected(cells.sheet);
      format.stopIfTrue = flag(value);
    },
    Priority: ({ cells: { sheet }, format }, value) => {
      checkUnprotected(sheet);
      const others = sheet.conditionalFormats.filter((other) => other !== format);
      // A negative one counts from the back; the object is another one afterwards and is not to be used on.
      const place = number(value) < 0 ? others.length + 1 + number(value) : number(value);
      others.splice(Math.max(0, place), 0, format);
      sheet.conditionalFormats = others;
    },
  },
  path: {
    Custom: (own) => {
      if (own.format.type !== "Custom") throw new OfficeError("InvalidOperation", "not a custom format");
      return custom.of(own);
    },
    CustomOrNullObject: (own) => (own.format.type === "Custom" ? custom.of(own) : null),
    GetRanges: ({ cells, format }) =>
      areas.of({ ...cells, areas: format.areas, address: format.areas.map(addressOf).join() }),
  },
  call: {
    Delete: ({ cells: { sheet }, format }) => {
      checkUnprotected(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
    },
  },
});

const custom: TypedKind<FormatOf> = kind<FormatOf>("CustomConditionalFormat", {
  path: {
    Rule: (own) => rule.of(own),
    Format: (own) => rangeFormatOfRule.of(own),
  },
});

const rule: TypedKind<FormatOf> = kind<FormatOf>("ConditionalFormatRule", {
  get: { Formula: ({ format }) => format.formula },
  set: {
    Formula: ({ cells, format }, value) => {
      checkUnprotected(cells.sheet);
      if (!text(value).startsWith("=")) throw new OfficeError("InvalidArgument", "a formula begins with =");
      format.formula = text(value);
    },
  },
});

const rangeFormatOfRule = kind<FormatOf>("ConditionalRangeFormat", {
  path: { Fill: (own) => ruleFill.of(own) },
});

const ruleFill = kind<FormatOf>("ConditionalRangeFill", {
  set: {
    Color: ({ cells, format }, value) => {
      checkUnprotected(cells.sheet);
      format.fill = text(value);
    },
  },
});
