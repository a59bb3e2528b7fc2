import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Pieces } from "@/components/agenda/pieces";
import { compareTexts } from "@/lib/agenda/compare";
import type { AmendmentDetail } from "@/lib/decisions/preparation/columns";
import type { AmendmentState } from "@/lib/decisions/preparation/rules";
import { formatMoment } from "@/lib/i18n/format";

/**
 * A change that somebody proposed: the paragraph before and after word by word, why, and how it was
 * answered.
 *
 * @param children what the reader may do about it
 */
export function AmendmentItem({
  amendment,
  state,
  now,
  children,
}: {
  amendment: AmendmentDetail;
  state: AmendmentState;
  now: Date;
  children?: ReactNode;
}) {
  const say = useTranslations("preparation.amendment");
  const locale = useLocale();
  const { number, passage, text, reason, authorName, organisationName, at } = amendment;
  const name = organisationName
    ? say("who", { name: authorName, organisation: organisationName })
    : authorName;
  return (
    <article id={`amendment-${number}`} className="border-l-4 border-line-strong py-1 pl-4">
      <h3 className="font-sans text-base font-semibold">{say("number", { number })}</h3>
      <p className="text-sm text-ink-soft">
        {say("by", { name, moment: formatMoment(at, locale, now) })}
        {" · "}
        <strong className="text-ink">{say(`states.${state}`)}</strong>
      </p>
      <div className="mt-2">
        <Pieces pieces={compareTexts(passage, text)} />
      </div>
      {text === "" && <p className="mt-1 text-sm text-ink-soft">{say("goes")}</p>}
      {reason && <p className="mt-2 max-w-prose whitespace-pre-line">{reason}</p>}
      {state === "stale" && <p className="mt-2 max-w-prose text-ink-soft">{say("staleNote")}</p>}
      <AmendmentReply amendment={amendment} />
      {children}
    </article>
  );
}

function AmendmentReply({ amendment: { reply, passage, takenText, answer } }: Answered) {
  const say = useTranslations("preparation.amendment");
  if (!reply) return null;
  return (
    <>
      {answer && (
        <p className="mt-2 max-w-prose whitespace-pre-line">
          <strong>{say("answer")}</strong> {answer}
        </p>
      )}
      {reply === "taken_in_partly" && (
        <div className="mt-2">
          <p className="text-sm text-ink-soft">{say("becameSo")}</p>
          <Pieces pieces={compareTexts(passage, takenText ?? "")} />
        </div>
      )}
    </>
  );
}

type Answered = { amendment: AmendmentDetail };
