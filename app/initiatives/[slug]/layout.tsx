import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SeeAs } from "@/components/access/see-as";
import { type PlainLink, type SectionName, sectionHref } from "@/components/shell/sections";
import { Shell } from "@/components/shell/shell";
import { chooseOwnLocale, chooseOwnTheme } from "@/lib/access/account-actions";
import { rolesToSeeAs } from "@/lib/access/queries";
import { signOut } from "@/lib/access/sign-in-actions";
import { themeCookie } from "@/lib/i18n/theme";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

/** To a stranger the browser's title says no more than the page. */
export async function generateMetadata({ params }: Omit<Props, "children">): Promise<Metadata> {
  await requireMember((await params).slug);
  return {};
}

/** The frame around an initiative's pages. Never the gate: every page asks for its member itself. */
export default async function InitiativeLayout({ children, params }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  return (
    <Shell
      initiative={{ slug, name: member.initiativeName }}
      thumb={thumbOf(member)}
      more={await morePages(member)}
      person={await personOf(member)}
      chooseLocale={chooseOwnLocale}
      banner={await seeAsBanner(member)}
      footerLinks={await footerLinks(slug)}
    >
      {children}
    </Shell>
  );
}

/** The three rooms that this role opens most, for the phone's bottom bar. */
function thumbOf(member: Member): SectionName[] {
  if (member.roles.includes("backbone")) return ["overview", "activities", "backbone"];
  const steers = member.roles.some((role) => role.startsWith("steering"));
  return steers ? ["overview", "decisions", "strategy"] : ["overview", "activities", "decisions"];
}

async function morePages(member: Member): Promise<PlainLink[]> {
  const say = await getTranslations("shell.pages");
  const at = (path: string) => `/initiatives/${member.slug}/${path}`;
  const pages = [
    may(member, "invitation.send") && { href: at("invitations"), label: say("invitations") },
    may(member, "import.run") && { href: at("organisation/import"), label: say("import") },
    { href: at("policy"), label: say("policy") },
    { href: at("audit"), label: say("audit") },
    may(member, "initiative.describe") && { href: at("settings"), label: say("settings") },
  ];
  return pages.filter((page) => page !== false);
}

async function personOf(member: Member) {
  const say = await getTranslations("shell.person");
  const roles = await getTranslations("roles");
  const [role] = member.roles;
  return {
    name: member.personName,
    detail: role && roles(role),
    links: [
      {
        href: `${sectionHref(member.slug, "organisation")}/people/${member.personId}`,
        label: say("myPage"),
      },
      { href: "/account", label: say("account") },
      { href: "/", label: say("initiatives") },
    ],
    theme: (await cookies()).get(themeCookie)?.value ?? null,
    chooseTheme: chooseOwnTheme,
    signOut,
  };
}

/** In the example, and there only, the operator looks as somebody else. */
async function seeAsBanner(member: Member) {
  const choices = await rolesToSeeAs(member);
  return choices && <SeeAs member={member} choices={choices} />;
}

async function footerLinks(slug: string): Promise<PlainLink[]> {
  const say = await getTranslations("shell.pages");
  return [{ href: `/initiatives/${slug}/policy`, label: say("policy") }];
}
