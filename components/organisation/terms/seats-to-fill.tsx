import { useLocale, useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { lastDay } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import type { SeatToFill } from "@/lib/organisation/terms/columns";
import { SectorTag } from "../sector-tag";

/** The seats that nobody holds and those that become free soon, each with whom one looks for. */
export function SeatsToFill({
  slug,
  seats,
  mayAssign,
}: {
  slug: string;
  seats: SeatToFill[];
  mayAssign: boolean;
}) {
  const say = useTranslations("organisation.terms");
  const isVacant = (seat: SeatToFill) => seat.vacantSince !== null;
  const parts = [
    { key: "vacant", seats: seats.filter(isVacant) },
    { key: "ending", seats: seats.filter((seat) => !isVacant(seat)) },
  ] as const;
  return parts.map(
    ({ key, seats: some }) =>
      some.length > 0 && (
        <Section key={key} title={say(key)}>
          <Rows>
            {some.map((seat) => (
              <SeatRow key={seat.seatId} slug={slug} seat={seat} mayAssign={mayAssign} />
            ))}
          </Rows>
        </Section>
      ),
  );
}

function SeatRow({
  slug,
  seat,
  mayAssign,
}: {
  slug: string;
  seat: SeatToFill;
  mayAssign: boolean;
}) {
  const say = useTranslations("organisation.terms");
  const words = useTranslations("organisation.group");
  const role = useTranslations("seatRoles");
  const { groupId, seatId, standsFor, groupName, lookingFor } = seat;
  const group = `/initiatives/${slug}/organisation/groups/${groupId}`;
  const facts = [
    groupName,
    role(seat.role),
    seat.groupKind === "steering" && words(seat.isVoting ? "withVote" : "withoutVote"),
  ];
  return (
    <Row
      title={
        <span className="flex items-baseline gap-2.5">
          <SectorTag sector={seat.sector} />
          <a href={mayAssign ? `${group}/seats/${seatId}` : `${group}#seat-${seatId}`}>
            {standsFor}
          </a>
        </span>
      }
    >
      <span className="block text-ink">
        <When seat={seat} />
      </span>
      {facts.filter(Boolean).join(" · ")}
      {lookingFor && <span className="block">{say("lookingForIs", { lookingFor })}</span>}
    </Row>
  );
}

function When({ seat }: { seat: SeatToFill }) {
  const say = useTranslations("organisation.terms");
  const locale = useLocale();
  const { vacantSince, endsOn, holderName } = seat;
  if (vacantSince) return say("vacantSince", { day: formatDay(vacantSince, locale) });
  if (!endsOn || !holderName) return null;
  const day = formatDay(lastDay(endsOn), locale);
  return say(seat.seatEnds ? "seatEnds" : "holderEnds", { day, name: holderName });
}
