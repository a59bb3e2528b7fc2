import { getLocale, getTranslations } from "next-intl/server";
import { RemindForm } from "@/components/activities/remind-form";
import { buttonClass } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { remindOfReport } from "@/lib/activities/actions";
import type { ActivityDetail } from "@/lib/activities/columns";
import { peopleOfOwner } from "@/lib/activities/queries";
import { reportPath } from "@/lib/activities/reminder";
import { reportDueOn } from "@/lib/activities/rules";
import { formatDay, formatList } from "@/lib/i18n/format";
import { hasMailServer, linkTo } from "@/lib/information/mail";
import type { Member } from "@/lib/member";

/** For the backbone: remind the owner's people of an overdue report, by our mail or by one's own. */
export async function Reminder({
  member,
  activity,
  today,
}: {
  member: Member;
  activity: ActivityDetail;
  today: Date;
}) {
  const say = await getTranslations("activities.remind");
  const locale = await getLocale();
  const people = await peopleOfOwner(member, activity, today);
  const reached = people.filter(({ email }) => email);
  const due = reportDueOn(activity, activity.at);
  return (
    <Section title={say("title")} intro={due && say("why", { day: formatDay(due, locale) })}>
      {reached.length === 0 && <p>{say("nobody")}</p>}
      {reached.length > 0 && hasMailServer() && (
        <RemindForm
          action={remindOfReport.bind(null, member.slug)}
          deedKey={crypto.randomUUID()}
          activityId={activity.id}
          hint={say("to", {
            names: formatList(
              reached.map(({ name }) => name),
              locale,
            ),
          })}
          send={say("send")}
        />
      )}
      {reached.length > 0 && !hasMailServer() && (
        <ByHand
          subject={say("subject", { title: activity.title })}
          text={say("body", {
            name: formatList(
              reached.map(({ name }) => name),
              locale,
            ),
            title: activity.title,
            address: linkTo(reportPath(member.slug, activity.id)),
            sender: member.personName,
            initiative: member.initiativeName,
          })}
          addresses={reached.flatMap(({ email }) => email ?? [])}
        />
      )}
    </Section>
  );
}

async function ByHand({
  subject,
  text,
  addresses,
}: {
  subject: string;
  text: string;
  addresses: string[];
}) {
  const say = await getTranslations("activities.remind");
  const letter = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return (
    <div className="grid gap-3">
      <p className="text-ink-soft">{say("noMail")}</p>
      <a href={`mailto:${addresses.join(",")}?${letter}`} className={buttonClass()}>
        {say("open")}
      </a>
      <label htmlFor="reminder-text" className="font-semibold">
        {say("copy")}
      </label>
      <textarea id="reminder-text" readOnly rows={8} value={text} className="control text-sm" />
    </div>
  );
}
