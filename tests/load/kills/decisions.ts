import { newCode } from "@/lib/decisions/elections/code";
import type { Cast } from "@/prisma/cast";
import type { PlainBrowser, PlainForm } from "@/tests/support/plain-browser";
import type { Notebook } from "./notebook";
import { type Proposals, passage } from "./proposals";
import type { Rooms } from "./rooms";
import type { Line } from "./storm";

/** What the deeds around decisions, and in exercises, need. */
export type Around = {
  cast: Cast;
  proposals: Proposals;
  rooms: Rooms;
  forms: Map<string, PlainForm>;
  browserOf: (who: { accountId: string }) => Promise<PlainBrowser>;
  /** Of somebody without an account. */
  stranger: () => PlainBrowser;
  notebook: Notebook;
};

/** A vote written down for a silent seat, again and again in place of the one before. */
export async function registers(around: Around): Promise<Line> {
  const { cast, proposals, browserOf, notebook } = around;
  const chair = await browserOf(cast.chair);
  const register = await formOn(around, chair, String(proposals.apart.number), 'name="way"');
  const lived = { proposalId: proposals.apart.id, seatId: cast.seats.lived };
  return async (send) => {
    const reason = notebook.begin("register");
    const said = { ...lived, choice: "for", way: "phone", reason };
    await send(reason, chair.call(register, said));
  };
}

/** A seat recused by the chair, whose recusal is lifted first. */
export async function recusals(around: Around): Promise<Line> {
  const { cast, proposals, browserOf, notebook } = around;
  const chair = await browserOf(cast.chair);
  const page = String(proposals.apart.number);
  const recused = { proposalId: proposals.apart.id, seatId: cast.seats.memberTwo };
  const lift = await formOn(around, chair, page, `value="${recused.seatId}"`, "lift");
  const recuse = await formOn(around, chair, page, 'name="note"');
  return async (send) => {
    // A death may have left it either way: then there is nothing to lift.
    await chair.call(lift, recused);
    const note = notebook.begin("recusal");
    await send(note, chair.call(recuse, { ...recused, reason: "other", note }));
  };
}

/** A proxy, now to the one, now to the other. */
export async function proxies(around: Around): Promise<Line> {
  const { cast, proposals, browserOf, notebook } = around;
  const { memberOne, memberThree, deputyChair } = cast.seats;
  const giver = await browserOf(cast.memberThree);
  const give = await formOn(around, giver, String(proposals.apart.number), 'name="to"');
  const given = { proposalId: proposals.apart.id, seatId: memberThree };
  let turn = 0;
  return async (send) => {
    turn += 1;
    const to = turn % 2 ? memberOne : deputyChair;
    await send(notebook.begin("proxy"), giver.call(give, { ...given, to }));
  };
}

/** Comments on a passage, or amendments to it: the text is the word. */
export async function passages(around: Around, kind: "comment" | "amendment"): Promise<Line> {
  const { cast, browserOf, notebook } = around;
  const member = await browserOf(cast.workingMember);
  const holds = kind === "comment" ? 'name="tell"' : 'name="reason"';
  const form = await formOn(around, member, "4/text?passage=1", holds, kind);
  const at = { proposalId: cast.proposals.submitted, passage, position: "0" };
  return async (send) => {
    const text = notebook.begin(kind);
    await send(text, member.call(form, { ...at, text }));
  };
}

/** The proposer's answers to amendments, every other one taken in with words of their own. */
export async function answers(around: Around): Promise<Line> {
  const { cast, proposals, browserOf, notebook } = around;
  const author = await browserOf(cast.workingChair);
  let turn = 0;
  return async (send) => {
    const [amended] = proposals.amended;
    if (!amended) return pause();
    const form = await formOn(around, author, `${amended.number}/text`, 'name="reply"');
    proposals.amended.shift();
    turn += 1;
    const reason = notebook.begin("answer");
    const reply = turn % 2 ? "taken_in_partly" : "not_taken_in";
    const answer = { amendmentId: amended.id, reply, text: reason, reason };
    await send(reason, author.call(form, answer));
  };
}

/** An organisation's reply to a consultation, in place of the one before. */
export async function replies(around: Around): Promise<Line> {
  const { cast, proposals, browserOf, notebook } = around;
  const partner = await browserOf(cast.partner);
  const form = await formOn(around, partner, "4/consultations", 'name="stance"');
  return async (send) => {
    const text = notebook.begin("reply");
    const words = { requestId: proposals.consulted, stance: "remarks", text };
    await send(text, partner.call(form, words));
  };
}

/** An advice, each to another request. */
export async function advice(around: Around): Promise<Line> {
  const { cast, proposals, browserOf, notebook } = around;
  const partner = await browserOf(cast.partner);
  return async (send) => {
    const [asked] = proposals.advice;
    if (!asked) return pause();
    const form = await formOn(around, partner, String(asked.number), 'name="requestId"');
    proposals.advice.shift();
    const text = notebook.begin("advice");
    await send(text, partner.call(form, { requestId: asked.id, text }));
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
export async function formOn(
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

/** There is nothing left to do it with. */
export const pause = () => new Promise<void>((done) => setTimeout(done, 100));
