import { useTranslations } from "next-intl";
import { Prose } from "@/components/ui/prose";

const does = ["connect", "direct", "mobilise", "document", "learn"] as const;
const doesNot = ["agenda", "activities", "money", "chosen"] as const;

/**
 * What the secretariat does and does not do. Whoever joins confirms having read it; a new meaning
 * is a new version (`roleTextVersion`).
 */
export function RoleText({ headings = "h2" }: { headings?: "h2" | "h3" }) {
  const say = useTranslations("access.role");
  const Heading = headings;
  return (
    <Prose>
      <p>{say("lead")}</p>
      <Heading>{say("doesTitle")}</Heading>
      <ul>
        {does.map((key) => (
          <li key={key}>{say(`does.${key}`)}</li>
        ))}
      </ul>
      <p className="mt-4">{say("changes")}</p>
      <Heading>{say("notTitle")}</Heading>
      <ul>
        {doesNot.map((key) => (
          <li key={key}>{say(`doesNot.${key}`)}</li>
        ))}
      </ul>
      <p className="mt-4">{say("meaning")}</p>
    </Prose>
  );
}
