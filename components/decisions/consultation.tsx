import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RichText } from "@/components/text/rich-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Row, Rows } from "@/components/ui/rows";
import { dayOf } from "@/lib/dates";
import type { ConsultationDetail, RequestDetail } from "@/lib/decisions/consultations/columns";
import { formatMoment, formatNearDay } from "@/lib/i18n/format";

/**
 * One consultation: what was asked, what each replied, and who has not.
 *
 * @param children what the reader may do about it
 */
export function ConsultationItem({
  consultation,
  isRunning,
  now,
  children,
}: {
  consultation: ConsultationDetail;
  isRunning: boolean;
  now: Date;
  children?: ReactNode;
}) {
  const say = useTranslations("consultations");
  const locale = useLocale();
  const { question, text, askedByName, at, dueAt, requests } = consultation;
  const replied = requests.filter(({ reply }) => reply !== null);
  const owing = requests.filter(({ reply }) => reply === null);
  return (
    <>
      <p className="text-ink-soft">
        {say("sent", { name: askedByName, moment: formatMoment(at, locale, now) })}{" "}
        {isRunning
          ? say("runs", { day: formatNearDay(dayOf(dueAt), locale, now) })
          : say("isOver", {
              moment: formatMoment(consultation.closedAt ?? dueAt, locale, now),
            })}
      </p>
      <p className="mt-2 text-lg">
        {say("answered", { answered: replied.length, asked: requests.length })}
      </p>
      {question && <RichText text={question} />}
      <Disclosure summary={say("sentText")}>
        <RichText text={text} />
      </Disclosure>
      {children}
      {replied.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-y border-line *:py-3">
          {replied.map((request) => (
            <Reply key={request.id} request={request} now={now} />
          ))}
        </ul>
      )}
      {owing.length > 0 && (
        <div className="mt-6">
          <h3 className="mb-2">{say(isRunning ? "owing" : "silent")}</h3>
          <Rows>
            {owing.map(({ id, organisationName, isMailed }) => (
              <Row key={id} title={organisationName}>
                {!isMailed && say("notMailed")}
              </Row>
            ))}
          </Rows>
        </div>
      )}
    </>
  );
}

function Reply({ request, now }: { request: RequestDetail; now: Date }) {
  const say = useTranslations("consultations");
  const locale = useLocale();
  const { organisationName, reply } = request;
  if (!reply) return null;
  // The database's moments are in UTC, and JSON leaves that out.
  const moment = formatMoment(new Date(`${reply.at}Z`), locale, now);
  return (
    <li>
      <p>
        <strong>{organisationName}</strong>
        {" · "}
        {say(`reply.stances.${reply.stance}`)}
      </p>
      {reply.text && <p className="mt-1 max-w-prose whitespace-pre-line">{reply.text}</p>}
      <p className="mt-1 text-sm text-ink-soft">
        {say(reply.byLink ? "byLink" : "by", { name: reply.name, moment })}
      </p>
    </li>
  );
}
