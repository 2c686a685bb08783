import type { Clause, Context } from "../clause";
import type { Reading } from "../reading";
import { listingRows, sayBefore } from "./listing";
import { narrowingRows } from "./narrowing";
import { type Joint, LISTING, NARROWING, type Row, type Sort } from "./row";

/** The row that decides, or undefined. */
export const rowFor = (rows: readonly Row[], a: Reading, joint: Joint, b: Reading): Row | undefined =>
  rows.find(
    (row) =>
      row.joints.includes(joint) && has(row.left, a) && has(row.right, b) && (row.when === undefined || row.when(a, b)),
  );

const has = (sorts: readonly Sort[], { kind }: Reading): boolean => sorts.includes(kind);

/** The words that two parts take together. */
type Place = Pick<Clause, "at" | "end" | "context">;

const give = (row: Row | undefined, a: Reading, b: Reading, place: Place, context: Context): Reading | null => {
  const said = row?.give(a, b, context) ?? null;
  if (said === null || row === undefined) return null;
  return { ...said, steps: [...a.steps, ...b.steps, { by: row.id, at: place.at, end: place.end, passed: false }] };
};

/** What has a name of its own, or comes in place of something, makes nothing else narrower. */
const standsAlone = ({ labelled, apart, moved }: Reading): boolean => labelled || apart || moved !== null;

/** "Quý II (trước ngày 15/6)": one part says the other more closely. Null where they contradict each other. */
export const narrow = (a: Reading, b: Reading, joint: Joint, place: Place): Reading | null => {
  if (!NARROWING.includes(joint) || [a, b].some(standsAlone)) return null;
  const { context } = place;
  return (
    give(rowFor(narrowingRows, a, joint, b), a, b, place, context) ??
    give(rowFor(narrowingRows, b, joint, a), b, a, place, context)
  );
};

/** "Thường xuyên, báo cáo trước ngày 15/12": two things, one after the other. */
export const list = (a: Reading, b: Reading, joint: Joint, place: Place): Reading | null => {
  if (!LISTING.includes(joint)) return null;
  const next = sayBefore(a, b);
  return give(rowFor(listingRows, a, joint, next), a, next, place, place.context);
};
