import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { organisationPath } from "./links";

/** Until the steering group's first decision: who sets the structure up, and the first steps. */
export function BootstrapNotice({
  slug,
  hasSteering,
  mayChange,
  mayImport,
  mayInvite,
}: {
  slug: string;
  hasSteering: boolean;
  mayChange: boolean;
  mayImport: boolean;
  mayInvite: boolean;
}) {
  const say = useTranslations("organisation.bootstrap");
  const at = organisationPath(slug);
  const steps = [
    mayImport && { href: `${at}/import`, label: say("import") },
    mayChange && {
      href: hasSteering ? `${at}/groups/new` : `${at}/groups/new?kind=steering`,
      label: hasSteering ? say("group") : say("steering"),
    },
    mayInvite && { href: `/initiatives/${slug}/invitations`, label: say("invite") },
  ].filter((step) => step !== false);
  return (
    <div className="mb-8 print:hidden">
      <Notice title={say("title")}>
        <p>{say("text")}</p>
        {steps.length > 0 && (
          <ul className="mt-1 flex flex-wrap gap-x-6">
            {steps.map((step) => (
              <li key={step.href}>
                <a href={step.href} className="inline-flex min-h-11 items-center">
                  {step.label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
