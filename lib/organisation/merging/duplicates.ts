import { NameIndex } from "../import/duplicates";

type Named = { id: string; name: string; alsoKnownAs: string[] };

/** Organisations that may be the same: each with an earlier one whose name is like its own, or one of its others. */
export function likelyDuplicates<One extends Named>(all: One[]): { one: One; other: One }[] {
  const index = new NameIndex();
  const byId = new Map(all.map((one) => [one.id, one]));
  return all.flatMap((one) => {
    const found = [one.name, ...one.alsoKnownAs].map((name) => index.find(name)).find(Boolean);
    const other = found && byId.get(found.id);
    index.add(one);
    return other ? [{ one, other }] : [];
  });
}
