import { useTranslations } from "next-intl";
import type { PlainLink } from "./sections";

/** What the law and good manners ask for, at the foot of every page. */
export function Footer({ links = [] }: { links?: PlainLink[] }) {
  const say = useTranslations("shell.footer");
  const all = [{ href: "/accessibility", label: say("accessibility") }, ...links];
  return (
    <footer className="border-t border-line print:hidden">
      <nav aria-label={say("label")} className="page-width flex flex-wrap gap-x-6 py-4 text-sm">
        {all.map((link) => (
          <a
            key={link.href}
            href={link.href}
            className="inline-flex min-h-11 items-center text-ink-soft hover:text-ink"
          >
            {link.label}
          </a>
        ))}
      </nav>
    </footer>
  );
}
