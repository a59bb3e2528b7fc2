import { getTranslations } from "next-intl/server";
import { Comments } from "@/components/decisions/comments";
import { Section } from "@/components/ui/section";
import { placeOf } from "@/lib/text/rules";
import { type AboutText, standing } from "./about";
import { Amendment } from "./amendment";

/** What no longer waits at a paragraph: answered, taken back, or about words that were changed since. */
export async function EarlierAmendments(about: AboutText) {
  const say = await getTranslations("preparation");
  const { proposal, comments, now } = about;
  const rest = standing(about).filter(({ state }) => state !== "waiting");
  const stale = rest.filter(({ state }) => state === "stale");
  const settled = rest.filter(({ state }) => state !== "stale");
  const adrift = comments.filter(
    ({ passage, position }) =>
      passage !== null &&
      position !== null &&
      placeOf(proposal.text, { passage, position }) === null,
  );
  return [
    { title: say("stale"), list: stale },
    { title: say("settled"), list: settled },
  ]
    .map(({ title, list }) => (
      <Part key={title} title={title} isEmpty={list.length === 0}>
        {list.map(({ amendment, state }) => (
          <Amendment key={amendment.id} {...about} amendment={amendment} state={state} />
        ))}
      </Part>
    ))
    .concat(
      <Part key="comments" title={say("earlierComments")} isEmpty={adrift.length === 0}>
        <Comments comments={adrift} now={now} />
      </Part>,
    );
}

function Part({
  title,
  isEmpty,
  children,
}: {
  title: string;
  isEmpty: boolean;
  children: React.ReactNode;
}) {
  if (isEmpty) return null;
  return (
    <Section title={title}>
      <div className="grid gap-6">{children}</div>
    </Section>
  );
}
