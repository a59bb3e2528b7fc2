import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { Question, SameQuestion, WordQuestion } from "@/lib/organisation/import/plan";
import { fieldNames } from "@/lib/organisation/import/schema";

type Placed = { question: Question; place: number };

/** What only a human being can say. Open stand the ones without an answer; the others are folded. */
export function Questions({ questions }: { questions: Question[] }) {
  const say = useTranslations("import.draft.questions");
  const placed = questions.map((question, place) => ({ question, place }));
  const open = placed.filter(({ question }) => question.answer === null);
  const settled = placed.filter(({ question }) => question.answer !== null);
  if (placed.length === 0) return null;
  return (
    <Section title={say("title")} intro={say("intro")}>
      <div className="grid gap-6">
        {open.map((one) => (
          <OneQuestion key={one.question.key} {...one} />
        ))}
        {settled.length > 0 && (
          <Disclosure
            summary={say("settled", { count: settled.length })}
            isOpen={settled.length < 4}
          >
            <div className="grid gap-6">
              {settled.map((one) => (
                <OneQuestion key={one.question.key} {...one} />
              ))}
            </div>
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

function OneQuestion({ question, place }: Placed) {
  return (
    <div>
      <input type="hidden" name={fieldNames.question(place)} value={question.key} />
      {question.sort === "same" ? (
        <IsItTheSame question={question} place={place} />
      ) : (
        <WhatDoesItMean question={question} place={place} />
      )}
    </div>
  );
}

function IsItTheSame({ question, place }: { question: SameQuestion; place: number }) {
  const say = useTranslations("import.draft.questions");
  const { typed, known, about, answer, rows } = question;
  return (
    <RadioGroup
      name={fieldNames.answer(place)}
      label={say(about === "person" ? "samePerson" : "same", { typed, known })}
      hint={<InRows rows={rows} />}
      defaultValue={answer ?? undefined}
      choices={[
        { value: "same", label: say("yes") },
        { value: "another", label: say("no") },
      ]}
    />
  );
}

function WhatDoesItMean({ question, place }: { question: WordQuestion; place: number }) {
  const say = useTranslations("import.draft.questions");
  const { typed, heading, answer, rows, options } = question;
  return (
    <Select
      name={fieldNames.answer(place)}
      label={say("word", { typed, heading })}
      hint={<InRows rows={rows} />}
      defaultValue={answer ?? "unanswered"}
      empty={false}
      options={[
        { value: "unanswered", label: say("unanswered") },
        ...options,
        { value: "", label: say("empty") },
      ]}
    />
  );
}

function InRows({ rows }: { rows: number[] }) {
  const say = useTranslations("import.draft.questions");
  return say("rows", { count: rows.length, first: rows[0] ?? 0, more: rows.length - 1 });
}
