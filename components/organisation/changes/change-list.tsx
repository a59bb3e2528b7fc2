import { useLocale, useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/i18n/format";
import type { Change } from "@/lib/organisation/changes/rules";
import { organisationPath } from "../links";

/** What became different, year by year, the newest first, each with the decision that did it. */
export function ChangeList({ slug, changes }: { slug: string; changes: Change[] }) {
  const years = [...new Set(changes.map(({ day }) => day.getUTCFullYear()))];
  return years.map((year) => (
    <Section key={year} title={String(year)}>
      <Rows>
        {changes
          .filter(({ day }) => day.getUTCFullYear() === year)
          .map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once, and nothing else tells two alike
            <ChangeRow key={index} slug={slug} change={change} />
          ))}
      </Rows>
    </Section>
  ));
}

function ChangeRow({ slug, change }: { slug: string; change: Change }) {
  const say = useTranslations("organisation.changes");
  const locale = useLocale();
  const decision = "decision" in change ? change.decision : null;
  const sentence = useSentence();
  return (
    <Row title={<a href={placeOf(slug, change)}>{sentence(change)}</a>}>
      {formatDay(change.day, locale)}
      {decision && (
        <>
          {" · "}
          <a href={`/initiatives/${slug}/decisions/${decision.number}`}>{say("by", decision)}</a>
        </>
      )}
    </Row>
  );
}

function useSentence() {
  const say = useTranslations("organisation.changes.said");
  const role = useTranslations("seatRoles");
  const ring = useTranslations("participation");
  return (change: Change): string => {
    switch (change.kind) {
      case "group-began":
      case "group-ended":
        return say(change.kind, { group: change.group.name, seats: change.seats });
      case "group-renewed":
      case "group-changed":
        return say(change.kind, { group: change.group.name });
      case "joined":
      case "left":
        return say(change.kind, {
          name: change.organisation.name,
          ring: ring(change.participation),
        });
      case "moved":
        return say("moved", {
          name: change.organisation.name,
          ring: ring(change.participation),
          before: ring(change.before),
        });
      default: {
        const seat = {
          standsFor: change.standsFor,
          group: change.group.name,
          role: role(change.role),
        };
        if (change.kind === "took-over") {
          const { person, before } = change;
          return say("took-over", { ...seat, person: person.name, before: before.name });
        }
        return say(change.kind, { ...seat, person: change.person?.name ?? "none" });
      }
    }
  };
}

function placeOf(slug: string, change: Change): string {
  const at = organisationPath(slug);
  if ("organisation" in change) return `${at}/organisations/${change.organisation.id}`;
  const group = `${at}/groups/${change.group.id}`;
  return "seatId" in change ? `${group}#seat-${change.seatId}` : group;
}
