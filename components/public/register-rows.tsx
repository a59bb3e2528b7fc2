import { useLocale, useTranslations } from "next-intl";
import { Row, Rows, TitleLink } from "@/components/ui/rows";
import { dayOf } from "@/lib/dates";
import { recordWords } from "@/lib/decisions/record-words";
import type { RegisterEntry } from "@/lib/decisions/register-rules";
import { formatDay } from "@/lib/i18n/format";

type Listed = Extract<RegisterEntry, { isListed: true }>;
type ToRead = Extract<RegisterEntry, { isListed: false }>;

/** The register as everybody sees it: decisions to read, and those that only say that they are there. */
export function RegisterRows({
  register,
  decisions,
}: {
  register: string;
  decisions: RegisterEntry[];
}) {
  const say = useTranslations("public.register");
  return (
    <Rows label={say("rows")}>
      {decisions.map((decision) =>
        decision.isListed ? (
          <ListedRow key={decision.number} decision={decision} />
        ) : (
          <ToReadRow key={decision.number} register={register} decision={decision} />
        ),
      )}
    </Rows>
  );
}

function ToReadRow({ register, decision }: { register: string; decision: ToRead }) {
  const say = useTranslations("public");
  const all = useTranslations();
  const locale = useLocale();
  const { number, title, outcome, decidedAt, matter, groupName, organisationName } = decision;
  const name = groupName ?? organisationName;
  return (
    <Row title={<TitleLink href={`${register}/${number}`}>{title}</TitleLink>}>
      {say(`decisions.outcome.${outcome}`, { day: formatDay(dayOf(decidedAt), locale) })}
      {" · "}
      {say("register.about", { number, matter })}
      {name && ` · ${say("register.from", { name })}`}
      {recordWords(decision, all, locale).map((words) => ` · ${words}`)}
    </Row>
  );
}

function ListedRow({ decision: { number, decidedOn } }: { decision: Listed }) {
  const say = useTranslations("public.register");
  const locale = useLocale();
  return (
    <Row title={<span className="text-ink-soft">{say("listed", { number })}</span>}>
      {say("listedWhy", { day: formatDay(decidedOn, locale) })}
    </Row>
  );
}
