import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Somebody, World } from "@/tests/support/world";

/** Where a page or a file of one pattern is, in the example (or in the own initiative), and who may see it. */
export type Visit = {
  path: (world: World) => string;
  /** Whoever may see it; the secretariat unless said otherwise. */
  as?: Somebody;
  /** Pages of the set-up days are there only until the first decision. */
  isOwn?: boolean;
  /** Whoever may see it is led on to another of these. */
  leadsOn?: boolean;
};

const example =
  (path: (things: World["things"]) => string) =>
  ({ example, things }: World) =>
    `/initiatives/${example}${path(things)}`;

const own =
  (path: (things: World["things"]) => string) =>
  ({ own, things }: World) =>
    `/initiatives/${own}${path(things)}`;

/** Every page and route of an initiative, by its folder. One that is missing here fails the tests. */
export const ofMembers: Record<string, Visit> = {
  "/": { path: example(() => ""), as: "member" },
  "/activities": { path: example(() => "/activities") },
  "/activities/[id]": { path: example(({ activity }) => `/activities/${activity}`) },
  "/activities/[id]/edit": { path: example(({ activity }) => `/activities/${activity}/edit`) },
  "/activities/[id]/report": { path: example(({ activity }) => `/activities/${activity}/report`) },
  "/activities/new": { path: example(() => "/activities/new") },
  "/audit": { path: example(() => "/audit"), as: "partner" },
  "/backbone": { path: example(() => "/backbone") },
  "/backbone/tasks/[id]": { path: example(({ task }) => `/backbone/tasks/${task}`) },
  "/backbone/tasks/new": { path: example(() => "/backbone/tasks/new") },
  "/backbone/role": { path: example(() => "/backbone/role"), as: "sideline" },
  "/decisions": { path: example(() => "/decisions"), as: "member" },
  "/decisions/[number]": {
    path: example(({ openNumber }) => `/decisions/${openNumber}`),
    as: "member",
  },
  "/decisions/[number]/annexes/[id]": {
    path: example(({ annexNumber, annex }) => `/decisions/${annexNumber}/annexes/${annex}`),
    as: "partner",
  },
  "/decisions/[number]/chair": {
    path: example(({ openNumber }) => `/decisions/${openNumber}/chair`),
    as: "chair",
  },
  "/decisions/[number]/consultations": {
    path: example(({ openNumber }) => `/decisions/${openNumber}/consultations`),
    as: "member",
  },
  "/decisions/[number]/pdf": {
    path: example(({ decidedNumber }) => `/decisions/${decidedNumber}/pdf`),
    as: "partner",
  },
  "/decisions/[number]/edit": {
    path: example(({ draftNumber }) => `/decisions/${draftNumber}/edit`),
    as: "partner",
  },
  "/decisions/[number]/text": {
    path: example(({ openNumber }) => `/decisions/${openNumber}/text`),
    as: "member",
  },
  "/decisions/[number]/versions": {
    path: example(({ openNumber }) => `/decisions/${openNumber}/versions`),
    as: "member",
  },
  "/decisions/[number]/live": {
    path: example(({ openNumber }) => `/decisions/${openNumber}/live`),
    as: "partner",
  },
  "/decisions/[number]/room": {
    path: example(({ openNumber }) => `/decisions/${openNumber}/room`),
    as: "partner",
  },
  "/decisions/export": { path: example(() => "/decisions/export?format=csv"), as: "member" },
  "/decisions/mandates": { path: example(() => "/decisions/mandates"), as: "member" },
  "/decisions/matrix": { path: example(() => "/decisions/matrix"), as: "partner" },
  "/decisions/matrix/[version]": {
    path: example(({ matrixDraft }) => `/decisions/matrix/${matrixDraft}`),
    as: "partner",
  },
  "/decisions/matrix/[version]/rows/[matter]": {
    path: example(({ matrixDraft, matter }) => `/decisions/matrix/${matrixDraft}/rows/${matter}`),
    as: "partner",
  },
  "/decisions/new": { path: example(() => "/decisions/new"), as: "partner" },
  "/find": { path: example(() => "/find?q=ung") },
  "/invitations": { path: example(() => "/invitations") },
  "/invitations/[invitationId]": {
    path: example(({ invitation }) => `/invitations/${invitation}`),
  },
  "/invitations/new": { path: example(() => "/invitations/new") },
  "/organisation": { path: example(() => "/organisation") },
  "/organisation/chart.pdf": { path: example(() => "/organisation/chart.pdf") },
  "/organisation/actors": { path: example(() => "/organisation/actors"), as: "member" },
  "/organisation/actors/[id]": {
    path: example(({ organisation }) => `/organisation/actors/${organisation}`),
    as: "member",
  },
  "/organisation/actors/merge": { path: example(() => "/organisation/actors/merge") },
  "/organisation/actors/picture": {
    path: example(() => "/organisation/actors/picture"),
    as: "member",
  },
  "/organisation/chart.png": { path: example(() => "/organisation/chart.png") },
  "/organisation/chart.svg": { path: example(() => "/organisation/chart.svg") },
  "/organisation/export": {
    path: example(() => "/organisation/export?table=parties&format=csv"),
  },
  "/organisation/exercises/[number]/alone": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/alone`),
    as: "member",
  },
  "/organisation/exercises/[number]/compare": {
    path: example(({ comparedExercise }) => `/organisation/exercises/${comparedExercise}/compare`),
  },
  "/organisation/exercises/[number]/missing": {
    path: example(({ comparedExercise }) => `/organisation/exercises/${comparedExercise}/missing`),
    as: "partner",
  },
  "/organisation/exercises/[number]/live": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/live`),
    as: "partner",
  },
  "/organisation/exercises": { path: example(() => "/organisation/exercises") },
  "/organisation/exercises/[number]": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}`),
    leadsOn: true,
  },
  "/organisation/exercises/[number]/paper": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/paper`),
  },
  "/organisation/exercises/[number]/print": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/print`),
    as: "partner",
  },
  "/organisation/exercises/[number]/together": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/together`),
    as: "partner",
  },
  "/organisation/exercises/[number]/wall": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/wall`),
    as: "partner",
  },
  "/organisation/exercises/[number]/again": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/again`),
  },
  "/organisation/exercises/[number]/couple": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/couple`),
  },
  "/organisation/exercises/[number]/decide": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/decide`),
    as: "partner",
  },
  "/organisation/exercises/[number]/guests": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/guests`),
  },
  "/organisation/exercises/[number]/invitations": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/invitations`),
    as: "partner",
  },
  "/organisation/exercises/[number]/prepare": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/prepare`),
  },
  "/organisation/exercises/[number]/room/live": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/room/live`),
  },
  "/organisation/exercises/[number]/tables": {
    path: example(({ exercise }) => `/organisation/exercises/${exercise}/tables`),
  },
  "/organisation/exercises/new": { path: example(() => "/organisation/exercises/new") },
  "/organisation/groups/[id]": { path: example(({ group }) => `/organisation/groups/${group}`) },
  "/organisation/groups/[id]/close": {
    path: own(({ ownGroup }) => `/organisation/groups/${ownGroup}/close`),
    as: "operator",
    isOwn: true,
  },
  "/organisation/groups/[id]/edit": {
    path: own(({ ownGroup }) => `/organisation/groups/${ownGroup}/edit`),
    as: "operator",
    isOwn: true,
  },
  "/organisation/groups": { path: example(() => "/organisation/groups") },
  "/organisation/groups/[id]/wanted": {
    path: example(({ group }) => `/organisation/groups/${group}/wanted`),
  },
  "/organisation/groups/[id]/seats/[seatId]": {
    path: example(({ group, seat }) => `/organisation/groups/${group}/seats/${seat}`),
  },
  "/organisation/groups/[id]/seats/[seatId]/hand-over": {
    path: example(({ group, seat }) => `/organisation/groups/${group}/seats/${seat}/hand-over`),
  },
  "/organisation/groups/[id]/seats/new": {
    path: own(({ ownGroup }) => `/organisation/groups/${ownGroup}/seats/new`),
    as: "operator",
    isOwn: true,
  },
  "/organisation/groups/new": {
    path: own(() => "/organisation/groups/new"),
    as: "operator",
    isOwn: true,
  },
  "/organisation/import": { path: example(() => "/organisation/import") },
  "/organisation/import/[draftId]": {
    path: example(({ importDraft }) => `/organisation/import/${importDraft}`),
  },
  "/organisation/import/[draftId]/undo": {
    path: example(({ doneImport }) => `/organisation/import/${doneImport}/undo`),
  },
  "/organisation/import/template": {
    path: example(() => "/organisation/import/template?table=parties&format=csv"),
  },
  "/organisation/organisations": { path: example(() => "/organisation/organisations") },
  "/organisation/organisations/[id]": {
    path: example(({ organisation }) => `/organisation/organisations/${organisation}`),
  },
  "/organisation/organisations/[id]/edit": {
    path: example(({ organisation }) => `/organisation/organisations/${organisation}/edit`),
  },
  "/organisation/organisations/new": { path: example(() => "/organisation/organisations/new") },
  "/organisation/people": { path: example(() => "/organisation/people") },
  "/organisation/people/[id]": { path: example(({ person }) => `/organisation/people/${person}`) },
  "/organisation/people/[id]/edit": {
    path: example(({ person }) => `/organisation/people/${person}/edit`),
  },
  "/organisation/people/[id]/remove": {
    path: example(({ person }) => `/organisation/people/${person}/remove`),
  },
  "/organisation/people/new": { path: example(() => "/organisation/people/new") },
  "/policy": { path: example(() => "/policy"), as: "sideline" },
  "/search": { path: example(() => "/search?q=ung") },
  "/settings": { path: example(() => "/settings") },
  "/organisation/changes": { path: example(() => "/organisation/changes"), as: "partner" },
  "/organisation/seats": { path: example(() => "/organisation/seats"), as: "sideline" },
  "/strategy": { path: example(() => "/strategy"), as: "partner" },
  "/strategy/[number]": { path: example(({ version }) => `/strategy/${version}`), as: "partner" },
  "/strategy/[number]/layout": { path: example(({ version }) => `/strategy/${version}/layout`) },
  "/strategy/compare": {
    path: example(
      ({ versionBefore, version }) => `/strategy/compare?from=${versionBefore}&to=${version}`,
    ),
    as: "partner",
  },
  "/strategy/endorsements": { path: example(() => "/strategy/endorsements"), as: "member" },
  "/strategy/input": { path: example(() => "/strategy/input"), as: "sideline" },
  "/strategy/input/[number]": {
    path: example(({ waitingInput }) => `/strategy/input/${waitingInput}`),
    as: "chair",
  },
  "/strategy/input/new": { path: example(() => "/strategy/input/new"), as: "partner" },
  "/strategy/passages/[id]": {
    path: example(({ goal }) => `/strategy/passages/${goal}`),
    as: "partner",
  },
  "/strategy/pen": { path: example(() => "/strategy/pen"), as: "chair" },
  "/strategy/tree": { path: example(() => "/strategy/tree"), as: "partner" },
  "/strategy/new": { path: example(() => "/strategy/new"), as: "partner" },
};

