import { getTranslations } from "next-intl/server";
import { AmendmentForm } from "@/components/decisions/amendment-forms";
import { CommentForm, Comments } from "@/components/decisions/comments";
import { RichText } from "@/components/text/rich-text";
import { Panel } from "@/components/ui/panel";
import { commentOnProposal } from "@/lib/decisions/comments/actions";
import { partiesOf } from "@/lib/decisions/on-behalf-of";
import { proposeAmendment } from "@/lib/decisions/preparation/actions";
import { may } from "@/lib/policy";
import { paragraphsOf } from "@/lib/text/rules";
import { type AboutText, atPassage } from "./about";
import { Amendment } from "./amendment";

/** The paragraphs of the text as it stands. The chosen one has the forms under it. */
export function Passages({ chosen, ...about }: AboutText & { chosen: number | null }) {
  return (
    <ol className="grid list-none gap-8">
      {paragraphsOf(about.proposal.text).map((passage, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: which paragraph it is, is what it is known by
        <li key={position} id={`passage-${position + 1}`} className="grid gap-3">
          <RichText text={passage} />
          <AtPassage
            {...about}
            passage={{ passage, position }}
            isChosen={chosen === position + 1}
          />
        </li>
      ))}
    </ol>
  );
}

type At = AboutText & { passage: { passage: string; position: number }; isChosen: boolean };

async function AtPassage({ passage, isChosen, ...about }: At) {
  const say = await getTranslations("preparation");
  const { member, proposal, isOpen, now } = about;
  const { waiting, comments } = atPassage(about, passage.position);
  const number = passage.position + 1;
  return (
    <>
      {waiting.map(({ amendment, state }) => (
        <Amendment key={amendment.id} {...about} amendment={amendment} state={state} />
      ))}
      {comments.length > 0 && (
        <div className="max-w-prose pl-4">
          <Comments comments={comments} now={now} quotes={false} />
        </div>
      )}
      {isOpen && !isChosen && (
        <p className="text-sm print:hidden">
          <a
            href={`/initiatives/${member.slug}/decisions/${proposal.number}/text?passage=${number}#passage-${number}`}
          >
            {say(may(member, "amendment.propose") ? "changeOrComment" : "comment", { number })}
          </a>
        </p>
      )}
      {isOpen && isChosen && <Forms {...about} passage={passage} />}
    </>
  );
}

async function Forms({ member, proposal, passage }: Omit<At, "isChosen">) {
  const say = await getTranslations("preparation");
  const parties = partiesOf(member);
  return (
    <div className="grid gap-4 print:hidden">
      {may(member, "amendment.propose") && (
        <Panel>
          <h3 className="mb-3">{say("amendment.form.title")}</h3>
          <AmendmentForm
            action={proposeAmendment.bind(null, member.slug)}
            proposalId={proposal.id}
            passage={passage}
            parties={parties}
          />
        </Panel>
      )}
      {may(member, "proposal.comment") && (
        <Panel>
          <h3 className="mb-3">{say("commentTitle")}</h3>
          <CommentForm
            action={commentOnProposal.bind(null, member.slug)}
            deedKey={crypto.randomUUID()}
            proposalId={proposal.id}
            parties={parties}
            passage={passage}
          />
        </Panel>
      )}
    </div>
  );
}
