import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { isoDay } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import type { Step } from "@/lib/organisation/changes/step-rules";
import { organisationPath } from "../links";
import { StepSlider } from "./step-slider";

/**
 * Through the years, from one decision that changed something to the next: a plain form with a slider
 * and two links. Script only says the day while the slider is moved.
 */
export function StepsForm({ slug, steps, at }: { slug: string; steps: Step[]; at: number }) {
  const say = useTranslations("organisation.steps");
  const locale = useLocale();
  const page = organisationPath(slug);
  const [before, current, after] = [steps[at - 1], steps[at], steps[at + 1]];
  if (!current || steps.length < 3) return null;
  const label = ({ day, decisions }: Step) =>
    say("step", {
      day: formatDay(day, locale),
      count: decisions.length,
      title: decisions[0]?.title ?? "",
    });
  const to = (step: Step, words: string) => (
    <a href={`${page}?on=${isoDay(step.day)}`} className="pressable inline-flex items-center">
      {words}
    </a>
  );
  return (
    <div className="mb-8 max-w-prose print:hidden">
      <form method="get" action={page}>
        <StepSlider label={say("label")} steps={steps.map(label)} at={at}>
          {formatDay(current.day, locale)}
          {current.decisions.map(({ number, title }) => (
            <span key={number}>
              {" · "}
              <a href={`/initiatives/${slug}/decisions/${number}`}>
                {say("decision", { number, title })}
              </a>
            </span>
          ))}
        </StepSlider>
        <p className="flex flex-wrap items-center gap-x-5">
          <Button type="submit">{say("show")}</Button>
          {before && to(before, say("before"))}
          {after && to(after, say("after"))}
        </p>
      </form>
    </div>
  );
}