/** Those that belong to no initiative, with what guards them. */
export const ofNoInitiative: Record<string, { why: string; visit?: Visit }> = {
  "/": {
    why: "sign-in, or one's own initiatives",
    visit: { path: () => "/", as: "operator" },
  },
  "/accessibility": {
    why: "for everybody: the statement that the law asks for",
    visit: { path: () => "/accessibility" },
  },
  "/account": { why: "one's own account", visit: { path: () => "/account", as: "backbone" } },
  "/sign-in": { why: "for everybody", visit: { path: () => "/sign-in" } },
  "/sign-in/link/[token]": {
    why: "guarded by the one-time link",
    visit: { path: ({ signInToken }) => `/sign-in/link/${signInToken}` },
  },
  "/invitations/[token]": {
    why: "guarded by the invitation's token",
    visit: { path: ({ invitationToken }) => `/invitations/${invitationToken}` },
  },
  "/initiatives/new": {
    why: "the operator's",
    visit: { path: () => "/initiatives/new", as: "operator" },
  },
  "/public/[slug]": {
    why: "for everybody, when the initiative has switched it on",
    visit: { path: ({ example }) => `/public/${example}` },
  },
  "/public/[slug]/decisions": {
    why: "for everybody: the decisions that are published or listed",
    visit: { path: ({ example }) => `/public/${example}/decisions?q=unge` },
  },
  "/public/[slug]/decisions/[number]": {
    why: "for everybody, when the decision is published",
    visit: {
      path: ({ example, things }) => `/public/${example}/decisions/${things.decidedNumber}`,
    },
  },
  "/public/[slug]/decisions/export": {
    why: "for everybody: what the public register shows",
    visit: { path: ({ example }) => `/public/${example}/decisions/export?format=json` },
  },
  "/public/[slug]/decisions/feed": {
    why: "for everybody: what the public register shows",
    visit: { path: ({ example }) => `/public/${example}/decisions/feed` },
  },
  "/public/[slug]/decisions/[number]/pdf": {
    why: "for everybody: what the page of a published decision shows",
    visit: {
      path: ({ example, things }) => `/public/${example}/decisions/${things.decidedNumber}/pdf`,
    },
  },
  "/public/[slug]/decisions/[number]/annexes/[id]": {
    why: "for everybody, when the annex and its decision are public",
    visit: {
      path: ({ example, things: { annexNumber, annex } }) =>
        `/public/${example}/decisions/${annexNumber}/annexes/${annex}`,
    },
  },
  "/public/[slug]/matrix": {
    why: "for everybody, when the decision that adopted it is published",
    visit: { path: ({ example }) => `/public/${example}/matrix` },
  },
  "/consultations/[token]": {
    why: "guarded by the token of the link in a mail",
    visit: { path: () => "/consultations/intet" },
  },
  "/seat-invitations/[token]": {
    why: "guarded by the token of the link that an actor was given",
    visit: { path: () => "/seat-invitations/intet" },
  },
  "/setup": { why: "guarded by the set-up key; tests/e2e/setup.spec.ts" },
  "/missing": { why: "says only that something is not there, in its place" },
  "/alive": { why: "for everybody: whether the process answers, and nothing else" },
  "/health": { why: "for everybody: whether it is ready, and nothing else" },
  "/commands/backup": { why: "guarded by the command key" },
  "/commands/restore": { why: "guarded by the command key" },
  "/commands/verify-audit": { why: "guarded by the command key" },
};

const prefix = "/initiatives/[slug]";

/** The patterns of all pages and routes, from the folders: of an initiative (without its part), and the others. */
export function patternsInFolders() {
  const root = join(import.meta.dirname, "..", "..", "app");
  const found = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "page.tsx" || name === "route.ts")
    .map(({ parentPath }) => `/${relative(root, parentPath)}`);
  const inside = found.filter((pattern) => pattern.startsWith(prefix));
  return {
    ofMembers: inside.map((pattern) => pattern.slice(prefix.length) || "/").sort(),
    ofNoInitiative: found.filter((pattern) => !inside.includes(pattern)).sort(),
  };
}

/** Those that answer with a file or with data in place of a page. */
export function isFile(pattern: string): boolean {
  return /chart\.(png|svg|pdf)$|\/annexes\/\[id\]$|\/(export|feed|live|pdf|template|search|alive|health|backup|restore|verify-audit)$/.test(
    pattern,
  );
}
