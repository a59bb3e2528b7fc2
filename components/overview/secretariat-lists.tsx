import { useLocale, useTranslations } from "next-intl";
import { ActivityRow } from "@/components/activities/activity-row";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { ActivityLine } from "@/lib/activities/columns";
import type { TaskLine } from "@/lib/backbone/columns";
import { formatLongMoment, formatNearDay } from "@/lib/i18n/format";

type Missing = {
  kind: "vote" | "invitation";
  number: number | null;
  title: string;
  missing: number;
  until: Date;
};

type Props = {
  slug: string;
  now: Date;
  late: ActivityLine[];
  missing: Missing[];
  due: TaskLine[];
};

/** The secretariat's three lists: what is late, who has not answered, what comes up. */
export function SecretariatLists({ slug, now, late, missing, due }: Props) {
  const say = useTranslations("overview.secretariat");
  const at = (path: string) => `/initiatives/${slug}/${path}`;
  return (
    <>
      <Section title={say("late")} intro={late.length === 0 ? say("nothingLate") : undefined}>
        <Rows dense>
          {late.map((activity) => (
            <ActivityRow key={activity.id} slug={slug} activity={activity} now={now} />
          ))}
        </Rows>
      </Section>
      <Section
        title={say("unanswered")}
        intro={missing.length === 0 ? say("nothingUnanswered") : undefined}
      >
        <Rows dense>
          {missing.map((one) => (
            <Row
              key={`${one.kind}${one.number}`}
              title={
                <a href={at(one.number ? `decisions/${one.number}` : "invitations")}>
                  {one.number ? one.title : say("invitations", { count: one.missing })}
                </a>
              }
            >
              <WhoIsMissing missing={one} now={now} />
            </Row>
          ))}
        </Rows>
      </Section>
      <Section title={say("due")} intro={due.length === 0 ? say("nothingDue") : undefined}>
        <Rows dense>
          {due.map((task) => (
            <DueTask key={task.id} href={at(`backbone/tasks/${task.id}`)} task={task} now={now} />
          ))}
        </Rows>
      </Section>
    </>
  );
}

function WhoIsMissing({ missing, now }: { missing: Missing; now: Date }) {
  const say = useTranslations("overview.secretariat");
  const moment = formatLongMoment(missing.until, useLocale(), now);
  if (missing.kind === "invitation") return <>{missing.title}</>;
  return <>{say("votesMissing", { count: missing.missing, moment })}</>;
}

function DueTask({ href, task, now }: { href: string; task: TaskLine; now: Date }) {
  const say = useTranslations("overview.secretariat");
  const locale = useLocale();
  return (
    <Row title={<a href={href}>{task.title}</a>}>
      {task.assigneeName ?? say("nobody")}
      {task.dueOn && ` · ${formatNearDay(new Date(task.dueOn), locale, now)}`}
    </Row>
  );
}
