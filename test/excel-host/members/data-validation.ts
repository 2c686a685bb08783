import { intersection } from "../area";
import type { HostValidation } from "../host-sheet";
import { OfficeError } from "../office-error";
import { kind } from "./kind";
import type { Cells } from "./range";
import { checkUnprotected } from "./worksheet";

/** Documented limits: title, message, and a list that is typed in. */
const LONGEST = { title: 32, message: 255, source: 255 };
const KINDS = { list: "List", decimal: "Decimal", date: "Date" } as const;

const over = ({ sheet, areas }: Cells): HostValidation[] =>
  sheet.validations.filter(({ area }) => areas.some((own) => intersection(own, area)));

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

export const dataValidation = kind<Cells>("DataValidation", {
  get: {
    Type: (cells) => {
      const [first, ...others] = over(cells);
      if (!first) return "None";
      const [area] = cells.areas;
      if (others.length > 0 || !area || !same(first.area, area)) return "Inconsistent";
      return Object.entries(KINDS).find(([name]) => name in first.rule)?.[1] ?? "None";
    },
  },
  set: {
    Rule: (cells, value) => {
      checkUnprotected(cells.sheet);
      const rule = value as Record<string, unknown>;
      const [name = ""] = Object.keys(rule);
      if (!(name in KINDS)) throw new OfficeError("InvalidArgument", `a rule of the kind ${name} is not pretended`);
      const { source } = (rule.list ?? {}) as { source?: string };
      if (source !== undefined && source.length > LONGEST.source) throw new OfficeError("InvalidArgument", "long list");
      if (over(cells).length > 0) throw new OfficeError("InvalidArgument", "another rule is there: not pretended");
      for (const area of cells.areas) cells.sheet.validations.push({ area: { ...area }, rule, alert: null });
    },
    ErrorAlert: (cells, value) => {
      checkUnprotected(cells.sheet);
      const { title = "", message = "" } = value as { title?: string; message?: string };
      if (title.length > LONGEST.title || message.length > LONGEST.message)
        throw new OfficeError("InvalidArgument", "the alert is too long");
      for (const one of over(cells)) one.alert = value;
    },
  },
  call: {
    Clear: (cells) => {
      checkUnprotected(cells.sheet);
      const own = over(cells);
      cells.sheet.validations = cells.sheet.validations.filter((one) => !own.includes(one));
    },
  },
});
