import type { Family, Shape } from "./family";
import { partOf } from "./parts";
import { RELATIVE_YEAR } from "./year-tail";

const yearShape = (part: string, year?: number): Shape => {
  const shape: Shape = { letter: "Y", ...partOf(part, 1, 12) };
  return year === undefined ? shape : { ...shape, year };
};

/** "năm 2024", "2024", "cả năm 2024", "cuối năm 2024", "đầu năm 2025", "năm 2024" in "2024-2025" */
export const namedYear: Family = {
  id: "named-year",
  regex:
    /(?<![a-z])(?:(?:((?<!bat )dau|giua|cuoi)\s+)?(?:ca\s+|tron\s+)?nam\s*)?(?<![\d/.]|\d-)((?:19|20)\d{2})(?!\d)(?!\s*[/.]\s*\d)(?!\/[a-z])(?!-\d{1,2}(?!\d))|(?<=20\d\d\s?-\s?(?:nam\s)?)((?:19|20)\d{2})(?!\d)/g,
  hasOwnYear: true,
  read: (match) => yearShape(match[1] ?? "", Number(match[2] ?? match[3])),
};

/** The plan's own year: "trong năm", "cả năm", "cuối năm", "giữa năm", "hết năm", and by relation "năm nay", "năm sau" */
export const planYear: Family = {
  id: "plan-year",
  regex: new RegExp(
    `(?<![a-z])(?:(dau|giua|cuoi)\\s+nam|(?<=trong\\s|den\\s|het\\s|suot\\s|ca\\s|tron\\s)nam|(?:ca|tron)\\s+nam)(?![a-z])(?!\\s+(?:hoc|\\d|cong tac|${RELATIVE_YEAR}))|(?<![a-z]|(?:cac|nhung)\\s)(?:(dau|giua|cuoi|ca)\\s+)?(?=nam\\s+${RELATIVE_YEAR})`,
    "g",
  ),
  read: (match) => yearShape((match[1] ?? match[2] ?? "").replace("ca", "")),
};
