import type { PaperTexts } from "../paper-texts";
import type { Assessment } from "../../assess";
import type { Day } from "../../lib/calendar-day";
import { fold } from "../../lib/text";
import { readHead } from "./read-head";

/** Who issues a document, as far as settings and the plan's own head and foot tell; null where they do not. */
export interface OfficialHead {
  parent: string | null;
  office: string | null;
  /** As a sentence names it: of a name known in capitals alone only its kind ("Sở", "Ủy ban nhân dân xã"). */
  inSentence: string | null;
  /** The office's part of a document's number: "STP". */
  symbol: string | null;
  place: string | null;
  number: string | null;
  signedOn: Day | null;
  signer: { titles: string[]; name: string | null };
  recipients: string[];
  basis: string[];
}

/** Settings go first, then the first plan that tells. */
export const officialHead = ({ settings, plans }: Assessment, { word }: Pick<PaperTexts, "word">): OfficialHead => {
  const heads = plans.map(({ head, foot }) => readHead(head, foot));
  const told = <Value>(of: (head: (typeof heads)[number]) => Value | null): Value | null =>
    heads.map(of).find((value) => value !== null) ?? null;
  const office = settings.office ?? told((head) => head.office);
  const province = /\s(tỉnh|thành phố)\s+(\S.*)$/iu.exec(office ?? "")?.[2] ?? null;
  const ofProvince = province !== null && /^so\b/.test(fold(office ?? ""));
  const parent = settings.parentOffice ?? told((head) => head.parent);
  return {
    parent: parent ?? (ofProvince ? word.parentOf({ office: office ?? "" }) : null),
    office,
    inSentence: office === null ? null : sentenceName(office),
    symbol: settings.symbol?.replace(/^.*?[-–/]\s*/, "") ?? told((head) => head.symbol),
    place: settings.place ?? told((head) => head.place) ?? (ofProvince ? capitalised(province) : null),
    number: settings.number?.replace(/\/.*$/, "").trim() ?? null,
    signedOn: settings.signedOn,
    signer:
      settings.signer !== null
        ? signerOf(linesOf(settings.signer))
        : (heads.find(({ signer }) => signer.titles.length > 0)?.signer ?? { titles: [], name: null }),
    recipients:
      settings.recipients !== null
        ? linesOf(settings.recipients).map(
            (line, index, all) => `- ${line.replace(/^[-–•+]\s*/, "")}${index === all.length - 1 ? "." : ";"}`,
          )
        : (heads.find(({ recipients }) => recipients.length > 0)?.recipients ?? []),
    basis: settings.basis === null ? [] : linesOf(settings.basis),
  };
};

/** Lines of a cell, or what stands between semicolons. */
const linesOf = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((line) => line.trim().replace(/[.;]$/, ""))
    .filter(Boolean);

/** The name comes last, and not in capitals; a capacity alone has no name yet. */
const signerOf = (lines: readonly string[]): OfficialHead["signer"] => {
  const last = lines.at(-1) ?? "";
  const isName = lines.length > 1 && last !== last.toUpperCase();
  return {
    titles: (isName ? lines.slice(0, -1) : lines).map((line) => line.toUpperCase()),
    name: isName ? last : null,
  };
};

const capitalised = (name: string): string =>
  name
    .toLowerCase()
    .split(" ")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");

/** Which letters of a name in capitals are small, nobody can tell. */
const sentenceName = (office: string): string => {
  if (office !== office.toUpperCase()) return office;
  const kind =
    /^(?:(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN) (?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU)|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|THANH TRA|\S+)/u.exec(
      office,
    )?.[0] ?? office;
  return kind.startsWith("UBND") ? `UBND${kind.slice(4).toLowerCase()}` : capitaliseFirst(kind.toLowerCase());
};

const capitaliseFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
