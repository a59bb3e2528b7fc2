import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TaskForm } from "@/components/backbone/task-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { editTask, removeTask } from "@/lib/backbone/actions";
import { findTask, taskChoices } from "@/lib/backbone/queries";
import { dayOf } from "@/lib/dates";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("backbone.form");
  return { title: say("editTitle") };
}

export default async function TaskPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug);
  const task = may(member, "task.manage") && (await findTask(member, id));
  if (!task) notFound();
  const say = await getTranslations();
  const board = `/initiatives/${slug}/backbone`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: board, label: say("backbone.title") }]}
      />
      <PageTitle>{say("backbone.form.editTitle")}</PageTitle>
      <TaskForm
        action={editTask.bind(null, slug)}
        deedKey={crypto.randomUUID()}
        choices={await taskChoices(member, dayOf(new Date()))}
        task={task}
        back={board}
      />
      <div className="mt-10 max-w-prose">
        <Disclosure summary={say("backbone.form.removeSummary")}>
          <p className="mb-3">{say("backbone.form.removeWhy")}</p>
          <Form action={removeTask.bind(null, slug)} label={say("backbone.form.removeSummary")}>
            <input type="hidden" name="taskId" value={id} />
            <div>
              <SubmitButton variant="danger">{say("backbone.form.remove")}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      </div>
    </>
  );
}
