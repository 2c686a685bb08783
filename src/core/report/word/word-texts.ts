/** The words of the report as a Word file. */
export interface WordTexts {
  nation: string;
  motto: string;
  parent: string;
  /** The office above a department of a province. */
  parentOf: (details: { office: string }) => string;
  office: string;
  someOffice: string;
  number: (details: { number: string | null; kind: string; symbol: string | null }) => string;
  placeAndDate: (details: { place: string | null; date: number | null; month: number; year: number }) => string;
  kind: string;
  about: (details: { period: string }) => string;
  basis: (details: { text: string; last: boolean }) => string;
  opening: (details: { office: string; year: number; period: string; hasBasis: boolean }) => string;
  closing: (details: { office: string | null; period: string }) => string;
  chapters: {
    results: string;
    bySection: string;
    shortcomings: string;
    next: string;
    proposals: string;
  };
  cases: string;
  indicators: string;
  points: string;
  sectionCounts: (details: {
    total: number;
    done: number;
    inProgress: number;
    notStarted: number;
    ongoing: number;
    waiting: number;
    unreadable: number;
    cancelled: number;
    overdue: number;
    known: boolean;
  }) => string;
  completedIn: (details: { count: number }) => string;
  completed: (details: { task: string; product: string; evidence: string; day: string; late: boolean }) => string;
  completedUndated: (details: { tasks: string }) => string;
  lateDone: string;
  lateDoneItem: (details: { task: string; lead: string; due: string; day: string; days: number }) => string;
  extended: string;
  extendedItem: (details: { task: string; lead: string; due: string; to: string }) => string;
  unmet: string;
  unmetItem: (details: { name: string; result: string; of: string; target: string; distance: string }) => string;
  lost: string;
  lostItem: (details: { code: string; name: string; points: string; max: string; lost: string }) => string;
  cause: (details: { text: string }) => string;
  remedy: (details: { text: string }) => string;
  remark: (details: { text: string }) => string;
  otherRemarks: string;
  noShortcomings: string;
  result: {
    counted: (details: { part: string; whole: string; noun: string | null; rate: string }) => string;
    rate: (details: { rate: string }) => string;
    count: (details: { count: string; noun: string | null }) => string;
    state: (details: { state: string }) => string;
    rule: (details: { quote: string }) => string;
    proportional: string;
    lateEvidence: string;
    appraised: (details: { points: string; computed: string | null }) => string;
    noBasis: string;
  };
  nextPeriod: (details: { from: string; to: string }) => string;
  noNext: (details: { from: string; to: string }) => string;
  waiting: string;
  waitingItem: (details: { task: string; lead: string; timing: string }) => string;
  finishOverdue: (details: { count: number; known: boolean }) => string;
  nextItem: (details: { task: string; dates: string; product: string }) => string;
  moreDates: (details: { count: number }) => string;
  obstacle: (details: { text: string; tasks: string }) => string;
  proposal: (details: { text: string; task: string }) => string;
  recipients: {
    title: string;
    lines: (details: { parent: string | null; office: string | null }) => string[];
  };
  /** Who signs by office, where nobody has told. */
  signers: (details: { office: string | null }) => string[];
}
