import type { Messages } from "../messages";

export const word: Messages["word"] = {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  parent: "PEOPLE'S COMMITTEE OF …………",
  office: "Name of the office",
  number: "No.:        /BC-………",
  placeAndDate: ({ year }) => `…………, …… / …… / ${year}`,
  kind: "REPORT",
  about: ({ period }) => `Results of the work plan, ${period}`,
  tasks: "Tasks",
  cases: "Cases and other work",
  indicators: "Indicators",
  points: "Administrative reform index",
  remedies: "Points lost and remedies",
  recipients: { title: "To:", lines: ["- ……………;", "- Leaders of the office;", "- Files."] },
  signer: "HEAD OF THE OFFICE",
  /** The office above a department of a province. */
  parentOf: ({ office }: { office: string }) =>
    `ỦY BAN NHÂN DÂN ${/(?:tỉnh|thành phố)\s+\S.*$/iu.exec(office)?.[0].toUpperCase() ?? ""}`,
};
