import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClosingReport } from "@/components/organisation/closing-report";
import { Disclosure } from "@/components/ui/disclosure";
import { parseIsoDay } from "@/lib/dates";
import type { Effect, EffectFacts, SeatingFacts } from "@/lib/decisions/effects";
import { formatDay } from "@/lib/i18n/format";
import { participations } from "@/lib/organisation/rules";

type Plan = Extract<Effect, { kind: "adopt_seating" }>["effect"];
type Shown = { plan: Plan; facts: EffectFacts };
type Seat = Plan["groups"][number]["seats"][number];

/** What a seating plan creates and ends: groups, seats, who takes part how, and who comes into the register. */
export function SeatingEffect({ plan, facts }: Shown) {
  const { seating } = facts;
  if (!seating) return null;
  return (
    <div className="grid max-w-prose gap-6">
      {plan.groups.map((group) => (
        <NewGroup key={group.tableId} group={group} plan={plan} facts={facts} />
      ))}
      <NewSeats plan={plan} facts={facts} seating={seating} />
      <Ended plan={plan} seating={seating} />
      <Participations plan={plan} facts={facts} seating={seating} />
      <Registered plan={plan} />
    </div>
  );
}

function Block({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-base font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function Lines({ children }: { children: ReactNode }) {
  return <ul className="grid list-disc gap-1 pl-5 marker:text-ink-soft">{children}</ul>;
}

function NewGroup({ group, plan, facts }: Shown & { group: Plan["groups"][number] }) {
  const say = useTranslations("decisions.seating");
  const locale = useLocale();
  const { name, kind, seats, mandate, boundedTask, purpose } = group;
  const reviewOn = group.reviewOn === null ? null : parseIsoDay(group.reviewOn);
  const texts = { purpose, mandate, boundedTask };
  return (
    <Block title={say("group", { kind, name })}>
      <p className="mb-1.5 text-ink-soft">
        {say("groupSeats", { count: seats.length })}{" "}
        {reviewOn && say("reviewOn", { day: formatDay(reviewOn, locale) })}
      </p>
      <Seats seats={seats} plan={plan} facts={facts} />
      <Disclosure summary={say("mandateOf", { name })}>
        {(["purpose", "mandate", "boundedTask"] as const).map(
          (part) =>
            texts[part] !== "" && (
              <p key={part} className="mb-2 whitespace-pre-line">
                <strong>{say(part)}:</strong> {texts[part]}
              </p>
            ),
        )}
      </Disclosure>
    </Block>
  );
}

function Seats({ seats, plan, facts }: Shown & { seats: Seat[] }) {
  const say = useTranslations("decisions.seating");
  const roles = useTranslations("seatRoles");
  return (
    <Lines>
      {seats.map((seat) => {
        const who = nameOf(seat, plan, facts);
        const votes = seat.isVoting ? "yes" : "no";
        return (
          <li key={who}>
            {seat.lookingFor
              ? say("emptyChair", { who: seat.lookingFor })
              : say("seat", { who, role: roles(seat.role), votes })}
          </li>
        );
      })}
    </Lines>
  );
}

function NewSeats({ plan, facts, seating }: Shown & { seating: SeatingFacts }) {
  const say = useTranslations("decisions.seating");
  return seating.groups.map(({ id, name }) => {
    const seats = plan.seats.filter(({ groupId }) => groupId === id);
    if (seats.length === 0) return null;
    return (
      <Block key={id} title={say("seatsIn", { count: seats.length, name })}>
        <Seats seats={seats} plan={plan} facts={facts} />
      </Block>
    );
  });
}

function Ended({ plan, seating }: { plan: Plan; seating: SeatingFacts }) {
  const say = useTranslations("decisions.seating");
  if (plan.ended.length + plan.closed.length === 0) return null;
  return (
    <Block title={say("ends")}>
      <Lines>
        {seating.seats.map(({ id, standsFor, groupName, holderName }) => (
          <li key={id}>
            {say("endSeat", { who: standsFor, group: groupName })}{" "}
            {holderName && say("endHolder", { name: holderName })}
          </li>
        ))}
        {plan.closed.map(({ groupId, reason, ...report }) => (
          <li key={groupId}>
            {say("closeGroup", {
              name: seating.groups.find(({ id }) => id === groupId)?.name ?? "",
              seats: seating.groups.find(({ id }) => id === groupId)?.seats ?? 0,
            })}{" "}
            {reason}
            <ClosingReport report={report} />
          </li>
        ))}
      </Lines>
    </Block>
  );
}

function Participations({ plan, facts, seating }: Shown & { seating: SeatingFacts }) {
  const say = useTranslations("decisions.seating");
  const kinds = useTranslations("participation");
  if (plan.participations.length === 0) return null;
  const before = new Map(seating.participations.map((one) => [one.organisationId, one.kind]));
  const line = (change: Plan["participations"][number]) => {
    const who = nameOf({ ...change, constituency: null }, plan, facts);
    const was = before.get(change.organisationId ?? "");
    return was && was !== change.kind ? say("takesPartWas", { who, was: kinds(was) }) : who;
  };
  return [...participations, null].map((kind) => {
    const changes = plan.participations.filter((one) => one.kind === kind);
    if (changes.length === 0) return null;
    return (
      <Block key={kind} title={say("takesPart", { count: changes.length, kind: kind ?? "none" })}>
        <Lines>
          {changes.map((change) => (
            <li key={change.organisationId ?? change.newOrganisation}>{line(change)}</li>
          ))}
        </Lines>
      </Block>
    );
  });
}

function Registered({ plan: { organisations } }: { plan: Plan }) {
  const say = useTranslations("decisions.seating");
  const sectors = useTranslations("sectors");
  if (organisations.length === 0) return null;
  return (
    <Block title={say("registered", { count: organisations.length })}>
      <Lines>
        {organisations.map(({ name, sector, place }) => (
          <li key={name}>
            {name} ({sectors(sector)}
            {place && `, ${place}`})
          </li>
        ))}
      </Lines>
    </Block>
  );
}

function nameOf(
  seat: Pick<Seat, "organisationId" | "newOrganisation" | "constituency">,
  plan: Plan,
  { organisations }: EffectFacts,
): string {
  const { organisationId, newOrganisation, constituency } = seat;
  if (newOrganisation !== null) return plan.organisations[newOrganisation]?.name ?? "";
  return organisations.find(({ id }) => id === organisationId)?.name ?? constituency ?? "";
}
