import { getTranslations } from "next-intl/server";
import { DeedForm } from "@/components/decisions/deed-form";
import { OpenForm } from "@/components/decisions/open-form";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { TextArea } from "@/components/ui/text-area";
import { dayOf } from "@/lib/dates";
import {
  openProposal,
  setAsideProposal,
  submitProposal,
  withdrawProposal,
} from "@/lib/decisions/actions";
import { rowsInForce } from "@/lib/decisions/matrix/queries";
import { rowsFor } from "@/lib/decisions/matrix/rules";
import { choicesIn } from "@/lib/decisions/procedures/procedure-of";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";
import { AdviceTaking } from "./advice";
import { EarlyClosing, Extending } from "./deadline";
import { Sharing } from "./preparation";
import { Rewording } from "./rounds";

/** The next step, for those who may take it. */
export function NextStep(about: About) {
  const { member, proposal, state } = about;
  const mayOpen = may(member, "proposal.open", subjectOf(proposal));
  return (
    <div className="mb-10 grid gap-4 empty:hidden print:hidden">
      {state === "draft" && <Draft {...about} />}
      {state === "draft" && <Sharing {...about} />}
      {state === "submitted" && mayOpen && <Opening {...about} />}
      {state === "closing" && <Closing {...about} />}
      {state === "awaiting" && <Rewording {...about} />}
      <AdviceTaking {...about} />
    </div>
  );
}

/** Ending it before its time: the chair closes, the author withdraws. */
export function WaysOut(about: About) {
  const { member, proposal, state } = about;
  const subject = subjectOf(proposal);
  const isUnsettled =
    state === "draft" || state === "submitted" || state === "open" || state === "awaiting";
  const seatsAnswer = proposal.opening && choicesIn(proposal.opening.rule, 1).length > 0;
  const isVoted = state === "open" && seatsAnswer;
  return (
    <div className="mt-10 grid gap-4 empty:hidden print:hidden">
      {state === "open" && may(member, "vote.extend", subject) && <Extending {...about} />}
      {isVoted && may(member, "decision.close", subject) && <EarlyClosing {...about} />}
      {isUnsettled && may(member, "proposal.withdraw", subject) && <Withdrawal {...about} />}
      {state === "awaiting" && may(member, "proposal.set-aside", subject) && (
        <SettingAside {...about} />
      )}
    </div>
  );
}

async function Draft({ member, proposal }: About) {
  const say = await getTranslations("decisions");
  if (!may(member, "proposal.submit", subjectOf(proposal))) return null;
  const edit = `/initiatives/${member.slug}/decisions/${proposal.number}/edit`;
  return (
    <Panel>
      <p className="mb-4">{say("form.submitNote")}</p>
      <div className="flex flex-wrap gap-2">
        <DeedForm
          action={submitProposal.bind(null, member.slug)}
          proposalId={proposal.id}
          submit={say("page.submit")}
        />
        <LinkButton href={edit}>{say("page.edit")}</LinkButton>
      </div>
    </Panel>
  );
}

async function Opening({ member, proposal, now }: About) {
  const say = await getTranslations("decisions.open");
  const rows = await rowsInForce(member);
  const fitting = rowsFor(rows, proposal.kind);
  // One that takes a decision up again belongs under that decision's row, whatever its own kind.
  const own = proposal.earlier?.chainKind === "reverses" ? rows : fitting;
  const row = own.find((one) => one.matterId === proposal.matterId) ?? null;
  return (
    <Panel>
      <h2 className="mb-3">{say("title")}</h2>
      <OpenForm
        action={openProposal.bind(null, member.slug)}
        proposalId={proposal.id}
        today={dayOf(now)}
        row={row}
        instead={fitting}
        followUpOn={proposal.followUpOn}
        isAsked={proposal.consultations.length > 0}
      />
    </Panel>
  );
}

async function Closing({ member, proposal }: About) {
  const say = await getTranslations("decisions");
  const page = `/initiatives/${member.slug}/decisions/${proposal.number}`;
  return (
    <>
      <Notice>
        <p>{say("page.closingNote")}</p>
        <LinkButton href={page} variant="quiet" className="-ml-3">
          {say("page.reload")}
        </LinkButton>
      </Notice>
      {may(member, "proposal.set-aside", subjectOf(proposal)) && (
        <SettingAside member={member} proposal={proposal} />
      )}
    </>
  );
}

async function SettingAside({ member, proposal }: Pick<About, "member" | "proposal">) {
  const say = await getTranslations("decisions");
  return (
    <Disclosure summary={say("setAside.summary")}>
      <DeedForm
        action={setAsideProposal.bind(null, member.slug)}
        proposalId={proposal.id}
        variant="danger"
        submit={say("setAside.submit")}
      >
        <TextArea name="reason" label={say("withdraw.reason")} maxLength={2000} optional />
      </DeedForm>
    </Disclosure>
  );
}

async function Withdrawal({ member, proposal }: About) {
  const say = await getTranslations("decisions.withdraw");
  return (
    <Disclosure summary={say("summary")}>
      <DeedForm
        action={withdrawProposal.bind(null, member.slug)}
        proposalId={proposal.id}
        variant="danger"
        submit={say("submit")}
      >
        <TextArea name="reason" label={say("reason")} maxLength={2000} optional />
      </DeedForm>
    </Disclosure>
  );
}
