import type { Validation } from "../../../core/table/validation";

/** Before this day Excel's days are those of files from before the software's time. */
const FIRST_DAY = "2000-01-01";

/** What may be typed, as Excel takes it. */
export const excelRule = ({
  rule,
  title,
  message,
  soft,
}: Validation): { rule: Excel.DataValidationRule; errorAlert: Excel.DataValidationErrorAlert } => ({
  rule: ruleOf(rule),
  errorAlert: { title, message, showAlert: true, style: soft ? "Warning" : "Stop" },
});

const ruleOf = (rule: Validation["rule"]): Excel.DataValidationRule => {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "range":
      return { list: { inCellDropDown: true, source: `=${rule.formula}` } };
    case "share":
      return { decimal: { operator: "Between", formula1: 0, formula2: 1 } };
    case "date":
      return { date: { operator: "GreaterThan", formula1: FIRST_DAY } };
  }
};
