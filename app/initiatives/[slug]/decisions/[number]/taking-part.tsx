import { getTranslations } from "next-intl/server";
import { DeedForm } from "@/components/decisions/deed-form";
import {
  OutOfTheOrdinary,
  RecusalFields,
  RegistrationFields,
  SeatSelect,
} from "@/components/decisions/taking-part";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { isByBallot, isSecret } from "@/lib/decisions/elections/rules";
import type { ElectoralSeat } from "@/lib/decisions/electorate-rules";
import { placesOf } from "@/lib/decisions/electorate-rules";
import { choicesIn } from "@/lib/decisions/procedures/procedure-of";
import { roundNumber } from "@/lib/decisions/rounds/rules";
import {
  declareRecusal,
  giveProxy,
  liftRecusal,
  registerVotes,
  withdrawProxy,
} from "@/lib/decisions/taking-part/actions";
import { touchesHost } from "@/lib/decisions/taking-part/host";
import { isOwnersVote, whyNoProxy } from "@/lib/decisions/taking-part/rules";
import type { DecisionRule } from "@/lib/decisions/voting-rules";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";

/** What a seat's holder can do besides voting: give the vote away, take it back, or say that they are not impartial. */
export async function OwnPlace(about: About) {
  const { member, proposal, state, seats } = about;
  const { opening } = proposal;
  if (state !== "open" || !opening || !seatsAnswer(opening)) return null;
  if (!may(member, "recusal.declare", subjectOf(proposal))) return null;
  const held = new Set(placesOf(member, seats).map(({ seatId }) => seatId));
  const own = seats.filter((seat) => seat.counts && held.has(seat.seatId));
  return own.map((seat) => <OneSeat key={seat.seatId} {...about} seat={seat} />);
}

async function OneSeat({ member, proposal, seats, seat }: About & { seat: ElectoralSeat }) {
  const say = await getTranslations("decisions");
  const { rule } = proposal.opening ?? {};
  // A secret ballot that is in cannot be taken out again, so nothing is left to give away or to leave.
  if (rule && isSecret(rule) && seat.vote) return null;
  const cap = rule?.proxies ?? 0;
  const receivers = seats.filter((one) => !whyNoProxy(seat, one.seatId, seats, cap));
  const values = { seat: seat.standsFor };
  if (seat.recusal) return <p>{say("recusal.youAre", values)}</p>;
  return (
    <>
      {touchesHost(proposal, seat) && <Notice>{say("recusal.host", values)}</Notice>}
      {seat.proxy && (
        <DeedForm
          action={withdrawProxy.bind(null, member.slug)}
          proposalId={proposal.id}
          variant="plain"
          submit={say("proxy.withdraw")}
        >
          <input type="hidden" name="seatId" value={seat.seatId} />
          <p>{say("proxy.given", { ...values, name: seat.proxy.name })}</p>
        </DeedForm>
      )}
      {!seat.proxy && receivers.length > 0 && (
        <Disclosure summary={say("proxy.summary", values)}>
          <DeedForm
            action={giveProxy.bind(null, member.slug)}
            proposalId={proposal.id}
            variant="plain"
            submit={say("proxy.submit")}
          >
            <input type="hidden" name="seatId" value={seat.seatId} />
            {seat.vote && <p>{say("proxy.falls")}</p>}
            <SeatSelect
              name="to"
              label={say("proxy.to")}
              hint={say("proxy.hint")}
              seats={receivers}
            />
          </DeedForm>
        </Disclosure>
      )}
      <Disclosure summary={say("recusal.summary", values)}>
        <DeedForm
          action={declareRecusal.bind(null, member.slug)}
          proposalId={proposal.id}
          variant="plain"
          submit={say("recusal.submit")}
        >
          <input type="hidden" name="seatId" value={seat.seatId} />
          <p>{say("recusal.what")}</p>
          <RecusalFields />
        </DeedForm>
      </Disclosure>
    </>
  );
}

/** What the chair and the secretariat can do for the others: write down votes, say who is not impartial. */
export async function OthersPlaces({ member, proposal, state, seats }: About) {
  const say = await getTranslations("decisions");
  const { opening } = proposal;
  if (state !== "open" || !opening || !seatsAnswer(opening)) return null;
  const subject = subjectOf(proposal);
  const isHidden = isSecret(opening.rule);
  const counting = seats.filter((seat) => seat.counts && seat.holder && !seat.recusal);
  const silent = counting.filter((seat) => !isOwnersVote(seat.vote));
  const others = counting.filter(
    ({ seatId, vote }) =>
      !placesOf(member, seats).some((held) => held.seatId === seatId) && !(isHidden && vote),
  );
  return (
    <>
      {!isByBallot(opening.rule) && may(member, "vote.register", subject) && silent.length > 0 && (
        <Disclosure summary={say("registration.summary")}>
          <DeedForm
            action={registerVotes.bind(null, member.slug)}
            proposalId={proposal.id}
            variant="plain"
            submit={say("registration.submit")}
          >
            <p>{say("registration.what")}</p>
            <RegistrationFields
              seats={silent}
              rule={opening.rule}
              round={roundNumber(proposal.rounds)}
            />
          </DeedForm>
        </Disclosure>
      )}
      {isChairOf({ member, proposal }) && others.length > 0 && (
        <Disclosure summary={say("recusal.chairSummary")}>
          <DeedForm
            action={declareRecusal.bind(null, member.slug)}
            proposalId={proposal.id}
            variant="plain"
            submit={say("recusal.chairSubmit")}
          >
            <SeatSelect name="seatId" label={say("recusal.seat")} seats={others} />
            <RecusalFields />
          </DeedForm>
        </Disclosure>
      )}
    </>
  );
}

/** Who is out of the vote and who votes for whom; while it is open, those who may can take a recusal back. */
export async function Apart({ member, proposal, state, seats }: About) {
  const say = await getTranslations("decisions");
  const isOpen = state === "open";
  const takeBack = ({ seatId, recusal }: ElectoralSeat) => {
    const isTheirs = recusal?.personId === member.personId || isChairOf({ member, proposal });
    if (!isOpen || !recusal?.personId || !isTheirs) return null;
    return (
      <DeedForm
        action={liftRecusal.bind(null, member.slug)}
        proposalId={proposal.id}
        variant="quiet"
        submit={say("recusal.lift")}
      >
        <input type="hidden" name="seatId" value={seatId} />
      </DeedForm>
    );
  };
  return <OutOfTheOrdinary seats={seats} takeBack={takeBack} />;
}

/** Where one decides, no seat has anything to give away, to leave or to have written down. */
function seatsAnswer({ rule }: { rule: DecisionRule }) {
  return choicesIn(rule, 1).length > 0;
}

function isChairOf({ member, proposal }: Pick<About, "member" | "proposal">) {
  return member.seats.some(
    ({ groupId, role }) =>
      groupId === proposal.decidingGroup.id && (role === "chair" || role === "deputy_chair"),
  );
}
