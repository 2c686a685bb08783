interface LoopTable {
  headings: string[];
  /** The row that is repeated. */
  row: string[];
}

/** The texts of the templates that the software gives away; lists are the lines of a loop. */
export interface ShippedTemplateTexts {
  frame: {
    parent: string;
    office: string;
    number: (details: { kind: string }) => string;
    placeAndDate: string;
    basis: string[];
    recipients: string[];
    capacity: string;
    signer: string;
  };
  report: {
    about: string;
    opening: string;
    closing: string;
    optional: (details: { code: string }) => string;
    results: string;
    units: LoopTable;
    bySection: string;
    sections: string[];
    indicators: string;
    indicatorTable: LoopTable;
    shortcomings: string;
    overdue: string[];
    unmet: string[];
    lost: string[];
    next: string;
    nextTasks: string[];
    proposals: string;
    proposalRows: string[];
  };
  remedy: {
    about: string;
    opening: string;
    closing: string;
    aims: string;
    aim: string;
    losses: string;
    result: string;
    criteria: string[];
    work: string;
    table: LoopTable;
  };
}
