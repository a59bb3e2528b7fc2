import type { ReactNode } from "react";

/** One line above the header, on every page as long as it is true: "Du ser det som …". */
export function Banner({ children }: { children: ReactNode }) {
  return (
    <div className="border-b border-line bg-wash text-sm print:hidden">
      <div className="page-width py-2">{children}</div>
    </div>
  );
}
