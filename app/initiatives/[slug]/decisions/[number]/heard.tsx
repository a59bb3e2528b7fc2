import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { dayOf } from "@/lib/dates";
import { answered, type ConsultationFacts } from "@/lib/decisions/consultations/columns";
import { isRunning } from "@/lib/decisions/consultations/rules";
import { formatNearDay } from "@/lib/i18n/format";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";

/** Who was heard, in a line, with the way to what they said; for those who prepare it the way to ask. */
export async function HeardOf({ member, proposal, state, now }: About) {
  const say = await getTranslations("consultations");
  const { consultations, heardHow } = proposal;
  const page = `/initiatives/${member.slug}/decisions/${proposal.number}/consultations`;
  const isPreparing = state === "draft" || state === "submitted";
  const mayAsk = isPreparing && may(member, "consultation.send", subjectOf(proposal));
  if (consultations.length === 0 && !heardHow && !mayAsk) return null;
  return (
    <div className="mt-4 grid max-w-prose gap-2">
      {consultations.map((one) => (
        <p key={one.number}>
          <strong>{say(isRunning(periodOf(one), now) ? "page.hearing" : "page.heard")}</strong>{" "}
          <a href={page}>{say("page.answered", { asked: one.asked, answered: answered(one) })}</a>
          {answered(one) > 0 && <> · {say("page.stances", stancesOf(one))}</>}
        </p>
      ))}
      {heardHow && (
        <p className="whitespace-pre-line">
          <strong>{say("page.heard")}</strong> {heardHow}
        </p>
      )}
      {consultations.length === 0 && mayAsk && (
        <p className="print:hidden">
          <a href={page}>{say("page.ask")}</a>
        </p>
      )}
    </div>
  );
}

/** On top for somebody whose organisation owes a reply. */
export async function OwedReply({ member, proposal, now }: About) {
  const own = member.organisations.filter(({ organisationId }) =>
    proposal.consultations.some(
      (one) => isRunning(periodOf(one), now) && one.owing.includes(organisationId),
    ),
  );
  const running = proposal.consultations.find((one) => isRunning(periodOf(one), now));
  const isSettled = proposal.decision !== null || proposal.withdrawal !== null;
  if (!running || own.length === 0 || isSettled) return null;
  const say = await getTranslations("consultations.page");
  const day = formatNearDay(dayOf(periodOf(running).dueAt), await getLocale(), now);
  const names = own.map(({ name }) => name).join(", ");
  return (
    <div className="mb-8 print:hidden">
      <Panel>
        <p className="mb-4">{say("owed", { organisation: names, day })}</p>
        <LinkButton
          href={`/initiatives/${member.slug}/decisions/${proposal.number}/consultations`}
          variant="primary"
        >
          {say("reply")}
        </LinkButton>
      </Panel>
    </div>
  );
}

function stancesOf({ agree, remarks, against }: ConsultationFacts) {
  return { agree, remarks, against };
}

/** The database's moments are in UTC, and JSON leaves that out. */
function periodOf({ dueAt, closedAt }: ConsultationFacts) {
  return {
    dueAt: new Date(`${dueAt}Z`),
    closedAt: closedAt === null ? null : new Date(`${closedAt}Z`),
  };
}
