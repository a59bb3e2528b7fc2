import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { ActivityDetail } from "@/lib/activities/columns";
import { firstSentence } from "@/lib/agenda/rules";
import { PeriodInWords } from "./period";

/** Goals, owner, contributors, period and rhythm of an activity. */
export function ActivityFacts({ slug, activity }: { slug: string; activity: ActivityDetail }) {
  const say = useTranslations("activities");
  const { reportEveryWeeks, proposalNumber, contributors } = activity;
  return (
    <>
      <Section title={say("detail.goals")}>
        <Goals activity={activity} />
        {activity.strategies.length > 0 && (
          <div className="mt-4">
            <h3 className="mb-2">{say("detail.strategies")}</h3>
            <Served passages={activity.strategies.map(shortened)} />
          </div>
        )}
      </Section>
      <Section title={say("detail.what")}>
        <DescriptionList
          facts={[
            { name: say("detail.owner"), fact: <OwnerLink slug={slug} activity={activity} /> },
            {
              name: say("detail.contributors"),
              fact: contributors.length > 0 && <Contributors slug={slug} activity={activity} />,
            },
            { name: say("detail.period"), fact: <PeriodInWords period={activity} /> },
            {
              name: say("detail.reports"),
              fact: reportEveryWeeks
                ? say("form.rhythm", { count: reportEveryWeeks })
                : say("form.never"),
            },
            {
              name: say("detail.started"),
              fact: proposalNumber && (
                <a href={`/initiatives/${slug}/decisions/${proposalNumber}`}>
                  {say("detail.startedBy")}
                </a>
              ),
            },
          ].filter(({ fact }) => Boolean(fact))}
        />
      </Section>
    </>
  );
}

function Goals({ activity }: { activity: ActivityDetail }) {
  const say = useTranslations("activities.detail");
  if (activity.goals.length === 0) return <p className="text-ink-soft">{say("noGoals")}</p>;
  return <Served passages={activity.goals} />;
}

function Served({ passages }: { passages: ActivityDetail["goals"] }) {
  const say = useTranslations("activities.detail");
  return (
    <ul className="grid gap-2 font-serif">
      {passages.map(({ id, text, inForce }) => (
        <li key={id}>
          {text}
          {!inForce && (
            <span className="block font-sans text-sm text-ink-soft">{say("oldGoal")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A strategy is told by its first sentence. */
function shortened(strategy: ActivityDetail["strategies"][number]) {
  return { ...strategy, text: firstSentence(strategy.text) };
}

function OwnerLink({ slug, activity }: { slug: string; activity: ActivityDetail }) {
  const { ownerOrganisationId, ownerGroupId, ownerName } = activity;
  const path = ownerOrganisationId
    ? `organisations/${ownerOrganisationId}`
    : `groups/${ownerGroupId}`;
  return <a href={`/initiatives/${slug}/organisation/${path}`}>{ownerName}</a>;
}

function Contributors({ slug, activity }: { slug: string; activity: ActivityDetail }) {
  return (
    <ul>
      {activity.contributors.map(({ id, name }) => (
        <li key={id}>
          <a href={`/initiatives/${slug}/organisation/organisations/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
