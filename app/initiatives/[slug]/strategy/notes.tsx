import { getLocale, getTranslations } from "next-intl/server";
import { NoteForm } from "@/components/agenda/note-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { NoteLine } from "@/lib/agenda/columns";
import { takeNote } from "@/lib/agenda/layout-actions";
import { dayOf } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";

/** What the secretariat noted: beside the text, never in it. */
export async function Notes({ member, notes }: { member: Member; notes: NoteLine[] }) {
  const [say, locale] = await Promise.all([getTranslations(), getLocale()]);
  const mayTake = may(member, "note.take");
  if (notes.length === 0 && !mayTake) return null;
  return (
    <Section title={say("note.title")} intro={say("note.intro")}>
      {notes.length > 0 && (
        <Rows>
          {notes.map(({ id, part, text, at, personName }) => (
            <Row key={id} title={<span className="whitespace-pre-line">{text}</span>}>
              {[say(`strategy.${part}`), personName, formatDay(dayOf(new Date(at)), locale)].join(
                " · ",
              )}
            </Row>
          ))}
        </Rows>
      )}
      {mayTake && (
        <Disclosure summary={say("note.take")}>
          <NoteForm action={takeNote.bind(null, member.slug)} deedKey={crypto.randomUUID()} />
        </Disclosure>
      )}
    </Section>
  );
}
