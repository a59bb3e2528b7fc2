import { useTranslations } from "next-intl";
import { panel } from "./main-menu";
import { Menu } from "./menu";
import type { PlainLink } from "./sections";
import { ThemeSwitch } from "./theme-switch";

/** Whoever is signed in, as plain words. */
export type Person = {
  name: string;
  /** The seat or organisation they act for here. */
  detail?: string;
  /** My page, account, whatever is theirs alone. */
  links: PlainLink[];
  theme?: string | null;
  chooseTheme?: (data: FormData) => Promise<void>;
  signOut: (data: FormData) => Promise<void>;
};

export function PersonMenu({ person }: { person: Person }) {
  return (
    <Menu
      summary={person.name}
      className="relative"
      summaryClassName="word-button inline-flex items-center text-sm"
      panelClassName={`${panel} right-0`}
    >
      <PersonLinks person={person} />
    </Menu>
  );
}

/** The menu's inside; also at the end of the phone's menu. */
export function PersonLinks({ person }: { person: Person }) {
  const say = useTranslations("shell.person");
  return (
    <>
      {person.detail && <p className="px-3 py-2 text-sm text-ink-soft">{person.detail}</p>}
      <ul>
        {person.links.map((link) => (
          <li key={link.href}>
            <a href={link.href} className="menu-item">
              {link.label}
            </a>
          </li>
        ))}
      </ul>
      <div className="border-t border-line px-3 py-2">
        <ThemeSwitch current={person.theme} action={person.chooseTheme} />
      </div>
      <form action={person.signOut} className="border-t border-line pt-2">
        <button type="submit" className="menu-item w-full">
          {say("signOut")}
        </button>
      </form>
    </>
  );
}
