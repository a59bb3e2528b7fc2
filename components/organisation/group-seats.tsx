import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { GroupKind, SeatRole } from "@/lib/member";
import type { Sector } from "@/lib/organisation/rules";
import { organisationPath } from "./links";
import { SeatTable } from "./seat-table";

export type Seat = {
  id: string;
  organisationId: string | null;
  standsFor: string;
  sector: Sector | null;
  role: SeatRole;
  isVoting: boolean;
  deputyForSeatId: string | null;
  from: Date;
  until: Date | null;
  lookingFor: string;
  holdings: { id: string; personId: string; name: string; from: Date; until: Date | null }[];
};

/** Who sits and sat in a group. */
export function GroupSeats({
  slug,
  group,
  seats,
  today,
  mayChange,
  mayAssign,
  note,
}: {
  slug: string;
  group: { id: string; kind: GroupKind; name: string };
  seats: Seat[];
  today: Date;
  mayChange: boolean;
  mayAssign: boolean;
  note: string | null;
}) {
  const say = useTranslations("organisation.group");
  const ended = seats.filter((seat) => seat.until !== null && seat.until <= today);
  const current = seats.filter((seat) => !ended.includes(seat));
  const here = `${organisationPath(slug)}/groups/${group.id}`;
  const table = { slug, here, group, all: seats, today };
  const add = mayChange && <LinkButton href={`${here}/seats/new`}>{say("addSeat")}</LinkButton>;
  return (
    <Section title={say("seats")} intro={note}>
      {current.length === 0 ? (
        <EmptyState title={say("noSeats")} why={say("noSeatsWhy")}>
          {add}
        </EmptyState>
      ) : (
        <>
          <SeatTable {...table} seats={current} showChange={mayChange || mayAssign} />
          {add && <p className="mt-4">{add}</p>}
        </>
      )}
      {ended.length > 0 && (
        <Disclosure summary={say("formerSeats")}>
          <SeatTable {...table} seats={ended} showChange={false} />
        </Disclosure>
      )}
    </Section>
  );
}

/** To the page where a seat's holder is written in. */
export function ChangeLink({ here, seat, label }: { here: string; seat: Seat; label: string }) {
  return (
    <a href={`${here}/seats/${seat.id}`} className="inline-flex min-h-11 items-center">
      {label}
      <span className="sr-only"> {seat.standsFor}</span>
    </a>
  );
}
