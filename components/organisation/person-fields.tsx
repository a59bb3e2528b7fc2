import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";

export type PersonValues = { name: string; email: string | null; phone: string };

/** What a form says about a person: no more than the initiative needs. */
export function PersonFields({ values }: { values?: PersonValues }) {
  const say = useTranslations("organisation.person");
  return (
    <>
      <TextField name="name" label={say("name")} maxLength={200} defaultValue={values?.name} />
      <TextField
        name="email"
        type="email"
        label={say("email")}
        hint={say("emailHint")}
        optional
        maxLength={254}
        defaultValue={values?.email ?? ""}
      />
      <TextField
        name="phone"
        type="tel"
        label={say("phone")}
        optional
        maxLength={50}
        defaultValue={values?.phone}
        width="short"
      />
    </>
  );
}
