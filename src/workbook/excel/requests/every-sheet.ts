import { TrackerError } from "../../../core/error";
import { isTooLarge, type Requests } from "./requests";

/** So many sheets are asked for by their order before their names are known; the others in a second request. */
const REACH = 32;

/**
 * Asks the same of every sheet. Nobody knows the sheets' names before the first answer, so the request goes from tab to
 * tab: behind the last one Excel gives null objects, whose members are null objects. Where an Excel refuses these, names
 * are asked first and the sheets after, in two requests, from then on.
 */
export class EverySheet {
  private tabToTab = true;

  constructor(private readonly requests: Requests) {}

  /**
   * `ask` queues what to load of one sheet; `also` what to load of the workbook in the first request, told whether this
   * Excel gives null objects for members of null objects.
   */
  async ask<Asked, Also>(
    ask: (sheet: Excel.Worksheet) => Asked,
    also: (workbook: Excel.Workbook, throughNothing: boolean) => Also,
  ): Promise<{ sheets: Asked[]; also: Also }> {
    if (!this.tabToTab) return this.askByName(ask, also);
    try {
      return await this.askTabToTab(ask, also);
    } catch (error) {
      if (error instanceof TrackerError || isTooLarge(error)) throw error;
      const answer = await this.askByName(ask, also);
      this.tabToTab = false;
      return answer;
    }
  }

  private async askTabToTab<Asked, Also>(
    ask: (sheet: Excel.Worksheet) => Asked,
    also: (workbook: Excel.Workbook, throughNothing: boolean) => Also,
  ): Promise<{ sheets: Asked[]; also: Also }> {
    const first = await this.requests.send((workbook) => {
      const all = workbook.worksheets.load("items/name");
      const chain: { sheet: Excel.Worksheet; asked: Asked }[] = [];
      let sheet = workbook.worksheets.getFirst();
      while (chain.length < REACH) {
        chain.push({ sheet, asked: ask(sheet) });
        sheet = sheet.getNextOrNullObject();
      }
      return { all, chain, also: also(workbook, true) };
    });
    const count = first.all.items.length;
    const reached = first.chain.slice(0, count);
    if (reached.some(({ sheet }) => sheet.isNullObject)) throw new Error("a tab was passed over");
    const near = reached.map(({ asked }) => asked);
    const names = first.all.items.slice(REACH).map(({ name }) => name);
    const far = names.length === 0 ? [] : await this.askNamed(names, ask);
    return { sheets: [...near, ...far], also: first.also };
  }

  private async askByName<Asked, Also>(
    ask: (sheet: Excel.Worksheet) => Asked,
    also: (workbook: Excel.Workbook, throughNothing: boolean) => Also,
  ): Promise<{ sheets: Asked[]; also: Also }> {
    const first = await this.requests.send((workbook) => ({
      all: workbook.worksheets.load("items/name"),
      also: also(workbook, false),
    }));
    const names = first.all.items.map(({ name }) => name);
    return { sheets: await this.askNamed(names, ask), also: first.also };
  }

  private askNamed<Asked>(names: readonly string[], ask: (sheet: Excel.Worksheet) => Asked): Promise<Asked[]> {
    return this.requests.send((workbook) => names.map((name) => ask(workbook.worksheets.getItem(name))));
  }
}
