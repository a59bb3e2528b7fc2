import { searchKey } from "@/lib/names";
import { allSeats, type Chart, type ChartGroup, groupsOf, type Place } from "./chart";

/** Where an organisation, a constituency or a person is found in a chart. Pure. */
export type Places = {
  /** Seats and organisations that match, to be marked in the picture. */
  found: Set<string>;
  /** Groups that match by name or hold a match: they are unfolded. */
  groups: Set<string>;
  /** In the order of the picture. */
  list: Place[];
};

/** All places in the chart whose names contain every word of the query, however it is spelled. */
export function placesOf(chart: Chart, query: string): Places {
  const words = searchKey(query).split(" ").filter(Boolean);
  const places: Places = { found: new Set(), groups: new Set(), list: [] };
  if (words.length === 0) return places;
  const matches = (...names: (string | null | undefined)[]) => {
    const text = searchKey(names.join(" "));
    return words.every((word) => text.includes(word));
  };
  for (const group of groupsOf(chart)) addPlacesIn(group, matches, places);
  for (const kind of ["partners", "sideline"] as const) {
    for (const one of chart[kind].filter((each) => matches(each.name, ...each.alsoKnownAs))) {
      places.found.add(one.id);
      const where = kind === "partners" ? "partner" : kind;
      places.list.push({ kind: where, id: one.id, standsFor: one.name });
    }
  }
  return places;
}

type Matches = (...names: (string | null | undefined)[]) => boolean;

function addPlacesIn(group: ChartGroup, matches: Matches, places: Places) {
  if (matches(group.name)) {
    places.found.add(group.id);
    places.groups.add(group.id);
    places.list.push({ kind: "group", id: group.id, group: group.name });
  }
  for (const seat of allSeats(group)) {
    const holder = seat.holder?.name ?? null;
    if (!matches(seat.standsFor, ...seat.alsoKnownAs) && !matches(holder)) continue;
    places.found.add(seat.id);
    places.groups.add(group.id);
    const { id, standsFor } = seat;
    places.list.push({ kind: "seat", id, standsFor, holder, group: group.name });
  }
}
