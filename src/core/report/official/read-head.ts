import { fold } from "../../lib/text";

/** What a plan pasted from its signed document tells of the office; null where it does not. */
export interface PlanHead {
  parent: string | null;
  office: string | null;
  /** The office's part of a document's number: "STP". */
  symbol: string | null;
  place: string | null;
  /** The capacity in its lines, and the name. */
  signer: { titles: string[]; name: string | null };
  recipients: string[];
}

/** "KẾ HOẠCH …", "PHỤ LỤC I": here the head ends and the title begins. */
const TITLE =
  /^(?:du thao )?(?:ke hoach|bao cao|phu luc|bieu|mau so|danh muc|chuong trinh|quyet dinh|lich|noi dung|bang|nhiem vu|tien do|theo doi|phan cong|\()/;
const OFFICE =
  /^(?:ubnd|uy ban|hdnd|hoi dong|so|ban|bo|cuc|chi cuc|tong cuc|trung tam|phong|thanh tra|van phong|cong an|dang uy|truong|benh vien|vien|quy|kho bac|thue|toa an)\b/;
/** The second line of a name: "TỈNH HÀ TĨNH", "VÀ MÔI TRƯỜNG". */
const GOES_ON = /^(?:tinh|thanh pho|tp\.?|huyen|quan|xa|phuong|dac khu|thi xa|va|-)\b/;
const NATION = /^(?:cong hoa xa hoi chu nghia|doc lap\s*[-–]\s*tu do|-{3,}|_{3,}|\*)/;
/** "Số: 15/KH-STP", "Số       /KH-STP" */
const NUMBER = /^S[ốỐ]\s*:?\s*[\d.…\s]*\/\s*[A-ZĐ]{1,6}\s*[-–]\s*([A-ZĐ&.]+(?:-[A-ZĐ&.]+)?)/u;
/** "(Ban hành kèm theo Kế hoạch số   /KH-STP ngày   /3/2023 của Sở Tư pháp)" */
const ANNEX = /kèm theo\s+\S+\s+\S+\s+số\s*[\d.…\s]*\/\s*[A-ZĐ]{1,6}\s*[-–]\s*([A-ZĐ&.]+)(.*)$/iu;
const OF_OFFICE = /\scủa\s+((?:Sở|Ban|Chi cục|Cục|Trung tâm|Phòng|UBND|Ủy ban|Uỷ ban)\s[^()]{2,70}?)\s*\)?\s*$/u;
/** "Hà Tĩnh, ngày      tháng 3 năm 2024" */
const PLACE = /^([\p{L}. -]{2,40}?),\s*ngày\b.*\btháng\b/iu;
/** "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH" */
const CAPACITY =
  /^(?:(?:tm|kt|tl|tuq|q)\.? |(?:pho )?(?:giam doc|chu tich|chanh van phong|chanh thanh tra|truong phong|truong ban|bo truong|thu truong|cuc truong|chi cuc truong|hieu truong|vien truong|bi thu|tong giam doc|nguoi lap bieu))/;
const PERSON = /^(?:\p{Lu}\p{Ll}*\.?\s+){1,5}\p{Lu}\p{Ll}*$/u;
const RECIPIENTS = /^noi nhan\s*:?/;

/** What the lines above the table and those below its last row tell. */
export const readHead = (above: readonly string[], below: readonly string[]): PlanHead => {
  const lines = apart(above);
  const end = lines.findIndex((line) => TITLE.test(fold(line)));
  const [parent, office] = offices(end < 0 ? lines : lines.slice(0, end));
  const annex = lines.map((line) => ANNEX.exec(line)).find((found) => found !== null) ?? null;
  const named = annex === null ? null : (OF_OFFICE.exec(annex[2] ?? "")?.[1] ?? null);
  const own = office ?? named;
  return {
    parent,
    office: own,
    symbol: symbolOf(lines, annex?.[1] ?? null, named, own),
    place: first(lines, PLACE),
    ...footOf(apart(below)),
  };
};

/** One line each; what stands beside the office in one cell is the nation's. */
const apart = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split("\n"))
    .flatMap((line) => line.split(/(?=CỘNG H[ÒO][ÀA]? )|(?=Nơi nhận)/))
    .map((line) => line.trim())
    .filter((line) => line !== "" && !NATION.test(fold(line)));

const first = (lines: readonly string[], pattern: RegExp): string | null =>
  lines.map((line) => pattern.exec(line)?.[1]).find((found) => found !== undefined) ?? null;

/** The office above and the office itself: names in capitals, each over one line or two. */
const offices = (lines: readonly string[]): [string | null, string | null] => {
  const names: string[] = [];
  for (const line of lines) {
    if (line !== line.toUpperCase() || !/\p{L}{2}/u.test(line)) continue;
    const last = names.at(-1);
    if (last !== undefined && GOES_ON.test(fold(line))) names[names.length - 1] = `${last} ${line}`;
    else if (OFFICE.test(fold(line))) names.push(line);
  }
  return names.length > 1 ? [names[0] ?? null, names[1] ?? null] : [null, names[0] ?? null];
};

/** The plan's own number tells; that of the document it belongs to only where that is the same office's. */
const symbolOf = (
  lines: readonly string[],
  annex: string | null,
  named: string | null,
  office: string | null,
): string | null => {
  const own = first(lines, NUMBER);
  if (own !== null || annex === null || office === null) return own;
  return (named !== null && sameOffice(named, office)) || initialsOf(office) === fold(annex) ? annex : null;
};

const sameOffice = (one: string, other: string): boolean => {
  const [a, b] = [fold(one), fold(other)];
  return a.startsWith(b) || b.startsWith(a);
};

/** "SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH AN BÌNH": "skhcn" */
const initialsOf = (office: string): string =>
  fold(office)
    .replace(/ (?:tinh|thanh pho) .*$/, "")
    .split(" ")
    .filter((word) => word !== "va")
    .map((word) => word.charAt(0))
    .join("");

const footOf = (lines: readonly string[]): Pick<PlanHead, "signer" | "recipients"> => {
  const at = lines.findIndex((line) => CAPACITY.test(fold(line)) && line === line.toUpperCase());
  const rest = at < 0 ? [] : lines.slice(at);
  const titles = rest.filter((line) => line === line.toUpperCase() && CAPACITY.test(fold(line)));
  const from = lines.findIndex((line) => RECIPIENTS.test(fold(line)));
  return {
    signer: { titles, name: rest.find((line) => PERSON.test(line)) ?? null },
    recipients: from < 0 ? [] : lines.slice(from).filter((line) => /^[-–•+]\s*\S/.test(line)),
  };
};
