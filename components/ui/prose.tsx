import type { ReactNode } from "react";

/** The text of a strategy, a decision, a charter: serif, a measure that can be read, room between the paragraphs. */
export function Prose({ children, lang }: { children: ReactNode; lang?: string }) {
  return (
    <div
      lang={lang}
      className="max-w-prose font-serif text-[1.125rem] leading-[1.6] [&_h2]:mt-8 [&_h2]:mb-2 [&_h3]:mt-6 [&_h3]:mb-1 [&_h4]:mt-5 [&_h4]:mb-1 [&_h5]:mt-4 [&_h5]:font-semibold [&_ol+p]:mt-4 [&_ul+p]:mt-4 [&_p+ol]:mt-2 [&_p+ul]:mt-2 [&_li]:mt-1 [&_ol]:list-decimal [&_ol]:pl-6 [&_p+p]:mt-4 [&_ul]:list-disc [&_ul]:pl-6"
    >
      {children}
    </div>
  );
}
