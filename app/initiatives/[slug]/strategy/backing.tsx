import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { PartyLine, StrategyText } from "@/lib/agenda/columns";
import { standingOf } from "@/lib/agenda/rules";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";

/** How many names are told before the rest is on a page of its own. */
const mostNames = 12;

/** Who stands behind the version in force, and the reader's own answer when it is missing. */
export async function Backing({
  member,
  version,
  parties,
}: {
  member: Member;
  version: StrategyText;
  parties: PartyLine[];
}) {
  const say = await getTranslations("endorsement");
  const page = `/initiatives/${member.slug}/strategy/endorsements`;
  const behind = parties.filter((party) => standingOf(party) === "behind");
  const silent = parties.length - behind.length;
  const owes = parties.some(
    (party) => !party.endorsedAt && party.takesPart && may(member, "strategy.endorse", party),
  );
  const more = behind.length - mostNames;
  return (
    <Section
      title={say("behind", { number: version.number })}
      intro={say("summary", { behind: behind.length, silent })}
    >
      <ul className="grid gap-1">
        {behind.slice(0, mostNames).map(({ organisationId, name }) => (
          <li key={organisationId}>{name}</li>
        ))}
        {more > 0 && <li className="text-ink-soft">{say("more", { count: more })}</li>}
      </ul>
      <div className="mt-4">
        {owes ? (
          <LinkButton href={page}>{say("answer")}</LinkButton>
        ) : (
          <a href={page}>{say("all")}</a>
        )}
      </div>
    </Section>
  );
}
