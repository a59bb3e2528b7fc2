import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { chooseOwnLocale } from "@/lib/access/account-actions";

/** Around the pages of somebody signed in that belong to no initiative. */
export function AccountShell({ children }: { children: ReactNode }) {
  const say = useTranslations("shell.person");
  return (
    <PublicShell
      links={[{ href: "/account", label: say("account") }]}
      chooseLocale={chooseOwnLocale}
    >
      {children}
    </PublicShell>
  );
}
