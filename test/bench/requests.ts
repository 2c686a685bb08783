import { paneRequests, printCosts } from "../excel-host/pane-requests";
import { printRequests, roadRequests } from "../excel-host/road-requests";

/** What an office's workbook costs in Excel, over Microsoft's own client: requests by kind, and what they carry. */
export const benchRequests = async (): Promise<void> => {
  const office = await paneRequests(74, 15_047);
  process.stdout.write(`${printCosts("the pane over 74 tasks and 15,047 cases", office.costs)}\n`);
  for (const cases of [15_000, 100_000]) {
    const { look, report, again } = await roadRequests(300, cases);
    for (const table of [look, report, again]) process.stdout.write(`${printRequests(table)}\n`);
  }
};
