import { useTranslations } from "next-intl";
import { Menu } from "./menu";
import { NavLink } from "./nav-link";
import type { PlainLink } from "./sections";

export type RoomLink = PlainLink & { exact?: boolean };

/** The rooms in words, on a wide screen. */
export function MainMenu({ rooms, more }: { rooms: RoomLink[]; more: PlainLink[] }) {
  const say = useTranslations("shell");
  return (
    <nav aria-label={say("mainMenu")} className="page-width hidden lg:block">
      <ul className="-mb-px flex gap-x-7">
        {rooms.map((room) => (
          <li key={room.href}>
            <NavLink {...room} className="room-link" />
          </li>
        ))}
        {more.length > 0 && (
          <li>
            <Menu
              summary={say("more")}
              className="relative"
              summaryClassName="room-link"
              panelClassName={panel}
            >
              <ul>
                {more.map((link) => (
                  <li key={link.href}>
                    <NavLink {...link} className="menu-item" />
                  </li>
                ))}
              </ul>
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  );
}

export const panel =
  "absolute z-30 mt-1 w-max min-w-56 max-w-80 rounded-sheet border border-line-strong bg-sheet p-2 shadow-sheet";
