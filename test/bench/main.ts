import { benchCases } from "./cases";
import { benchDeadlines } from "./deadlines";
import { benchPlans } from "./plans";

/** `npm run bench`: figures to look at, never a test. */
const main = async (): Promise<void> => {
  await benchPlans();
  await benchDeadlines();
  await benchCases();
};

void main();
