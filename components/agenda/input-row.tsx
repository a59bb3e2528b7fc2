import { useLocale, useTranslations } from "next-intl";
import { Row } from "@/components/ui/rows";
import type { InputLine } from "@/lib/agenda/columns";
import { firstSentence, inputStateOf } from "@/lib/agenda/rules";
import { formatSince } from "@/lib/i18n/format";

/** One input: from whom, about what, and how it stands; one that waits tells for how long. */
export function InputRow({ slug, input, now }: { slug: string; input: InputLine; now: Date }) {
  const say = useTranslations("input");
  const { number, text, partyName } = input;
  return (
    <Row
      title={
        <a href={`/initiatives/${slug}/strategy/input/${number}`}>
          {say("line", { number, party: partyName })}
        </a>
      }
    >
      <InputStanding input={input} now={now} /> · {firstSentence(text)}
    </Row>
  );
}

/** How an input stands, in a few words. */
export function InputStanding({
  input,
  now,
}: {
  input: Pick<InputLine, "at" | "withdrawnAt" | "reply">;
  now: Date;
}) {
  const say = useTranslations("input");
  const locale = useLocale();
  const state = inputStateOf(input);
  if (state !== "waiting") return <>{say(`state.${state}`)}</>;
  return <strong>{say("waits", { since: formatSince(new Date(input.at), locale, now) })}</strong>;
}
