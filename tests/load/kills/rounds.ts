import { type Around, formOn, pause } from "./decisions";
import type { Line } from "./storm";

/** How often one proposal is worded anew: fewer times than its rule has rounds. */
const rewordings = 8;

/**
 * An objection, the end of the round, and the next wording: one after the other, in the first proposal
 * that has rounds left. A death may have left it after any of the three.
 */
export async function rounds(around: Around): Promise<Line> {
  const { cast, proposals, browserOf, notebook } = around;
  const [member, chair] = [await browserOf(cast.memberOne), await browserOf(cast.chair)];
  const author = await browserOf(cast.workingChair);
  let isKnown = false;
  return async (send) => {
    const [inRounds] = proposals.inRounds;
    if (!inRounds) return pause();
    const { id: proposalId } = inRounds;
    const page = String(inRounds.number);
    const reword = await formOn(around, author, page, 'name="closesOn"', "reword");
    const again = () => {
      inRounds.reworded += 1;
      if (inRounds.reworded === rewordings) proposals.inRounds.shift();
      const note = notebook.begin("rewording");
      const closes = { closesOn: proposals.closesOn, closesAt: "12.00" };
      const words = { proposalId, note, text: note, ...closes };
      return { note, sent: author.call(reword, words) };
    };
    if (!isKnown) {
      isKnown = true;
      // It may wait for a wording, or be open already: then this is refused.
      const { note, sent } = again();
      const reply = await sent;
      if (reply.isDone) notebook.acknowledged.add(note);
      else if (reply.status === 200) inRounds.reworded -= 1;
      return;
    }
    const seatId = cast.seats.memberOne;
    const vote = await formOn(around, member, page, `value="${seatId}"`, "object");
    const reason = notebook.begin("vote");
    const objecting = { proposalId, seatId, choice: "against", reason };
    const { isDone } = await send(reason, member.call(vote, objecting));
    // Ended without the objection, while the database was away, it would be decided and no round.
    if (!isDone) {
      isKnown = false;
      return;
    }
    const end = await formOn(around, chair, page, "Luk afstemningen nu", "end");
    await send(notebook.begin("round"), chair.call(end, { proposalId }));
    const { note, sent } = again();
    await send(note, sent);
  };
}
