import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import type { PenLine } from "@/lib/agenda/columns";
import { dayOf } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";

/** Who has the pen of the next version, for everybody; the way to give it, for the chair. */
export async function Pen({ member, pen }: { member: Member; pen: PenLine | null }) {
  const [say, locale] = await Promise.all([getTranslations("pen"), getLocale()]);
  const mayGive = may(member, "pen.give");
  if (!pen && !mayGive) return null;
  const { slug, personId } = member;
  return (
    <Section title={say("title")}>
      {pen && (
        <p>
          {say("has", {
            name: pen.name,
            number: pen.number,
            day: formatDay(dayOf(new Date(pen.at)), locale),
          })}
        </p>
      )}
      <p className="mt-2 flex flex-wrap gap-4">
        {pen?.personId === personId && (
          <a href={`/initiatives/${slug}/decisions/${pen.proposalNumber}/edit`}>{say("write")}</a>
        )}
        {mayGive && (
          <a href={`/initiatives/${slug}/strategy/pen`}>{say(pen ? "takeBack" : "give")}</a>
        )}
      </p>
    </Section>
  );
}
