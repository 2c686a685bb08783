import { addressOf } from "./area";
import { HostWorkbook } from "./host-workbook";
import type { Ref } from "./members/kind";
import { OfficeError } from "./office-error";
import type { Answer, Query } from "./process-query";
import { isHousekeeping, processQuery } from "./process-query";
import type { CellValue, Locale } from "./typed-value";

/** Excel on the web takes and gives at most this much at once. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface RequestCount {
  actions: number;
  bytesIn: number;
  bytesOut: number;
  error: string | null;
}

/** A fault to be played: before the request, after some of its actions, or after all with the answer lost. */
export interface Fault {
  code: string;
  afterActions: number | "all";
}

/** An event of Excel's as the client takes it; the numbers are the client's. */
export interface EventEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
  isRemoteOverride: boolean;
}
const EVENT_TYPES = { Changed: 10, Activated: 11, Deleted: 15 } as const;

const bytesOf = (text: string): number => Buffer.byteLength(text, "utf8");

/**
 * The other end of Microsoft's client: a workbook in memory that answers ProcessQuery with the members the add-in uses,
 * strict where Excel is strict, and counts what it is asked.
 */
export class ExcelHost {
  workbook = new HostWorkbook();
  readonly requests: RequestCount[] = [];
  readonly registered = new Set<string>();
  readonly references = new Map<string, Ref>();
  /** Texts that became formulas, which no text of ours ever may. */
  readonly formulasTyped: string[] = [];
  /** Members asked for that are not pretended here; tests assert that it stays empty. */
  readonly unknown: string[] = [];
  /** Ids of the sheets that the add-in's request has put values into. */
  readonly written = new Set<string>();
  selection: { sheet: string; address: string } | null = null;
  /** How many of the next requests find a cell being edited. */
  editing = 0;
  /** Called with the request's number from 0 on. */
  fault: ((request: number) => Fault | null) | null = null;
  /** Called before each request: what a co-author does in between. */
  beforeRequest: ((request: number) => void) | null = null;
  /** Awaited before each request is answered, by clients that can wait: how slow Excel is. */
  pace: (() => Promise<void>) | null = null;
  refusesThroughNothing = false;
  locale: Locale = "any";
  /** Tables take in what is written beside them, as users have it set as a rule. */
  tablesGrow = true;
  /** The second number of the newest ExcelApi that this Excel knows. */
  apiLevel = 17;
  /** How often the add-in has asked for its pane to be shown. */
  shown = 0;
  /** Set by the connected client: shows or hides the pane. */
  onShow: ((visible: boolean) => void) | null = null;
  /** Set by the connected client: takes an event as Excel pushes it. */
  pushEvent: ((entry: EventEntry) => void) | null = null;
  payloadLimit = PAYLOAD_LIMIT;
  private lastReference = 0;

  /** Answers one request's JSON body by the answer's JSON. */
  process(body: string): string {
    const query = JSON.parse(body) as Query;
    if (isHousekeeping(query)) return JSON.stringify(processQuery(this, query, () => undefined));
    const number = this.requests.length;
    this.beforeRequest?.(number);
    const count: RequestCount = { actions: query.Actions.length, bytesIn: bytesOf(body), bytesOut: 0, error: null };
    this.requests.push(count);
    let text = JSON.stringify(this.answer(number, query, count.bytesIn));
    this.tellOwn();
    if (bytesOf(text) > this.payloadLimit) {
      text = JSON.stringify(refusal("ResponsePayloadSizeLimitExceeded"));
    }
    count.bytesOut = bytesOf(text);
    count.error = (JSON.parse(text.length < 10_000 ? text : "{}") as Partial<Answer>).Error?.Code ?? null;
    return text;
  }

  /** As `process`, at the host's pace; what the library does on its own account is not held up. */
  async processSlowly(body: string): Promise<string> {
    if (this.pace && !isHousekeeping(JSON.parse(body) as Query)) await this.pace();
    return this.process(body);
  }

  keep(ref: Ref): null {
    this.lastReference++;
    this.references.set(`ref-${this.lastReference}`, ref);
    return null;
  }

  reference(id: string): Ref {
    const ref = this.references.get(id);
    if (!ref) throw new OfficeError("InvalidReference", id);
    return ref;
  }

  referenceOf(ref: Ref): { _ReferenceId?: string } {
    const kept = [...this.references].find(([, other]) => other.target === ref.target);
    return kept ? { _ReferenceId: kept[0] } : {};
  }

  /** What a person does in Excel: fills a cell or goes to a sheet; the add-in hears of it where it has asked to. */
  userChanges(sheetName: string, row: number, column: number, value: CellValue): void {
    const sheet = this.workbook.sheet(sheetName);
    sheet.setValue(row, column, value);
    const address = addressOf({ row, column, rows: 1, columns: 1 });
    this.tell("Changed", {
      worksheetId: sheet.id,
      address,
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
    });
  }

  userDeletes(sheetName: string): void {
    const sheet = this.workbook.sheet(sheetName);
    this.workbook.deleteSheet(sheet);
    this.tell("Deleted", { worksheetId: sheet.id });
  }

  /** Excel tells the add-in of what it has written itself, too (ExcelApi 1.14 says so in the event). */
  private tellOwn(): void {
    for (const worksheetId of this.written) {
      const triggerSource = "ThisLocalAddin";
      this.tell("Changed", {
        worksheetId,
        address: "A1:B2",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource,
      });
    }
    this.written.clear();
  }

  userActivates(sheetName: string): void {
    const sheet = this.workbook.sheet(sheetName);
    this.workbook.activate(sheet);
    this.tell("Activated", { worksheetId: sheet.id });
  }

  showPane(visible: boolean): null {
    if (visible) this.shown++;
    this.onShow?.(visible);
    return null;
  }

  private tell(event: keyof typeof EVENT_TYPES, message: object): void {
    if (!this.registered.has(event)) return;
    this.pushEvent?.({
      messageCategory: 65_536,
      messageType: EVENT_TYPES[event],
      targetId: "Workbook",
      message: JSON.stringify(message),
      isRemoteOverride: false,
    });
  }

  get bytes(): number {
    return this.requests.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);
  }

  private answer(number: number, query: Query, bytes: number): Answer {
    if (bytes > this.payloadLimit) return refusal("RequestPayloadSizeLimitExceeded");
    if (this.editing > 0) {
      this.editing--;
      return refusal("InvalidOperationInCellEditMode");
    }
    const fault = this.fault?.(number) ?? null;
    const failAt = fault === null ? Infinity : fault.afterActions === "all" ? query.Actions.length : fault.afterActions;
    try {
      const answer = processQuery(this, query, (index) => {
        if (fault && index === failAt) throw new OfficeError(fault.code, "injected");
      });
      return fault?.afterActions === "all" ? refusal(fault.code) : answer;
    } catch (error) {
      this.unknown.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return refusal("ApiNotFound");
    }
  }
}

const refusal = (code: string): Answer => ({
  Results: [],
  Error: { Code: code, Message: code, Location: "", ActionIndex: -1 },
});
