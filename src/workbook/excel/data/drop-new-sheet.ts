import { type Requests, untracked } from "../requests/requests";

/**
 * Takes a sheet away that was made a moment ago and could not be filled, as far as Excel answers. Where nothing of ours
 * was written into it, one that holds values by now is somebody else's.
 */
export const dropNewSheet = async (requests: Requests, name: string, begun: boolean): Promise<void> => {
  try {
    const sheet = await requests.send(({ worksheets }) => worksheets.getItemOrNullObject(name).load("id"));
    if (sheet.isNullObject || !(begun || (await isEmpty(requests, sheet.id)))) return;
    await requests.send(({ worksheets }) => worksheets.getItem(sheet.id).delete());
  } catch {
    // The first error is the one to be told.
  }
};

const isEmpty = async (requests: Requests, id: string): Promise<boolean> => {
  const used = await requests.send(({ worksheets }) =>
    untracked(worksheets.getItem(id).getUsedRangeOrNullObject(true)).load("rowCount"),
  );
  return used.isNullObject;
};

/** Takes a sheet away that the user wants no more; where only Excel's answer is lost, it is gone all the same. */
export const dropSheet = async (requests: Requests, id: string): Promise<void> => {
  try {
    await requests.send(({ worksheets }) => worksheets.getItem(id).delete());
  } catch (error) {
    const sheet = await requests
      .send(({ worksheets }) => worksheets.getItemOrNullObject(id).load("id"))
      .catch(() => null);
    if (!sheet?.isNullObject) throw error;
  }
};
