import { newCode } from "@/lib/decisions/elections/code";
import type { Cast } from "@/prisma/cast";
import type { PlainBrowser, PlainForm } from "@/tests/support/plain-browser";
import type { Notebook } from "./notebook";
import { type Proposals, passage } from "./proposals";
import type { Line } from "./storm";

/** What the deeds around decisions need. */
export type Around = {
  cast: Cast;
  proposals: Proposals;
  forms: Map<string, PlainForm>;
  browserOf: (who: { accountId: string }) => Promise<PlainBrowser>;
  notebook: Notebook;
};

/** A vote written down for a silent seat, a seat recused by the chair, and a proxy given. */
export async function places(around: Around): Promise<Line> {
  const { cast, proposals, browserOf, notebook } = around;
  const { seats } = cast;
  const [chair, giver] = [await browserOf(cast.chair), await browserOf(cast.memberThree)];
  const page = String(proposals.apart.number);
  const proposalId = proposals.apart.id;
  const lift = await formOn(around, chair, page, `value="${seats.memberTwo}"`, "lift");
  const register = await formOn(around, chair, page, 'name="way"');
  const recuse = await formOn(around, chair, page, 'name="note"');
  const give = await formOn(around, giver, page, 'name="to"');
  let turn = 0;
  return async (send) => {
    turn += 1;
    const reason = notebook.begin("register");
    const lived = { proposalId, seatId: seats.lived, choice: "for", way: "phone", reason };
    await send(reason, chair.call(register, lived));
    // A death may have left it either way: then there is nothing to lift.
    const recused = { proposalId, seatId: seats.memberTwo };
    await chair.call(lift, recused);
    const note = notebook.begin("recusal");
    await send(note, chair.call(recuse, { ...recused, reason: "other", note }));
    const to = turn % 2 ? seats.memberOne : seats.deputyChair;
    const given = { proposalId, seatId: seats.memberThree, to };
    await send(notebook.begin("proxy"), giver.call(give, given));
  };
}

/** A comment and an amendment to a passage, an organisation's reply to a consultation, and an advice. */
export async function texts(around: Around): Promise<Line> {
  const { cast, proposals, browserOf, notebook } = around;
  const proposalId = cast.proposals.submitted;
  const [member, partner] = [await browserOf(cast.workingMember), await browserOf(cast.partner)];
  const comment = await formOn(around, member, "4/text?passage=1", 'name="tell"');
  const amend = await formOn(around, member, "4/text?passage=1", 'name="reason"');
  const reply = await formOn(around, partner, "4/consultations", 'name="stance"');
  const at = { proposalId, passage, position: "0" };
  return async (send) => {
    const said = notebook.begin("comment");
    await send(said, member.call(comment, { ...at, text: said }));
    const amended = notebook.begin("amendment");
    await send(amended, member.call(amend, { ...at, text: amended }));
    const replied = notebook.begin("reply");
    const words = { requestId: proposals.consulted, stance: "remarks", text: replied };
    await send(replied, partner.call(reply, words));
    const [asked] = proposals.advice;
    if (!asked) return;
    const give = await formOn(around, partner, String(asked.number), 'name="requestId"');
    proposals.advice.shift();
    const advice = notebook.begin("advice");
    await send(advice, partner.call(give, { requestId: asked.id, text: advice }));
  };
}

/** One secret ballot after the other, each in another vote, into boxes that others put theirs in too. */
export async function ballots(around: Around, who: "chair" | "memberOne"): Promise<Line> {
  const { cast, proposals, browserOf, notebook } = around;
  const browser = await browserOf(cast[who]);
  return async (send) => {
    const [vote] = proposals.ballots[who];
    if (!vote) return pause();
    const form = await formOn(around, browser, String(vote.number), 'name="code"');
    proposals.ballots[who].shift();
    const code = newCode();
    const ballot = { proposalId: vote.id, seatId: cast.seats[who], code, "mark-1": "2" };
    await send(notebook.begin("ballot", code), browser.call(form, ballot));
  };
}

/** The form, from the page of a decision; read once for each initiative. */
async function formOn(
  { cast: { slug }, forms }: Around,
  browser: PlainBrowser,
  page: string,
  holds: string,
  name = holds,
): Promise<PlainForm> {
  const known = forms.get(`${slug} ${name}`);
  if (known) return known;
  const found = await browser.open(`/initiatives/${slug}/decisions/${page}`, holds);
  forms.set(`${slug} ${name}`, found);
  return found;
}

const pause = () => new Promise<void>((done) => setTimeout(done, 100));
