import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SkipLink } from "../ui/skip-link";
import { Footer } from "./footer";
import { type ChooseLocale, LanguageSwitch } from "./language-switch";
import type { PlainLink } from "./sections";

/**
 * Around pages outside an initiative's rooms: sign-in, setup, an invitation, an initiative's public pages. It brings
 * `<main>`; the page begins with PageTitle.
 *
 * @param name  the initiative's, on its public pages; else the product's
 * @param links to the right of the name ("Log ind", the public pages)
 */
export function PublicShell({
  name,
  home = "/",
  links = [],
  footerLinks,
  chooseLocale,
  children,
}: {
  name?: string;
  home?: string;
  links?: PlainLink[];
  footerLinks?: PlainLink[];
  chooseLocale?: ChooseLocale;
  children: ReactNode;
}) {
  const say = useTranslations("shell");
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink href="#main">{say("skip")}</SkipLink>
      <header className="border-b border-line bg-sheet print:hidden">
        <div className="page-width flex flex-wrap items-center gap-x-6 gap-y-1 py-1.5">
          <a
            href={home}
            className="inline-flex min-h-11 items-center font-serif font-semibold text-ink no-underline hover:underline"
          >
            {name ?? say("product")}
          </a>
          <div className="ml-auto flex flex-wrap items-center gap-x-6">
            {links.map((link) => (
              <a
                key={link.href}
                href={link.href}
                className="inline-flex min-h-11 items-center text-sm"
              >
                {link.label}
              </a>
            ))}
            <LanguageSwitch action={chooseLocale} />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="page-width flex-1 pt-8 pb-16 outline-none md:pt-12">
        {children}
      </main>
      <Footer links={footerLinks} />
    </div>
  );
}
