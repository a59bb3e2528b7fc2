import { getTranslations } from "next-intl/server";
import { Annexes } from "@/components/decisions/annexes";
import { DeedForm } from "@/components/decisions/deed-form";
import { Checkbox } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { FileField } from "@/components/ui/file-field";
import { addAnnex, removeAnnex } from "@/lib/decisions/annexes/actions";
import { annexTypes, mostAnnexes } from "@/lib/decisions/annexes/rules";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";

/** The files that belong to the proposal; its author adds and removes them while it is a draft. */
export async function AnnexesOf({ member, proposal, state }: About) {
  const say = await getTranslations("annexes");
  const isOwnDraft = state === "draft" && may(member, "proposal.edit", subjectOf(proposal));
  const mayAdd = isOwnDraft && proposal.annexes.length < mostAnnexes;
  return (
    <Annexes
      annexes={proposal.annexes}
      at={`/initiatives/${member.slug}/decisions/${proposal.number}`}
      remove={
        isOwnDraft
          ? ({ id, name }) => (
              <DeedForm
                action={removeAnnex.bind(null, member.slug)}
                proposalId={proposal.id}
                submit={say("remove", { name })}
                variant="quiet"
              >
                <input type="hidden" name="annexId" value={id} />
              </DeedForm>
            )
          : undefined
      }
    >
      {mayAdd && (
        <div className="mt-2 print:hidden">
          <Disclosure summary={say("add.summary")}>
            <DeedForm
              action={addAnnex.bind(null, member.slug)}
              proposalId={proposal.id}
              submit={say("add.submit")}
              variant="plain"
            >
              <FileField
                name="file"
                label={say("add.file")}
                hint={say("add.hint")}
                accept={Object.keys(annexTypes)
                  .map((ending) => `.${ending}`)
                  .join(",")}
              />
              <Checkbox name="isPublic" label={say("add.isPublic")} hint={say("add.publicHint")} />
            </DeedForm>
          </Disclosure>
        </div>
      )}
    </Annexes>
  );
}
