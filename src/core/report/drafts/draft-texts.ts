/** A paragraph with the figures left open, and what must hold among them before it is printed. */
export interface Template {
  code: string;
  topic: string;
  template: string;
  check: string;
}

/** The paragraphs that can be copied into a report, and the words in them. */
export interface DraftTexts {
  templates: Template[];
  /** What an indicator's name says where the office uses another code than the ready-made templates. */
  known: {
    TN: string[];
    GQ: string[];
    DGQ: string[];
    DH: string[];
    TT: string[];
    BCTN: string[];
    BCTR: string[];
    TTBC: string[];
    RS: string[];
    SH: string[];
    TP: string[];
    HL: string[];
    PA: string[];
    KT: string[];
    NVT: string[];
    NVTX: string[];
    NVTD: string[];
    NVTS: string[];
    NVTT: string[];
  };
  parts: {
    numerator: string[];
    denominator: string[];
    result: string[];
    target: string[];
    previous: string[];
  };
  plan: {
    /** What is to be done: without what is cancelled. */
    total: string;
    all: string;
    done: string;
    early: string;
    onTime: string;
    late: string;
    inProgress: string;
    notStarted: string;
    ongoing: string;
    waiting: string;
    unreadable: string;
    cancelled: string;
    noStatus: string;
    overdue: string;
    pastDue: string;
    dueSoon: string;
    extended: string;
    points: string;
    maximum: string;
    index: string;
  };
  words: {
    office: string;
    period: string;
    day: string;
    year: string;
    reasons: string;
  };
  /** Behind the bar in a field, without accents: a plain number, a padded one that may be 0, the comparison. */
  formats: {
    number: string[];
    padded: string[];
    same: string[];
  };
  reasons: {
    none: string;
    one: (details: { count: number; reason: string }) => string;
    others: (details: { count: number }) => string;
    without: (details: { count: number }) => string;
    list: (parts: readonly string[]) => string;
  };
  none: string;
  someOffice: string;
  periods: {
    3: (year: number) => string;
    6: (year: number) => string;
    9: (year: number) => string;
    12: (year: number) => string;
  };
  quarter: (details: { quarter: string; year: number }) => string;
  between: (details: { from: string; to: string }) => string;
  compare: {
    times: (details: { times: string }) => string;
    by: (details: { by: string; up: boolean }) => string;
    points: (details: { by: string; up: boolean }) => string;
    same: string;
    fromNothing: string;
  };
}
