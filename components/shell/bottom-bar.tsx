import { useTranslations } from "next-intl";
import { type ChooseLocale, LanguageSwitch } from "./language-switch";
import type { RoomLink } from "./main-menu";
import { Menu } from "./menu";
import { NavLink } from "./nav-link";
import { type Person, PersonLinks } from "./person-menu";
import type { PlainLink } from "./sections";

/** The phone's menu, at the thumb: what this role uses most, and all the rest behind one word. */
export function BottomBar({
  quick,
  rooms,
  more,
  person,
  chooseLocale,
}: {
  quick: RoomLink[];
  rooms: RoomLink[];
  more: PlainLink[];
  person: Person;
  chooseLocale?: ChooseLocale;
}) {
  const say = useTranslations("shell");
  return (
    <nav
      aria-label={say("quickMenu")}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line-strong bg-sheet pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className="mx-auto grid max-w-2xl auto-cols-fr grid-flow-col">
        {quick.map((room) => (
          <li key={room.href}>
            <NavLink {...room} className="thumb-link" />
          </li>
        ))}
        <li>
          <Menu
            summary={say("menu")}
            summaryClassName="thumb-link"
            panelClassName="absolute inset-x-0 bottom-full max-h-[calc(100dvh-5rem)] overflow-y-auto border-t border-line-strong bg-sheet p-3 shadow-sheet"
          >
            <ul className="grid grid-cols-2 gap-x-2">
              {[...rooms, ...more].map((link) => (
                <li key={link.href}>
                  <NavLink {...link} className="menu-item" />
                </li>
              ))}
            </ul>
            <div className="mt-2 border-t border-line pt-2">
              <p className="px-3 pt-2 font-semibold">{person.name}</p>
              <PersonLinks person={person} />
            </div>
            <div className="mt-2 border-t border-line px-3 pt-2">
              <LanguageSwitch action={chooseLocale} />
            </div>
          </Menu>
        </li>
      </ul>
    </nav>
  );
}
