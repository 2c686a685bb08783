import type { Validation } from "../../../core/table/validation";
import { escapeXml } from "../xml/text";

/** What may be typed, as a worksheet part says it. */
export const validationXml = ({ area, rule, title, message, soft }: Validation): string => {
  const words = `errorTitle="${escapeXml(title)}" error="${escapeXml(message)}"`;
  const head = `allowBlank="1" showErrorMessage="1"${soft ? ' errorStyle="warning"' : ""} ${words} sqref="${area}"`;
  switch (rule.kind) {
    case "list":
      return `<dataValidation type="list" ${head}><formula1>"${escapeXml(rule.values.join(","))}"</formula1></dataValidation>`;
    case "range":
      return `<dataValidation type="list" ${head}><formula1>${escapeXml(rule.formula)}</formula1></dataValidation>`;
    case "share":
      return `<dataValidation type="decimal" operator="between" ${head}><formula1>0</formula1><formula2>1</formula2></dataValidation>`;
    case "date":
      return `<dataValidation type="date" operator="greaterThan" ${head}><formula1>36526</formula1></dataValidation>`;
  }
};
