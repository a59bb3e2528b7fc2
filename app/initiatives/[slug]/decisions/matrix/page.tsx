import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MatrixTable } from "@/components/decisions/matrix-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOf } from "@/lib/dates";
import { proposeMatrix } from "@/lib/decisions/matrix/actions";
import { currentMatrix } from "@/lib/decisions/matrix/queries";
import { formatShortDay } from "@/lib/i18n/format";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("matrix");
  return { title: say("title") };
}

/** Who decides what, and how: the matrix in force, for every member. */
export default async function MatrixPage({ params }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  const [say, locale, { matrix, versions }] = await Promise.all([
    getTranslations(),
    getLocale(),
    currentMatrix(member),
  ]);
  const page = `/initiatives/${slug}/decisions`;
  const inForce = versions.find(({ number }) => number === matrix.number);
  const others = versions.filter(({ number }) => number !== matrix.number);
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: page, label: say("decisions.title") }]}
      />
      <PageTitle
        lead={say("matrix.lead")}
        actions={
          may(member, "matrix.write") && (
            <Form action={proposeMatrix.bind(null, slug)} deedKey={crypto.randomUUID()}>
              <SubmitButton variant="plain">{say("matrix.propose")}</SubmitButton>
            </Form>
          )
        }
      >
        {say("matrix.title")}
      </PageTitle>
      {inForce?.adoptedAt ? (
        <p className="mb-6 text-ink-soft">
          {say("matrix.adopted", {
            number: matrix.number,
            day: formatShortDay(dayOf(inForce.adoptedAt), locale),
          })}{" "}
          <a href={`${page}/${inForce.proposalNumber}`}>{say("matrix.byDecision")}</a>
        </p>
      ) : (
        <div className="mb-6">
          <Notice>{say("matrix.notAdopted")}</Notice>
        </div>
      )}
      <MatrixTable rows={matrix.rows} />
      {others.length > 0 && (
        <Section title={say("matrix.versions")}>
          <Rows>
            {others.map(({ number, createdAt, adoptedAt }) => (
              <Row
                key={number}
                title={<a href={`${page}/matrix/${number}`}>{say("matrix.version", { number })}</a>}
              >
                {formatShortDay(dayOf(adoptedAt ?? createdAt), locale)}
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
}
