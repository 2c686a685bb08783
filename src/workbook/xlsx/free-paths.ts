import { namedInContentTypes } from "./content-types";
import type { Package } from "./package";
import { ownerOf, readRelationships } from "./relationships";

/**
 * New paths "xl/charts/chart7.xml", "xl/charts/chart8.xml" behind the highest number that is taken. A name is taken when
 * the archive has it, and also when the list of content types or a relationship only names it, or a relationship part is
 * left over of it: who takes such a name would get what is said of the other.
 */
export const freePaths = (parts: Package, stem: string, count: number): string[] => {
  const key = stem.toLowerCase();
  const numbers = takenPaths(parts).map((path) => {
    const lower = path.toLowerCase();
    return Number(lower.startsWith(key) ? (/^(\d{1,9})\.xml$/.exec(lower.slice(key.length))?.[1] ?? 0) : 0);
  });
  const first = numbers.reduce((most, next) => Math.max(most, next), 0) + 1;
  return Array.from({ length: count }, (_, index) => `${stem}${first + index}.xml`);
};

const takenPaths = (parts: Package): string[] => {
  const paths = parts.paths();
  const owners = paths.flatMap((path) => ownerOf(path) ?? []);
  const targets = owners.flatMap((owner) => readRelationships(parts, owner).flatMap(({ target }) => target ?? []));
  const named = namedInContentTypes(parts);
  return [...paths, ...owners, ...targets, ...named, ...named.flatMap((path) => ownerOf(path) ?? [])];
};
