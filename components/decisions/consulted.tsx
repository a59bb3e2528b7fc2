import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import type { ConsultationRecord } from "@/lib/decisions/consultations/columns";
import { formatDay, formatList } from "@/lib/i18n/format";

type Consultation = ConsultationRecord<{ personName: string | null }>;

/** In the record of a decision: who was asked beforehand, what each replied, and who did not. */
export function Consulted({ consultations }: { consultations: Consultation[] }) {
  const say = useTranslations("consultations");
  if (consultations.length === 0) return null;
  return (
    <Section title={say("title")}>
      {consultations.map((consultation) => (
        <One key={consultation.number} consultation={consultation} />
      ))}
    </Section>
  );
}

function One({ consultation: { at, endedAt, requests } }: { consultation: Consultation }) {
  const say = useTranslations("consultations");
  const locale = useLocale();
  // The database's moments are in UTC, and JSON leaves that out.
  const day = (moment: string) => formatDay(dayOf(new Date(`${moment}Z`)), locale);
  const replied = requests.filter(({ stance }) => stance !== null);
  const silent = requests.filter(({ stance }) => stance === null);
  return (
    <div className="not-first:mt-6">
      <p className="max-w-prose">
        {say("record.period", { from: day(at), until: day(endedAt) })}{" "}
        {say("answered", { answered: replied.length, asked: requests.length })}
      </p>
      {replied.length > 0 && (
        <ul className="mt-3 divide-y divide-line border-y border-line *:py-3">
          {replied.map(({ organisationName, stance, text, personName }) => (
            <li key={organisationName}>
              <p>
                <strong>{organisationName}</strong>
                {personName && ` (${personName})`} · {stance && say(`reply.stances.${stance}`)}
              </p>
              {text && <p className="mt-1 max-w-prose whitespace-pre-line">{text}</p>}
            </li>
          ))}
        </ul>
      )}
      {silent.length > 0 && (
        <p className="mt-3 max-w-prose text-ink-soft">
          {say("record.silentOnes", {
            list: formatList(
              silent.map(({ organisationName }) => organisationName),
              locale,
            ),
          })}
        </p>
      )}
    </div>
  );
}
