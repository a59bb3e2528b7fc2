import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import type { GroupKind } from "@/lib/member";
import { gapsIn } from "@/lib/organisation/terms/rules";
import type { Seat } from "./group-seats";
import { PersonLink } from "./links";
import { Period } from "./period";

/** What a seat is, and who has sat there. */
export function SeatFacts({
  slug,
  seat,
  seats,
  group,
  today,
}: {
  slug: string;
  seat: Seat;
  seats: Seat[];
  group: { kind: GroupKind };
  today: Date;
}) {
  const say = useTranslations("organisation.seat");
  const words = useTranslations("organisation.group");
  const role = useTranslations("seatRoles");
  const terms = useTranslations("organisation.terms");
  const gaps = seat.holdings.length > 0 ? gapsIn(seat, seat.holdings) : [];
  const principal = seats.find((one) => one.id === seat.deputyForSeatId);
  return (
    <DescriptionList
      facts={[
        {
          name: say("role"),
          fact: principal ? words("deputyFor", { name: principal.standsFor }) : role(seat.role),
        },
        {
          name: say("vote"),
          fact: group.kind === "steering" && words(seat.isVoting ? "withVote" : "withoutVote"),
        },
        {
          name: say("term"),
          fact: <Period from={seat.from} until={seat.until} today={today} />,
        },
        {
          name: say("holders"),
          fact:
            seat.holdings.length === 0 ? (
              say("neverHeld")
            ) : (
              <ul>
                {seat.holdings.map((one) => (
                  <li key={one.id}>
                    <PersonLink slug={slug} id={one.personId}>
                      {one.name}
                    </PersonLink>
                    , <Period from={one.from} until={one.until} today={today} />
                  </li>
                ))}
              </ul>
            ),
        },
        {
          name: terms("gaps"),
          fact: gaps.length > 0 && (
            <ul>
              {gaps.map(({ from, until }) => (
                <li key={from.getTime()}>
                  <Period from={from} until={until} today={today} />
                </li>
              ))}
            </ul>
          ),
        },
      ].filter(({ fact }) => fact !== false)}
    />
  );
}
