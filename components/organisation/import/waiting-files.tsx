import { useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { DropFile } from "./drop-file";

type Drop = Parameters<typeof DropFile>[0]["drop"];

/** Files that somebody read and nobody imported. */
export function WaitingFiles({
  files,
  slug,
  drop,
}: {
  files: { id: string; fileName: string; when: string }[];
  slug: string;
  drop: Drop;
}) {
  const say = useTranslations("import.waiting");
  if (files.length === 0) return null;
  return (
    <Section title={say("title")}>
      <Rows>
        {files.map(({ id, fileName, when }) => (
          <Row
            key={id}
            title={<a href={`/initiatives/${slug}/organisation/import/${id}`}>{fileName}</a>}
            aside={
              <DropFile drop={drop} draftId={id} label={`${say("drop")} ${fileName}`}>
                {say("drop")}
              </DropFile>
            }
          >
            {say("read", { when })}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
