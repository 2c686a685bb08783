import { dutyAt } from "./duty";
import { nameKind } from "./name-kind";
import { clausesOf } from "./read-assignment";
import { noUnits, type UnitBook } from "./unit-book";
import { answeringVerbs } from "./unit-words";
import { unitsIn } from "./units-in";

interface Actor {
  unit: string;
  /** It advises, collects or follows up, and does not merely carry out. */
  answers: boolean;
  /** "Các Phòng": many at once. */
  many: boolean;
}

/**
 * Who acts in running text that names no lead: "- Văn phòng theo dõi, đôn đốc …", "Phòng HCTP tham mưu: …". Those who
 * advise, collect or follow up come alone where there are any, and of them single units before many. A proposal, no more.
 */
export const actingUnits = (text: string, book: UnitBook = noUnits): string[] => {
  const clauses = clausesOf(text);
  const acting = clauses.flatMap((clause, index) => actorsOf(clause, clauses[index + 1] ?? "", book));
  const answering = acting.filter(({ answers }) => answers);
  const likely = answering.length > 0 ? answering : acting;
  const single = likely.filter(({ many }) => !many);
  const chosen = (single.length > 0 && answering.length > 0 ? single : likely).map(({ unit }) => unit);
  return [...new Set(chosen.length > 0 ? chosen : namedFirst(clauses, book))];
};

const ANSWERING = new RegExp(`^[^.]{0,80}?(?:${answeringVerbs.join("|")})`, "iu");

const actorsOf = (clause: string, next: string, book: UnitBook): Actor[] => {
  const at = dutyAt(clause);
  // "Phòng HCTP: + Tham mưu …; + Báo cáo …": the duties are the points below.
  const heads = clause.endsWith(":");
  if (at <= 0 && !heads) return [];
  const answers = ANSWERING.test(heads ? next : clause.slice(at));
  return unitsIn((at > 0 ? clause.slice(0, at) : clause).replace(/[\s,:]+$/u, ""), book).map((unit) => ({
    unit,
    answers,
    many: nameKind(unit, book) === "collective",
  }));
};

/** "Các phòng: HCTP, BTTP; Văn phòng. (Lưu ý: …)": names, and a note behind them. */
const namedFirst = (clauses: readonly string[], book: UnitBook): string[] => {
  const names: string[] = [];
  for (const clause of clauses) {
    const units = clause.length > LONGEST_LIST ? [] : unitsIn(clause, book);
    if (units.length === 0) return names;
    names.push(...units);
  }
  return names;
};

const LONGEST_LIST = 150;
