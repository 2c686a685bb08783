import { benchDeadlines } from "./deadlines";
import { benchQuantities } from "./libre-office";
import { benchOffice } from "./office";
import { benchPane } from "./pane";
import { benchPlans } from "./plans";
import { benchRefresh, REFRESH_ONCE } from "./refresh";
import { benchRequests } from "./requests";
import { benchRollup } from "./rollup";

const parts: Record<string, (asked: readonly string[]) => Promise<void>> = {
  office: benchOffice,
  plans: benchPlans,
  deadlines: benchDeadlines,
  quantities: benchQuantities,
  rollup: benchRollup,
  refresh: benchRefresh,
  requests: benchRequests,
  pane: benchPane,
};

/** `npm run bench`: figures to look at, never a test. `npm run bench -- pane` gives only those; `office readme` writes the README's table, `office million` measures that many cases, too. */
const main = async (): Promise<void> => {
  const asked = process.argv.slice(2);
  if (asked[0] === REFRESH_ONCE) return benchRefresh();
  for (const [name, bench] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await bench(asked);
};

void main();
