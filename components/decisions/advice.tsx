import { useTranslations } from "next-intl";

export type ShownAdvice = {
  personName: string | null;
  why: "affected" | "knows";
  text: string | null;
};

/** Who was asked and why, and what each of them said. */
export function AdviceList({ advice }: { advice: ShownAdvice[] }) {
  const say = useTranslations("decisions.advice");
  if (advice.length === 0) return <p className="text-ink-soft">{say("none")}</p>;
  const answered = advice.filter(({ text }) => text !== null).length;
  return (
    <>
      <p className="mb-3">{say("taken", { answered, asked: advice.length })}</p>
      <ul className="divide-y divide-line border-y border-line *:py-3">
        {advice.map(({ personName, why, text }) => (
          <li key={`${personName}${why}${text}`}>
            <p className="text-sm text-ink-soft">
              <strong className="text-ink">{personName ?? say("somebody")}</strong> · {say(why)}
            </p>
            <p className="mt-1 max-w-prose whitespace-pre-line">
              {text ?? <em>{say("silent")}</em>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
