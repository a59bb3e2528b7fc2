import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { Stat, Stats } from "@/components/ui/stat";
import { type ImportResult, madeThings } from "@/lib/organisation/import/plan";

/** What an import came to. */
export function Result({
  result,
  fileName,
  when,
  slug,
  draftId,
  mayUndo,
  children,
}: {
  result: ImportResult;
  fileName: string;
  when: string;
  slug: string;
  draftId: string;
  mayUndo: boolean;
  /** What has become of it since. */
  children: ReactNode;
}) {
  const undo = useTranslations("import.undo");
  const say = useTranslations("import.draft.done");
  const format = useFormatter();
  const { made: _, kind: __, ...counts } = result;
  const made = madeThings.map((thing) => ({ thing, number: result.made[thing] ?? 0 }));
  const at = `/initiatives/${slug}`;
  const room = result.kind === "activities" ? `${at}/activities` : `${at}/organisation`;
  return (
    <>
      <PageTitle lead={say("lead", { file: fileName, when })}>
        {say("title", { rows: result.new + result.changed })}
      </PageTitle>
      {children && <div className="mb-6">{children}</div>}
      <p className="max-w-prose">{say("counts", counts)}</p>
      {made.some(({ number }) => number > 0) && (
        <Section title={say("figures")}>
          <Stats>
            {made
              .filter(({ number }) => number > 0)
              .map(({ thing, number }) => (
                <Stat key={thing} figure={format.number(number)}>
                  {say(thing)}
                </Stat>
              ))}
          </Stats>
        </Section>
      )}
      <div className="mt-10 flex flex-wrap gap-3">
        <LinkButton href={room} variant="primary">
          {say(`see.${result.kind}`)}
        </LinkButton>
        <LinkButton href={`${at}/organisation/import`}>{say("more")}</LinkButton>
        {mayUndo && (
          <LinkButton href={`${at}/organisation/import/${draftId}/undo`} variant="quiet">
            {undo("link")}
          </LinkButton>
        )}
      </div>
    </>
  );
}
