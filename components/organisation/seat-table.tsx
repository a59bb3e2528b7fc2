import { useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { holdsOn, lastDay } from "@/lib/dates";
import { formatShortDay } from "@/lib/i18n/format";
import type { GroupKind } from "@/lib/member";
import { ChangeLink, type Seat } from "./group-seats";
import { OrganisationLink, PersonLink } from "./links";
import { Period } from "./period";
import { SectorTag } from "./sector-tag";

type Props = {
  slug: string;
  here: string;
  group: { kind: GroupKind; name: string };
  seats: Seat[];
  /** All seats of the group, to name those that deputies stand in for. */
  all: Seat[];
  today: Date;
  showChange: boolean;
};

/** Seats as a table: for whom, in which role, who sits there and who did. */
export function SeatTable({ slug, here, group, seats, all, today, showChange }: Props) {
  const say = useTranslations("organisation.group");
  return (
    <Table caption={say("seatsCaption", { name: group.name })} hideCaption>
      <thead>
        <tr>
          <th scope="col">{say("column.seat")}</th>
          <th scope="col">{say("column.role")}</th>
          <th scope="col">{say("column.holder")}</th>
          <th scope="col">{say("column.before")}</th>
          {showChange && <th scope="col">{say("column.change")}</th>}
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.id} id={`seat-${seat.id}`}>
            <th scope="row">
              <span className="flex items-baseline gap-2.5">
                <SectorTag sector={seat.sector} />
                {seat.organisationId ? (
                  <OrganisationLink slug={slug} id={seat.organisationId}>
                    {seat.standsFor}
                  </OrganisationLink>
                ) : (
                  seat.standsFor
                )}
              </span>
            </th>
            <td>
              <RoleOf seat={seat} all={all} kind={group.kind} />
            </td>
            <td>
              <HoldersNow slug={slug} seat={seat} today={today} />
            </td>
            <td className="text-sm">
              <HoldersBefore slug={slug} seat={seat} today={today} />
            </td>
            {showChange && (
              <td>
                <ChangeLink here={here} seat={seat} label={say("column.change")} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function RoleOf({ seat, all, kind }: { seat: Seat; all: Seat[]; kind: GroupKind }) {
  const say = useTranslations("organisation.group");
  const role = useTranslations("seatRoles");
  const locale = useLocale();
  const principal = all.find((one) => one.id === seat.deputyForSeatId);
  const parts = [
    principal ? say("deputyFor", { name: principal.standsFor }) : role(seat.role),
    kind === "steering" && !principal && say(seat.isVoting ? "withVote" : "withoutVote"),
    seat.until && say("until", { day: formatShortDay(lastDay(seat.until), locale) }),
  ];
  return parts.filter(Boolean).join(", ");
}

/** Who sits there today, and who will. */
function HoldersNow({ slug, seat, today }: { slug: string; seat: Seat; today: Date }) {
  const say = useTranslations("organisation.group");
  const terms = useTranslations("organisation.terms");
  const locale = useLocale();
  const holder = seat.holdings.find((one) => holdsOn(one, today));
  const next = seat.holdings.find((one) => one.from > today && !isEmpty(one));
  const isOver = seat.until !== null && seat.until <= today;
  return (
    <>
      {holder && (
        <>
          <PersonLink slug={slug} id={holder.personId}>
            {holder.name}
          </PersonLink>{" "}
          <span className="block text-sm text-ink-soft">
            <Period from={holder.from} until={holder.until} today={today} />
          </span>
        </>
      )}
      {!holder && !isOver && <em className="not-italic text-ink-soft">{say("vacant")}</em>}
      {!holder && !isOver && !next && seat.lookingFor && (
        <span className="block text-sm">
          {terms("lookingForIs", { lookingFor: seat.lookingFor })}
        </span>
      )}
      {next && (
        <span className="block text-sm text-ink-soft">
          {say("next", { day: formatShortDay(next.from, locale), name: next.name })}
        </span>
      )}
    </>
  );
}

function HoldersBefore({ slug, seat, today }: { slug: string; seat: Seat; today: Date }) {
  const past = seat.holdings.filter(
    (one) => one.until !== null && one.until <= today && !isEmpty(one),
  );
  if (past.length === 0) return null;
  return (
    <ul>
      {past.map((one) => (
        <li key={one.id}>
          <PersonLink slug={slug} id={one.personId}>
            {one.name}
          </PersonLink>
          , <Period from={one.from} until={one.until} today={today} />
        </li>
      ))}
    </ul>
  );
}

/** Ended before it began: it never was. */
function isEmpty(period: { from: Date; until: Date | null }): boolean {
  return period.until !== null && period.until <= period.from;
}
