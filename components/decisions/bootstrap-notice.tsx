import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Before the steering group's first decision: how the structure comes about until then. */
export function BootstrapNotice() {
  const say = useTranslations("decisions.bootstrap");
  return (
    <div className="mb-8">
      <Notice title={say("title")}>{say("text")}</Notice>
    </div>
  );
}
