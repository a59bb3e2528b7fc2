import { addDays, addHours, subDays } from "date-fns";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { remindOfAdvice } from "@/lib/decisions/advice/notices";
import { type DecisionRule, defaultRule } from "@/lib/decisions/voting-rules";
import { makeCast } from "@/prisma/cast";
import { freshDatabase } from "@/tests/support/database";

process.env.SMTP_URL = "smtp://127.0.0.1:1";
freshDatabase();

const { quorum, voices, recused, proxies } = defaultRule;
const rule: DecisionRule = { quorum, voices, recused, proxies, procedure: "advice" };

test("who owes advice is reminded once, a day before; who has answered, or was asked late, is not", async () => {
  const cast = await makeCast(db(), { slug: "advice-owed" });
  const { now } = cast;
  const proposalId = cast.proposals.submitted;
  const closesAt = addDays(now, 3);
  const { matrixRowId } = await db().proposalOpening.findUniqueOrThrow({
    where: { proposalId: cast.proposals.open },
  });
  const opening = { proposalId, personId: cast.chair.personId, at: subDays(now, 1) };
  await db().proposalOpening.create({ data: { ...opening, closesAt, matrixRowId, rule } });
  const ask = ({ personId }: { personId: string }, at: Date) =>
    db().adviceRequest.create({
      data: {
        ...{ proposalId, personId, at, why: "affected" as const },
        askedById: cast.workingChair.personId,
      },
    });
  await ask(cast.partner, now);
  const answered = await ask(cast.memberOne, now);
  await ask(cast.memberTwo, addHours(closesAt, -2));
  const data = { requestId: answered.id, text: "Gør det.", at: now };
  await db().adviceAnswer.create({ data });
  const reminded = () =>
    db().outboundMail.findMany({
      where: { reason: "decisions.adviceReminder" },
      select: { personId: true },
    });
  await remindOfAdvice(db(), addHours(closesAt, -30));
  expect(await reminded()).toEqual([]);
  for (const hours of [20, 10, 1]) await remindOfAdvice(db(), addHours(closesAt, -hours));
  expect(await reminded()).toEqual([{ personId: cast.partner.personId }]);
});
