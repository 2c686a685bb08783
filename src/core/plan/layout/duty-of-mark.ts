import { fold } from "../../lib/text";
import { isMark } from "./is-mark";

/** "CT", "Chủ trì", "C"; "PH", "phối hợp", "o" beside "x". RACI's letters say something else. */
const LEADS = /^(?:ct|c|chu tri|dau moi|chinh)$/;
const SUPPORTS = /^(?:ph|p|phoi hop|ho tro|tham gia|o|○|△|△+|◌)$/;

/** What a cell says of the unit over it; null for what says nothing. */
export const dutyOfMark = (text: string): "lead" | "support" | null => {
  const said = fold(text).trim();
  if (SUPPORTS.test(said)) return "support";
  return isMark(text) || LEADS.test(said) ? "lead" : null;
};
