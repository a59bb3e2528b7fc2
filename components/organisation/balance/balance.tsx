import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import {
  type Balance as GroupBalance,
  isAnythingWanted,
  missingIn,
  missingOf,
  type Weighed,
} from "@/lib/organisation/balance/rules";

/** Who a group is made of, next to whom the initiative wants in it. */
export function BalanceSection({
  balance,
  change,
}: {
  balance: GroupBalance;
  /** Where it is said what is wanted; null: not by this reader. */
  change: string | null;
}) {
  const say = useTranslations("organisation.balance");
  const sector = useTranslations("sectors");
  const parts = [
    { key: "sectors", rows: balance.sectors.map((one) => ({ ...one, name: sector(one.name) })) },
    { key: "places", rows: balance.places },
    { key: "constituencies", rows: balance.constituencies },
  ] as const;
  return (
    <Section
      id="balance"
      title={say("title")}
      aside={change && <a href={change}>{say("change")}</a>}
      intro={<MissingSentence balance={balance} />}
    >
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        {parts.map(
          ({ key, rows }) =>
            rows.length > 0 && (
              <section key={key}>
                <h3 className="mb-1 text-base">{say(key)}</h3>
                <ul className="divide-y divide-line border-y border-line">
                  {rows.map((one) => (
                    <WeighedRow key={one.name} weighed={one} />
                  ))}
                </ul>
                {key === "places" && balance.otherPlaces > 0 && (
                  <p className="mt-2 text-sm text-ink-soft">
                    {say("otherPlaces", { count: balance.otherPlaces })}
                  </p>
                )}
              </section>
            ),
        )}
      </div>
    </Section>
  );
}

/** In a sentence: what there is too little of, or that nothing is missing, or that nothing is wanted yet. */
export function MissingSentence({ balance }: { balance: GroupBalance }) {
  const say = useTranslations("organisation.balance");
  const sector = useTranslations("sectors");
  const { sectors, places, constituencies } = missingIn(balance);
  if (!isAnythingWanted(balance)) return say("nothingWanted");
  const missing = [
    ...sectors.map((one) => ({ ...one, name: sector(one.name) })),
    ...places,
    ...constituencies,
  ];
  if (missing.length === 0) return say("asWanted");
  const list = missing
    .map((one) => say("lacking", { count: missingOf(one), name: one.name }))
    .join(", ");
  return say("missing", { list });
}

function WeighedRow({ weighed }: { weighed: Weighed }) {
  const say = useTranslations("organisation.balance");
  const { name, has, wanted } = weighed;
  const missing = missingOf(weighed);
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
      <span className="min-w-0">{name}</span>
      <span className="flex items-baseline gap-3 text-sm text-ink-soft">
        <span aria-hidden="true" className="tracking-widest text-ink">
          {"●".repeat(has)}
          {"○".repeat(missing)}
        </span>
        {wanted === null ? say("has", { has }) : say("hasOf", { has, wanted, missing })}
      </span>
    </li>
  );
}
