import type { IndicatorResult } from "../../indicators/indicator";
import { fold } from "../../lib/text";

/** What indicators count, as it is printed; longer phrases first. */
const NOUNS = [
  "phản ánh, kiến nghị",
  "thủ tục hành chính",
  "dịch vụ công",
  "giao dịch",
  "nhiệm vụ",
  "văn bản",
  "báo cáo",
  "hồ sơ",
  "TTHC",
  "sáng kiến",
  "mô hình",
  "phản ánh",
  "kiến nghị",
  "đơn vị",
  "cuộc họp",
  "lượt",
];
/** "Giải ngân (triệu đồng)", "Vốn đã giải ngân, tỷ đồng" */
const MONEY = /(?:nghìn |triệu |tỷ )?đồng/iu;

/** "Giải ngân vốn đầu tư công": money whose unit nothing tells. */
const OF_MONEY = /(?:giải ngân|vốn|kinh phí|ngân sách|số tiền)/iu;

/** The noun of an indicator's counts: the target's own unit, else what its name speaks of first; null where neither tells. */
export const figureNoun = ({ unit, name, target, source }: IndicatorResult): string | null => {
  if (unit !== null && unit !== "%") return unit;
  return nounIn(`${name} ${target} ${source}`, name);
};

/** What a text speaks of first; null where it names nothing that is counted. */
export const nounIn = (text: string, name = text): string | null => {
  const money = MONEY.exec(text);
  if (money) return money[0].toLowerCase();
  if (OF_MONEY.test(name)) return "đồng (theo đơn vị tính của bảng)";
  const folded = ` ${fold(name).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const found = NOUNS.map((noun) => ({ noun, at: folded.indexOf(` ${fold(noun).replace(/,/g, "")} `) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.noun ?? null;
};
