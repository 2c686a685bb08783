import { paneRequests, printCosts } from "./pane-requests";

// Fifteen thousand cases, read and written several times.
jest.setTimeout(120_000);

/** What each thing a user does may cost at 15,047 cases: one change, one small read. */
const BUDGET: Record<string, { requests: number; megabytesIn: number }> = {
  opening: { requests: 4, megabytesIn: 1.9 },
  "an edit of the plan": { requests: 2, megabytesIn: 0.09 },
  "another as-of day": { requests: 0, megabytesIn: 0 },
  "another period": { requests: 0, megabytesIn: 0 },
  "the other language": { requests: 0, megabytesIn: 0 },
  "a task recorded as done": { requests: 4, megabytesIn: 0.1 },
  "the record taken back": { requests: 4, megabytesIn: 0.1 },
  "the report": { requests: 8, megabytesIn: 2.1 },
  "the report again": { requests: 8, megabytesIn: 2.3 },
};

test("each thing is done within its budget", async () => {
  const { costs, host } = await paneRequests(74, 15_047);
  console.log(printCosts("74 tasks and 15,047 cases", costs));
  expect([host.unknown, host.formulasTyped]).toEqual([[], []]);
  for (const { what, requests, megabytesIn } of costs) {
    const budget = BUDGET[what];
    if (!budget) continue;
    expect({ what, requests, within: requests <= budget.requests }).toEqual({ what, requests, within: true });
    expect({ what, megabytesIn, within: megabytesIn <= budget.megabytesIn }).toEqual({
      what,
      megabytesIn,
      within: true,
    });
  }
});
