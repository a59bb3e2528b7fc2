import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choices";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import { type EarlierDecision, endedBy, type LaterDecision } from "@/lib/decisions/chain/columns";
import type { ChainEnd, ChainKind } from "@/lib/decisions/chain/rules";

/** At the top of a decision that no longer holds: by which one, where the reader may know it. */
export function EndedNotice({
  register,
  later,
  isEnded,
}: {
  register: string;
  later: LaterDecision[];
  isEnded: boolean;
}) {
  const say = useTranslations("chain");
  if (!isEnded) return null;
  const end = endedBy(later);
  return (
    <div className="mb-8">
      <Notice kind="warning" title={say("ended")}>
        {end && end.chainKind !== "amends" ? (
          <>
            {say(`endedBy.${end.chainKind}`)} <Numbered register={register} decision={end} />.
          </>
        ) : (
          say("endedSilently")
        )}
      </Notice>
    </div>
  );
}

/** What a proposal does to an earlier decision, and what later ones do to it. */
export function Chain({
  register,
  earlier,
  later,
}: {
  register: string;
  earlier: EarlierDecision | null;
  later: LaterDecision[];
}) {
  const say = useTranslations("chain");
  if (!earlier && later.length === 0) return null;
  const names = later.map((one) => say(`${one.holds ? "byKind" : "maybe"}.${one.chainKind}`));
  const facts = [...new Set(names)].map((name) => ({
    name,
    fact: (
      <ul>
        {later
          .filter((_, index) => names[index] === name)
          .map((one) => (
            <li key={one.number}>
              <Numbered register={register} decision={one} />
            </li>
          ))}
      </ul>
    ),
  }));
  if (earlier) {
    facts.unshift({
      name: say(`ofKind.${earlier.chainKind}`),
      fact: (
        <>
          <Numbered register={register} decision={earlier} />
          {earlier.reason && <p>{say("because", { reason: earlier.reason })}</p>}
        </>
      ),
    });
  }
  return (
    <Section title={say("heading")}>
      <DescriptionList facts={facts} />
    </Section>
  );
}

/** In a list: that it no longer holds, and by which one. */
export function EndedInRow({ ended }: { ended: ChainEnd | null }) {
  const say = useTranslations("chain");
  if (!ended) return null;
  const how = say(`row.${ended.kind}`, { number: ended.number });
  return ` · ${say("rowEnded", { how })}`;
}

function Numbered({
  register,
  decision: { number, title },
}: {
  register: string;
  decision: { number: number; title: string };
}) {
  const say = useTranslations("chain");
  return <a href={`${register}/${number}`}>{say("numbered", { title, number })}</a>;
}

/** In a proposal's form: what it does to the decision that it began with. */
export function ChainFields({
  earlier,
  kinds,
}: {
  earlier: {
    decisionId: string;
    number: number;
    title: string;
    chainKind?: ChainKind;
    reason?: string;
  };
  /** What may be done to it; none: it is only where one began. */
  kinds: ChainKind[];
}) {
  const say = useTranslations("chain");
  const { decisionId, number, title, chainKind, reason } = earlier;
  if (kinds.length === 0) return <p className="text-ink-soft">{say("intro", { title })}</p>;
  return (
    <>
      <input type="hidden" name="earlier" value={decisionId} />
      <RadioGroup
        name="chainKind"
        label={say("title", { number })}
        hint={say("intro", { title })}
        choices={[
          { value: "none", label: say("kinds.none") },
          ...kinds.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) })),
        ]}
        defaultValue={chainKind ?? "none"}
      />
      <TextArea
        name="chainReason"
        label={say("reason")}
        hint={say("reasonHint")}
        defaultValue={reason}
        rows={2}
        maxLength={2000}
        optional
      />
    </>
  );
}
