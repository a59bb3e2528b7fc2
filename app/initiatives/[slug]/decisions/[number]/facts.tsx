import { getLocale, getTranslations } from "next-intl/server";
import { DeedForm } from "@/components/decisions/deed-form";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { publishDecision, unpublishDecision } from "@/lib/decisions/actions";
import { whoDecides } from "@/lib/decisions/record-words";
import { formatDay, formatLongMoment } from "@/lib/i18n/format";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";

/** Who, how, when: what the record must hold besides the votes. */
export async function Facts({ member, proposal, now }: About) {
  const [say, all] = await Promise.all([getTranslations("decisions.page"), getTranslations()]);
  const locale = await getLocale();
  const { author, decidingGroup, responsible, followUpOn, decision, matter, extension } = proposal;
  // Before it is put on, as the row that is in force says.
  const rule = proposal.opening?.rule ?? matter;
  const party = proposal.fromGroup?.name ?? proposal.organisation?.name;
  const facts = [
    {
      name: say("author"),
      fact: party ? say("onBehalf", { name: author.name, party }) : author.name,
    },
    {
      name: say("decidedBy"),
      fact: rule ? whoDecides(rule, decidingGroup.name, all) : decidingGroup.name,
    },
    { name: say("responsible"), fact: responsible?.name },
    { name: say("followUpOn"), fact: followUpOn && formatDay(followUpOn, locale) },
    {
      name: say("matter"),
      fact: matter && (
        <a href={`/initiatives/${member.slug}/decisions/matrix/${matter.versionNumber}`}>
          {say("matterOf", { matter: matter.matter, number: matter.versionNumber })}
        </a>
      ),
    },
    { name: say("heard"), fact: matter?.heard },
    {
      name: say("extended"),
      fact:
        extension &&
        say("extendedBy", {
          ...{ name: extension.name, reason: extension.reason },
          // The database's moments are in UTC, and JSON leaves that out.
          moment: formatLongMoment(new Date(`${extension.before}Z`), locale, now),
        }),
    },
    { name: say("closedBy"), fact: decision && (decision.closedByName ?? say("closedItself")) },
  ];
  return (
    <>
      <Section title={say(decision ? "record" : "facts")}>
        <DescriptionList facts={facts} />
      </Section>
      {decision && <Publication member={member} proposal={proposal} />}
    </>
  );
}

async function Publication({ member, proposal }: Pick<About, "member" | "proposal">) {
  const say = await getTranslations("decisions");
  const locale = await getLocale();
  const publishedAt = proposal.decision?.publishedAt ?? null;
  return (
    <Section title={say("publish.title")}>
      <p className="mb-4">
        {publishedAt
          ? `${say("page.public", { day: formatDay(dayOf(publishedAt), locale) })}. ${say("publish.public")}`
          : say("publish.internal")}
      </p>
      {may(member, "decision.publish", subjectOf(proposal)) && (
        <DeedForm
          action={(publishedAt ? unpublishDecision : publishDecision).bind(null, member.slug)}
          proposalId={proposal.id}
          variant="plain"
          submit={say(publishedAt ? "publish.unpublish" : "publish.publish")}
        />
      )}
    </Section>
  );
}
