import type { Package } from "../package";
import { readRelationships } from "../relationships";
import { removeParts } from "./remove-parts";

/** The last word of ".../digital-signature/origin", to which the package's signatures hang. */
const SIGNATURES = "origin";

/**
 * A signature holds for the bytes that were signed: once a part has changed, Excel calls it invalid and warns whoever opens
 * the file. So a changed copy goes without. Whether there was any.
 */
export const dropSignatures = (parts: Package): boolean => {
  const origins = readRelationships(parts, "").filter(({ type }) => type === SIGNATURES);
  const paths = origins.flatMap(({ target }) => (target === null ? [] : (parts.find(target) ?? [])));
  removeParts(parts, "", new Set(origins.map(({ id }) => id)), new Set(paths));
  return origins.length > 0;
};
