import { useTranslations } from "next-intl";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { PassageLine } from "@/lib/agenda/columns";
import { firstSentence } from "@/lib/agenda/rules";

/** Whose words a passage is, and since when; leads to its history. */
export function Provenance({ slug, passage }: { slug: string; passage: PassageLine }) {
  const say = useTranslations("strategy");
  const { passageId, authorName, partyName, since, text } = passage;
  return (
    <div className="mt-0.5 font-sans text-sm text-ink-soft">
      <a
        href={`/initiatives/${slug}/strategy/passages/${passageId}`}
        className="text-ink-soft"
        title={partyName ? say("versionBy", { name: authorName, party: partyName }) : authorName}
      >
        {say("wordsOf", { name: partyName ?? authorName, number: since })}
        <VisuallyHidden> ({say("historyOf", { text: firstSentence(text) })})</VisuallyHidden>
      </a>
    </div>
  );
}
