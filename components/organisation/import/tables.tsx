import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { headingOf, meaningsOf, requiredMeaning } from "@/lib/organisation/import/columns";
import type { TableKind } from "@/lib/organisation/import/plan";

const formats = ["csv", "xlsx"] as const;

/** What each kind of table may hold, with an empty one to download. */
export function AcceptedColumns({ kinds, slug }: { kinds: readonly TableKind[]; slug: string }) {
  const say = useTranslations("import");
  const locale = useLocale();
  return (
    <Section title={say("columns.title")} intro={say("columns.intro")}>
      {kinds.map((kind) => (
        <Disclosure key={kind} summary={say(`kinds.${kind}`)}>
          <ul className="max-w-prose columns-2 gap-8">
            {meaningsOf(kind).map((meaning) => (
              <li key={meaning}>
                {meaning === requiredMeaning(kind)
                  ? say("columns.required", { heading: headingOf(kind, meaning, locale) })
                  : headingOf(kind, meaning, locale)}
              </li>
            ))}
          </ul>
          <p className="mt-3 flex flex-wrap gap-x-4">
            {say("columns.template", { kind: say(`kinds.${kind}`) })}
            {formats.map((format) => (
              <a
                key={format}
                download
                href={`/initiatives/${slug}/organisation/import/template?table=${kind}&format=${format}`}
              >
                {say(format)}
              </a>
            ))}
          </p>
        </Disclosure>
      ))}
    </Section>
  );
}

/** The same tables with what is in them. */
export function Exports({ kinds, slug }: { kinds: readonly TableKind[]; slug: string }) {
  const say = useTranslations("import");
  return (
    <Section title={say("export.title")} intro={say("export.intro")} id="export">
      <Table caption={say("export.caption")} hideCaption>
        <thead>
          <tr>
            <th scope="col">{say("export.table")}</th>
            <th scope="col">{say("export.files")}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{say(`kinds.${kind}`)}</th>
              <td>
                <span className="flex flex-wrap gap-x-6">
                  {formats.map((format) => (
                    <a
                      key={format}
                      download
                      aria-label={say("export.link", {
                        kind: say(`kinds.${kind}`),
                        format: say(format),
                      })}
                      href={`/initiatives/${slug}/organisation/export?table=${kind}&format=${format}`}
                    >
                      {say(format)}
                    </a>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
