import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { SeatRole } from "@/lib/member";
import { GroupLink } from "./links";
import { Period } from "./period";

type SeatRow = {
  holdingId: string;
  groupId: string;
  groupName: string;
  role: SeatRole;
  standsFor: string;
  from: Date;
  until: Date | null;
};

/** The seats that a person holds and held. */
export function PersonSeats({
  slug,
  seats,
  today,
}: {
  slug: string;
  seats: SeatRow[];
  today: Date;
}) {
  const say = useTranslations("organisation.person");
  const ended = seats.filter((seat) => seat.until !== null && seat.until <= today);
  const running = seats.filter((seat) => !ended.includes(seat));
  return (
    <Section title={say("seats")}>
      {running.length === 0 ? (
        <p className="text-ink-soft">{say("noSeats")}</p>
      ) : (
        <SeatRows slug={slug} rows={running} today={today} />
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
  const say = useTranslations("organisation.person");
  const role = useTranslations("seatRoles");
  return (
    <Rows>
      {rows.map((seat) => (
        <Row
          key={seat.holdingId}
          title={
            <>
              <GroupLink slug={slug} id={seat.groupId}>
                {seat.groupName}
              </GroupLink>
              , {role(seat.role)}
            </>
          }
          aside={
            <span className="text-sm text-ink-soft">
              <Period from={seat.from} until={seat.until} today={today} />
            </span>
          }
        >
          {say("seatFor", { name: seat.standsFor })}
        </Row>
      ))}
    </Rows>
  );
}
