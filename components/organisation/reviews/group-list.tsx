import { useLocale, useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { lastDay } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import type { GroupKind } from "@/lib/member";
import { type Balance, isAnythingWanted } from "@/lib/organisation/balance/rules";
import type { ReviewStanding } from "@/lib/organisation/reviews/rules";
import { MissingSentence } from "../balance/balance";
import { GroupLink } from "../links";

type Listed = {
  id: string;
  name: string;
  kind: GroupKind;
  boundedTask: string;
  reviewOn: Date | null;
  closedOn: Date | null;
  chairName: string | null;
  standing: ReviewStanding;
  balance: Balance;
};

/** Groups in rows: the task, who leads it, when it is looked at again, and whom it lacks. */
export function GroupList({
  slug,
  groups,
  title,
}: {
  slug: string;
  groups: Listed[];
  title?: string;
}) {
  if (groups.length === 0) return null;
  const rows = (
    <Rows>
      {groups.map((group) => (
        <GroupRow key={group.id} slug={slug} group={group} />
      ))}
    </Rows>
  );
  return title ? <Section title={title}>{rows}</Section> : rows;
}

function GroupRow({ slug, group }: { slug: string; group: Listed }) {
  const say = useTranslations("organisation.groups");
  const kind = useTranslations("groupKinds");
  const { id, name, boundedTask, chairName, closedOn } = group;
  return (
    <Row
      title={
        <GroupLink slug={slug} id={id}>
          {name}
        </GroupLink>
      }
      aside={<When group={group} />}
    >
      {boundedTask && <span className="block text-ink">{boundedTask}</span>}
      {kind(group.kind)}
      {!closedOn && <> · {chairName ? say("chair", { name: chairName }) : say("noChair")}</>}
      {!closedOn && isAnythingWanted(group.balance) && (
        <span className="block">
          <MissingSentence balance={group.balance} />
        </span>
      )}
    </Row>
  );
}

/** A mark and a word before what is near or late, so that colour does not speak alone. */
function When({ group: { standing, reviewOn, closedOn } }: { group: Listed }) {
  const say = useTranslations("organisation.groups");
  const locale = useLocale();
  if (closedOn) return <>{say("closedOn", { day: formatDay(lastDay(closedOn), locale) })}</>;
  if (!reviewOn || standing === "none")
    return <span className="text-ink-soft">{say("noReview")}</span>;
  const day = formatDay(reviewOn, locale);
  if (standing === "overdue") {
    return <strong className="font-semibold text-danger">■ {say("overdue", { day })}</strong>;
  }
  if (standing === "soon") {
    return <strong className="font-semibold text-at-risk">▲ {say("soon", { day })}</strong>;
  }
  return <>{say("later", { day })}</>;
}
