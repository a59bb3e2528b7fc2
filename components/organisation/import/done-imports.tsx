import { useTranslations } from "next-intl";
import { Pager } from "@/components/ui/pager";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { ImportResult } from "@/lib/organisation/import/plan";
import { useThings } from "./undo-figures";

type DoneImport = {
  id: string;
  fileName: string;
  personName: string;
  when: string;
  result: ImportResult;
  undone: { when: string; who: string } | null;
  mayUndo: boolean;
};

/** What has been imported, with the way back. */
export function DoneImports({
  imports,
  page,
  older,
  isOlder,
}: {
  imports: DoneImport[];
  /** The address of the page that it stands on. */
  page: string;
  /** Where the next ones are, if there are more. */
  older: string | null;
  isOlder: boolean;
}) {
  const say = useTranslations("import.undo");
  const things = useThings();
  if (imports.length === 0) return null;
  return (
    <Section title={say("list.title")} id="imports">
      <Rows>
        {imports.map(({ id, fileName, when, personName, result, undone, mayUndo }) => (
          <Row
            key={id}
            title={<a href={`${page}/${id}`}>{fileName}</a>}
            action={
              mayUndo && (
                <a
                  href={`${page}/${id}/undo`}
                  aria-label={say("list.undoFile", { file: fileName })}
                >
                  {say("link")}
                </a>
              )
            }
          >
            {say("list.what", { when, who: personName, things: came(result) })}{" "}
            {undone && say("list.undone", undone)}
          </Row>
        ))}
      </Rows>
      <Pager
        label={say("list.title")}
        previous={isOlder ? { href: page, label: say("list.newest") } : null}
        next={older ? { href: older, label: say("list.older") } : null}
      />
    </Section>
  );

  function came({ made, changed }: ImportResult): string {
    const rows = changed > 0 ? [say("list.rows", { changed })] : [];
    return things(made, rows) || say("list.nothing");
  }
}
