import { benchCases } from "./cases";
import { benchDeadlines } from "./deadlines";
import { benchPane } from "./pane";
import { benchPlans } from "./plans";
import { benchRefresh, REFRESH_ONCE } from "./refresh";
import { benchRequests } from "./requests";

const parts: Record<string, () => Promise<void>> = {
  plans: benchPlans,
  deadlines: benchDeadlines,
  cases: benchCases,
  refresh: benchRefresh,
  requests: benchRequests,
  pane: benchPane,
};

/** `npm run bench`: figures to look at, never a test. `npm run bench -- pane` gives only those. */
const main = async (): Promise<void> => {
  const asked = process.argv.slice(2);
  if (asked[0] === REFRESH_ONCE) return benchRefresh();
  for (const [name, bench] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await bench();
};

void main();
