import { getTranslations } from "next-intl/server";
import { ConsultationItem } from "@/components/decisions/consultation";
import { ConsultationDeeds } from "@/components/decisions/consultation-deeds";
import { ReplyForm } from "@/components/decisions/reply-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { Section } from "@/components/ui/section";
import type { ProposalDetail } from "@/lib/decisions/columns";
import {
  closeConsultation,
  remindOfConsultation,
  replyToConsultation,
} from "@/lib/decisions/consultations/actions";
import type { ConsultationDetail } from "@/lib/decisions/consultations/columns";
import { isRunning } from "@/lib/decisions/consultations/rules";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";
import { subjectOf } from "../about";

type About = {
  member: Member;
  proposal: ProposalDetail;
  consultation: ConsultationDetail;
  /** The only one has no number. */
  isAlone: boolean;
  now: Date;
};

/** The reader's own reply first, then everybody's. */
export async function OneConsultation({ member, proposal, consultation, isAlone, now }: About) {
  const say = await getTranslations("consultations");
  const runs =
    isRunning(consultation, now) && proposal.decision === null && proposal.withdrawal === null;
  const own = consultation.requests.filter((request) =>
    may(member, "consultation.answer", request),
  );
  const isOwed = consultation.requests.some(({ reply }) => reply === null);
  return (
    <Section
      title={isAlone ? say("theOne") : say("number", { number: consultation.number })}
      hideTitle={isAlone}
    >
      {runs &&
        own.map(({ id, organisationName, reply }) => (
          <div key={id} className="mb-8 print:hidden">
            <Panel>
              <h3 className="mb-3">{say("replyFor", { organisation: organisationName })}</h3>
              {reply ? (
                <Disclosure summary={say("reply.given")}>
                  <ReplyForm
                    action={replyToConsultation.bind(null, member.slug)}
                    known={{ requestId: id }}
                    given={reply}
                  />
                </Disclosure>
              ) : (
                <ReplyForm
                  action={replyToConsultation.bind(null, member.slug)}
                  known={{ requestId: id }}
                  given={null}
                />
              )}
            </Panel>
          </div>
        ))}
      <ConsultationItem consultation={consultation} isRunning={runs} now={now}>
        {runs && may(member, "consultation.send", subjectOf(proposal)) && (
          <ConsultationDeeds
            consultationId={consultation.id}
            remind={
              isOwed && !consultation.isReminded
                ? remindOfConsultation.bind(null, member.slug)
                : null
            }
            close={closeConsultation.bind(null, member.slug)}
          />
        )}
      </ConsultationItem>
    </Section>
  );
}
