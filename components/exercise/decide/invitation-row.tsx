import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { dayOf } from "@/lib/dates";
import type { ExerciseActor, ExerciseDetail } from "@/lib/exercise/columns";
import type { InvitationLine } from "@/lib/exercise/invitations/columns";
import { formatDay } from "@/lib/i18n/format";
import { ArrangeForm, InvitationDeed } from "./invitation-forms";

type Action = ComponentProps<typeof InvitationDeed>["action"];
export type InvitationActions = Record<"arrange" | "send" | "withdraw" | "move", Action>;

/** An actor at its table, who asks it, what it answered, and what can be done about it. */
export function InvitationRow({
  exercise,
  actor,
  invitation,
  actions,
}: {
  exercise: ExerciseDetail;
  actor: ExerciseActor;
  invitation: InvitationLine | null;
  actions: InvitationActions;
}) {
  const say = useTranslations("exercise.invite");
  const { id: exerciseId, endedAt } = exercise;
  const of = { exerciseId, actorId: actor.id };
  const tableOf = (id: string | null) => exercise.tables.find((table) => table.id === id)?.name;
  const isSent = invitation?.sentAt && !invitation.withdrawnAt;
  // A quiet button has no edge of its own: its words stand where the lines above begin.
  const startsQuiet = isSent && !isWish(invitation, actor);
  return (
    <li className="grid gap-2 py-4">
      <h3 className="text-base font-semibold">
        {actor.name} <span className="font-normal text-ink-soft">{tableOf(actor.tableId)}</span>
      </h3>
      {invitation && (
        <Standing invitation={invitation} wished={tableOf(invitation.wishedTableId)} />
      )}
      {!endedAt && invitation && (
        <div className={`flex flex-wrap items-start gap-3 ${startsQuiet ? "-ml-3" : ""}`}>
          {isWish(invitation, actor) && (
            <InvitationDeed
              {...of}
              action={actions.move}
              label={say("moveLabel", { name: actor.name })}
              variant="primary"
              words={say("move", { table: tableOf(invitation?.wishedTableId ?? null) ?? "" })}
              wished={invitation?.wishedTableId ?? ""}
            />
          )}
          <InvitationDeed
            {...of}
            action={actions.send}
            label={say("sendLabel", { name: actor.name })}
            variant={isSent ? "quiet" : "plain"}
            words={say(isSent ? "renew" : "send")}
          />
          {isSent && (
            <InvitationDeed
              {...of}
              action={actions.withdraw}
              label={say("withdrawLabel", { name: actor.name })}
              variant="quiet"
              words={say("withdraw")}
            />
          )}
        </div>
      )}
      {!endedAt && (
        <Disclosure summary={say(invitation ? "change" : "arrange", { name: actor.name })}>
          <ArrangeForm
            action={actions.arrange}
            exercise={exercise}
            actor={actor}
            invitation={invitation}
          />
        </Disclosure>
      )}
    </li>
  );
}

function isWish(invitation: InvitationLine | null, actor: ExerciseActor): boolean {
  const wished = invitation?.answer === "other_table" ? invitation.wishedTableId : null;
  return wished !== null && wished !== actor.tableId;
}

function Standing({
  invitation,
  wished,
}: {
  invitation: InvitationLine;
  wished: string | undefined;
}) {
  const say = useTranslations("exercise.invite");
  const locale = useLocale();
  const { askedByName: name, askBy, sentAt, withdrawnAt, answer, answeredAt, said } = invitation;
  const state = () => {
    if (withdrawnAt) return say("stateWithdrawn", { day: formatDay(dayOf(withdrawnAt), locale) });
    if (answer && answeredAt) {
      const day = formatDay(dayOf(answeredAt), locale);
      return say("stateAnswered", { answer, table: wished ?? say("another"), day });
    }
    return sentAt
      ? say("stateSent", { day: formatDay(dayOf(sentAt), locale) })
      : say("stateNotSent");
  };
  return (
    <>
      <p>
        {say("asks", { name, day: formatDay(askBy, locale) })} <strong>{state()}</strong>
      </p>
      {said && (
        <p className="max-w-prose border-l-2 border-line pl-3 whitespace-pre-line">{said}</p>
      )}
    </>
  );
}
