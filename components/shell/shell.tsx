import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SkipLink } from "../ui/skip-link";
import { BottomBar } from "./bottom-bar";
import { Footer } from "./footer";
import { type ChooseLocale, LanguageSwitch } from "./language-switch";
import { MainMenu } from "./main-menu";
import { type Person, PersonMenu } from "./person-menu";
import { SearchEntry } from "./search-entry";
import { sections as allSections, type PlainLink, type SectionName, sectionHref } from "./sections";

/**
 * Around every page of an initiative, from its layout. It brings `<main>`; the page begins with PageTitle.
 *
 * @param sections the rooms in the menu, in order
 * @param thumb    the three that this role uses most, for the phone's bottom bar
 * @param more     pages that are in no room, under "Mere"
 * @param banner   one line above the header ("Du ser det som …")
 */
export function Shell({
  initiative,
  sections = [...allSections],
  thumb,
  more = [],
  person,
  chooseLocale,
  banner,
  footerLinks,
  children,
}: {
  initiative: { slug: string; name: string };
  sections?: SectionName[];
  thumb: SectionName[];
  more?: PlainLink[];
  person: Person;
  chooseLocale?: ChooseLocale;
  banner?: ReactNode;
  footerLinks?: PlainLink[];
  children: ReactNode;
}) {
  const say = useTranslations("shell");
  const toLink = (section: SectionName) => ({
    href: sectionHref(initiative.slug, section),
    label: say(`nav.${section}`),
    exact: section === "overview",
  });
  const rooms = sections.map(toLink);
  return (
    <div className="flex min-h-dvh flex-col pb-16 lg:pb-0 print:pb-0">
      <SkipLink href="#main">{say("skip")}</SkipLink>
      <header className="border-b border-line bg-sheet print:hidden">
        {banner}
        <div className="page-width flex items-center gap-x-6 pt-1">
          <a
            href={sectionHref(initiative.slug, "overview")}
            className="inline-flex min-h-12 min-w-0 items-center py-1.5 font-serif leading-tight lg:text-lg font-semibold text-ink no-underline hover:underline"
          >
            {initiative.name}
          </a>
          <div className="ml-auto flex flex-none items-center gap-x-6">
            <SearchEntry slug={initiative.slug} pages={[...rooms, ...more]} />
            <div className="hidden items-center gap-x-6 lg:flex">
              <LanguageSwitch action={chooseLocale} />
              <PersonMenu person={person} />
            </div>
          </div>
        </div>
        <MainMenu rooms={rooms} more={more} />
      </header>
      <main id="main" tabIndex={-1} className="page-width flex-1 pt-6 pb-16 outline-none md:pt-10">
        {children}
      </main>
      <Footer links={footerLinks} />
      <BottomBar
        quick={thumb.map(toLink)}
        rooms={rooms}
        more={more}
        person={person}
        chooseLocale={chooseLocale}
      />
    </div>
  );
}
