import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { tieKinds } from "@/lib/exercise/rules";
import type { PlanCard, PlanStructure } from "./structure";
import type { Deed } from "./use-plan";
import type { PlanWords } from "./words";

/** Whom the actor should sit near, and whom not. */
export function Ties({
  card,
  structure,
  tie,
  untie,
  words,
}: {
  card: PlanCard;
  structure: PlanStructure;
  tie: Deed;
  untie: Deed;
  words: PlanWords;
}) {
  const say = words.card;
  const { exerciseId, cards, ties } = structure;
  const nameOf = new Map(cards.map(({ id, name }) => [id, name]));
  const own = ties.filter(({ oneId, otherId }) => oneId === card.id || otherId === card.id);
  const others = cards.filter(({ id }) => id !== card.id);
  return (
    <section aria-labelledby="ties-name" className="border-t border-line pt-4">
      <h3 id="ties-name" className="text-base">
        {say.ties}
      </h3>
      {own.length === 0 && <p className="text-sm text-ink-soft">{say.tiesNone}</p>}
      <ul>
        {own.map(({ id, oneId, otherId, kind, why }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 text-sm">
            <span>
              {words.ties[kind]} <b>{nameOf.get(oneId === card.id ? otherId : oneId)}</b>
              {why && ` · ${why}`}
            </span>
            <Form action={untie} className="">
              <input type="hidden" name="exerciseId" value={exerciseId} />
              <input type="hidden" name="tieId" value={id} />
              <button type="submit" className="word-button text-accent">
                {say.untie}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <Disclosure summary={say.tie}>
        <Form key={card.id} action={tie} label={say.tie} className="grid gap-3">
          <input type="hidden" name="exerciseId" value={exerciseId} />
          <input type="hidden" name="actorId" value={card.id} />
          <Select
            name="kind"
            label={say.kind}
            empty={false}
            options={tieKinds.map((value) => ({ value, label: words.ties[value] }))}
          />
          <Select
            name="otherId"
            label={say.other}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField name="why" label={say.tieWhy} maxLength={300} optional />
          <SubmitButton variant="plain" className="justify-self-start">
            {say.tie}
          </SubmitButton>
        </Form>
      </Disclosure>
    </section>
  );
}
