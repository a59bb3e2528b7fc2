import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { holdsOn } from "@/lib/dates";
import type { SeatRole } from "@/lib/member";
import { GroupLink, PersonLink } from "./links";
import { Period } from "./period";

type SeatRow = {
  seatId: string;
  groupId: string;
  groupName: string;
  role: SeatRole;
  from: Date;
  until: Date | null;
  personId: string | null;
  personName: string | null;
  heldFrom: Date | null;
  heldUntil: Date | null;
};

/** The seats of an organisation, with those who sit there; the ended ones folded away. */
export function OrganisationSeats({
  slug,
  seats,
  today,
}: {
  slug: string;
  seats: SeatRow[];
  today: Date;
}) {
  const say = useTranslations("organisation.organisation");
  const ended = seats.filter((row) => row.until !== null && row.until <= today);
  const current = seats.filter((row) => !ended.includes(row));
  return (
    <Section title={say("seats")}>
      {current.length === 0 ? (
        <p className="max-w-prose text-ink-soft">{say("noSeats")}</p>
      ) : (
        <SeatRows slug={slug} rows={current} today={today} />
      )}
      {ended.length > 0 && (
        <Disclosure summary={say("formerSeats")}>
          <SeatRows slug={slug} rows={ended} today={today} />
        </Disclosure>
      )}
    </Section>
  );
}

function SeatRows({ slug, rows, today }: { slug: string; rows: SeatRow[]; today: Date }) {
  const role = useTranslations("seatRoles");
  return (
    <Rows>
      {bySeat(rows).map(([first, ...more]) => (
        <Row
          key={first.seatId}
          title={
            <>
              <GroupLink slug={slug} id={first.groupId}>
                {first.groupName}
              </GroupLink>
              , {role(first.role)}
            </>
          }
          aside={
            <span className="text-sm text-ink-soft">
              <Period from={first.from} until={first.until} today={today} />
            </span>
          }
        >
          <Holders slug={slug} rows={[first, ...more]} today={today} />
        </Row>
      ))}
    </Rows>
  );
}

function Holders({ slug, rows, today }: { slug: string; rows: SeatRow[]; today: Date }) {
  const say = useTranslations("organisation.chart");
  const isHeld = rows.some(
    (row) => row.heldFrom && holdsOn({ from: row.heldFrom, until: row.heldUntil }, today),
  );
  const isOver = rows.some((row) => row.until !== null && row.until <= today);
  return (
    <ul>
      {!isHeld && !isOver && <li>{say("vacant")}</li>}
      {rows.map(
        ({ personId, personName, heldFrom, heldUntil }) =>
          personId &&
          heldFrom && (
            <li key={`${personId}-${heldFrom.getTime()}`}>
              <PersonLink slug={slug} id={personId}>
                {personName}
              </PersonLink>{" "}
              <Period from={heldFrom} until={heldUntil} today={today} />
            </li>
          ),
      )}
    </ul>
  );
}

/** Rows of one seat stand together. */
function bySeat(rows: SeatRow[]): [SeatRow, ...SeatRow[]][] {
  const seats = new Map<string, [SeatRow, ...SeatRow[]]>();
  for (const row of rows) {
    const seat = seats.get(row.seatId);
    if (seat) seat.push(row);
    else seats.set(row.seatId, [row]);
  }
  return [...seats.values()];
}
