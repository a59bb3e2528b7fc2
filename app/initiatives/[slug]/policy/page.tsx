import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { PageTitle } from "@/components/ui/page-title";
import { Table } from "@/components/ui/table";
import { roles as allRoles, type Role } from "@/lib/member";
import { type Deed, deeds, type Grant, ruleOf } from "@/lib/policy";
import { requireMember } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("policy");
  return { title: say("title") };
}

/** The policy table in words. It is made from the table itself, so it cannot say something else. */
export default async function PolicyPage({ params }: { params: Promise<{ slug: string }> }) {
  await requireMember((await params).slug);
  const say = await getTranslations("policy");
  const words = await getTranslations("policy.deeds");
  return (
    <>
      <PageTitle lead={say("lead")}>{say("title")}</PageTitle>
      <Table caption={say("title")} hideCaption>
        <thead>
          <tr>
            <th scope="col">{say("deed")}</th>
            <th scope="col">{say("who")}</th>
          </tr>
        </thead>
        <tbody>
          {deeds.map((deed) => (
            <tr key={deed}>
              <th scope="row">{words(deed)}</th>
              <td>
                <Who deed={deed} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

async function Who({ deed }: { deed: Deed }) {
  const say = await getTranslations("policy");
  const { grants, never } = ruleOf(deed);
  return (
    <ul>
      {grants.map((grant) => (
        <li key={`${grant.on} ${grant.who.join()}`}>
          <Granted grant={grant} />
        </li>
      ))}
      {never && <li>{say("never", { roles: await listed(never) })}</li>}
    </ul>
  );
}

async function Granted({ grant }: { grant: Grant }) {
  const say = await getTranslations("policy");
  const told = await listed(grant.who);
  if (!grant.on) return told;
  return say("when", { roles: told, condition: say(`conditions.${grant.on}`) });
}

async function listed(who: readonly Role[]): Promise<string> {
  const [say, roles, format] = await Promise.all([
    getTranslations("policy"),
    getTranslations("roles"),
    getFormatter(),
  ]);
  if (who.length === allRoles.length) return say("everyone");
  return format.list(who.map((role) => roles(role)));
}
