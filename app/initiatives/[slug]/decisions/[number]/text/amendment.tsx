import { getTranslations } from "next-intl/server";
import { AmendmentItem } from "@/components/decisions/amendment";
import { AmendmentAnswerForm, WithdrawAmendmentForm } from "@/components/decisions/amendment-forms";
import { Disclosure } from "@/components/ui/disclosure";
import { answerAmendment, withdrawAmendment } from "@/lib/decisions/preparation/actions";
import type { AmendmentDetail } from "@/lib/decisions/preparation/columns";
import type { AmendmentState } from "@/lib/decisions/preparation/rules";
import { may } from "@/lib/policy";
import type { AboutText } from "./about";

/** One amendment with what the reader may do about it: the proposer answers, whoever wrote it takes it back. */
export async function Amendment({
  member,
  proposal,
  now,
  amendment,
  state,
}: AboutText & { amendment: AmendmentDetail; state: AmendmentState }) {
  const say = await getTranslations("preparation.amendment");
  const isOpen = state === "waiting" || state === "stale";
  const mayAnswer = isOpen && may(member, "amendment.answer", { authorId: proposal.author.id });
  const mayWithdraw = isOpen && may(member, "amendment.withdraw", amendment);
  return (
    <AmendmentItem amendment={amendment} state={state} now={now}>
      {mayAnswer && (
        <div className="mt-2 print:hidden">
          <Disclosure summary={say("answerIt")}>
            <AmendmentAnswerForm
              action={answerAmendment.bind(null, member.slug)}
              amendmentId={amendment.id}
              proposed={amendment.text}
              isStale={state === "stale"}
            />
          </Disclosure>
        </div>
      )}
      {mayWithdraw && (
        <div className="print:hidden">
          <WithdrawAmendmentForm
            action={withdrawAmendment.bind(null, member.slug)}
            amendmentId={amendment.id}
          />
        </div>
      )}
    </AmendmentItem>
  );
}
