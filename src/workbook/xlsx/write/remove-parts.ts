import { removeContentTypes } from "../content-types";
import type { Package } from "../package";
import { reachableParts, relationshipsPath, removeRelationships } from "../relationships";

/** Removes parts with all that hangs on them alone, and the relationships (by their ids) that lead to them. */
export const removeParts = (
  parts: Package,
  from: string,
  relationIds: ReadonlySet<string>,
  own: ReadonlySet<string>,
): void => {
  const kept = reachableParts(parts, "", own);
  const gone = new Set(Array.from(own, (part) => Array.from(reachableParts(parts, part))).flat());
  for (const part of gone) if (kept.has(part)) gone.delete(part);
  removeRelationships(parts, from, relationIds);
  removeContentTypes(parts, new Set(Array.from(gone, (part) => [part, relationshipsPath(part)]).flat()));
  for (const part of gone) {
    parts.remove(relationshipsPath(part));
    parts.remove(part);
  }
};
