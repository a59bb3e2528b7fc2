import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TaskForm } from "@/components/backbone/task-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { addTask } from "@/lib/backbone/actions";
import { taskChoices } from "@/lib/backbone/queries";
import { dayOf } from "@/lib/dates";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("backbone.form");
  return { title: say("newTitle") };
}

export default async function NewTaskPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const member = await requireMember(slug);
  if (!may(member, "task.manage")) notFound();
  const say = await getTranslations();
  const board = `/initiatives/${slug}/backbone`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: board, label: say("backbone.title") }]}
      />
      <PageTitle>{say("backbone.form.newTitle")}</PageTitle>
      <TaskForm
        action={addTask.bind(null, slug)}
        deedKey={crypto.randomUUID()}
        choices={await taskChoices(member, dayOf(new Date()))}
        task={null}
        back={board}
      />
    </>
  );
}
