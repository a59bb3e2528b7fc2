"use client";

import { usePathname } from "next/navigation";

/** A link that knows when the reader is there. A layout does not render again when the page changes, so the browser must say it. */
export function NavLink({
  href,
  label,
  exact = false,
  className,
}: {
  href: string;
  label: string;
  exact?: boolean;
  className: string;
}) {
  const here = usePathname();
  const isHere = here === href;
  const isWithin = !exact && here.startsWith(`${href}/`);
  return (
    <a
      href={href}
      aria-current={isHere ? "page" : isWithin ? "true" : undefined}
      className={className}
    >
      {label}
    </a>
  );
}
