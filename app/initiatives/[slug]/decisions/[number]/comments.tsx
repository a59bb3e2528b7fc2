import { getTranslations } from "next-intl/server";
import { CommentForm, Comments } from "@/components/decisions/comments";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import type { CommentDetail } from "@/lib/decisions/columns";
import { commentOnProposal } from "@/lib/decisions/comments/actions";
import { partiesOf } from "@/lib/decisions/on-behalf-of";
import { may } from "@/lib/policy";
import type { About } from "./about";

/** What members think of it, until it is settled. */
export async function ProposalComments({
  member,
  proposal,
  state,
  replies: { comments, hasMore },
  now,
}: About & { replies: { comments: CommentDetail[]; hasMore: boolean } }) {
  const say = await getTranslations();
  const isUnsettled = !proposal.decision && !proposal.withdrawal;
  const isForOne = state === "draft" && proposal.preparation.sharedAt === null;
  if (isForOne || (!isUnsettled && comments.length === 0)) return null;
  const page = `/initiatives/${member.slug}/decisions/${proposal.number}`;
  return (
    <Section id="comments" title={say("decisions.comments.title")}>
      {comments.length > 0 && <Comments comments={comments} now={now} />}
      {comments.length === 0 && <p className="text-ink-soft">{say("decisions.comments.none")}</p>}
      <Pager
        label={say("ui.pager.label")}
        next={
          hasMore
            ? {
                href: `${page}?comments=${comments.at(-1)?.id}#comments`,
                label: say("decisions.comments.more"),
              }
            : null
        }
      />
      {isUnsettled && may(member, "proposal.comment") && (
        <div className="mt-6 print:hidden">
          <CommentForm
            action={commentOnProposal.bind(null, member.slug)}
            deedKey={crypto.randomUUID()}
            proposalId={proposal.id}
            parties={partiesOf(member)}
            asksKind={proposal.opening?.rule.procedure === "consent"}
          />
        </div>
      )}
    </Section>
  );
}
