import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { PublicShell } from "./public-shell";

/**
 * One answer for what is not there and for what is not yours, so that nobody can tell which.
 *
 * @param signInPath where somebody with access signs in and comes back to what they asked for
 */
export function MissingPage({ signInPath }: { signInPath: string }) {
  const say = useTranslations("errors.notFound");
  return (
    <PublicShell>
      <PageTitle lead={say("why")}>{say("title")}</PageTitle>
      <p className="mb-6 max-w-prose">{say("next")}</p>
      <p className="flex flex-wrap gap-2">
        <LinkButton href={signInPath}>{say("signIn")}</LinkButton>
        <LinkButton href="/" variant="quiet">
          {say("home")}
        </LinkButton>
      </p>
    </PublicShell>
  );
}
