import type { ComponentProps, ReactNode } from "react";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";

/** Throws a file away that nobody wants to import. */
export function DropFile({
  drop,
  draftId,
  label,
  children,
}: {
  drop: ComponentProps<typeof Form>["action"];
  draftId: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <Form action={drop} label={label} deedKey={crypto.randomUUID()} className="">
      <input type="hidden" name="draftId" value={draftId} />
      <SubmitButton variant="quiet">{children}</SubmitButton>
    </Form>
  );
}
