/** Only for pages two deep or more. The page itself is not in it: its `h1` follows. */
export function Breadcrumb({
  label,
  trail,
}: {
  label: string;
  trail: { href: string; label: string }[];
}) {
  return (
    <nav aria-label={label} className="mb-3 text-sm print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {trail.map((step) => (
          <li
            key={step.href}
            className="not-first:before:mr-2 not-first:before:text-ink-soft not-first:before:content-['/']"
          >
            <a href={step.href} className="inline-block py-1">
              {step.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
