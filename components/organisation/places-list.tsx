import { useTranslations } from "next-intl";
import type { Place } from "@/lib/organisation/chart";

/** Above so many places the search was too wide to list them. */
const most = 40;

/** Where in the chart somebody was found, with links to the places. */
export function PlacesList({ places, query }: { places: Place[]; query: string }) {
  const say = useTranslations("organisation.chart");
  const sentence = useSentence();
  if (!query) return null;
  return (
    <div role="status" className="mb-6 print:hidden">
      <p className="font-semibold">{say("found", { count: places.length, query })}</p>
      <ul className="columns-1 md:columns-2">
        {places.slice(0, most).map((place) => (
          <li key={place.id}>
            <a href={`#${anchorOf(place)}`} className="inline-flex min-h-11 items-center">
              {sentence(place)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function anchorOf(place: Place): string {
  if (place.kind === "seat" || place.kind === "group") return `${place.kind}-${place.id}`;
  return `organisation-${place.id}`;
}

function useSentence() {
  const say = useTranslations("organisation.chart");
  return (place: Place): string => {
    if (place.kind === "group") return place.group;
    const name = place.standsFor;
    if (place.kind === "partner") return say("foundPartner", { name });
    if (place.kind === "sideline") return say("foundSideline", { name });
    const { holder, group } = place;
    return holder ? say("foundHolder", { holder, name, group }) : say("foundSeat", { name, group });
  };
}
