import type { ActivityStatus, Period } from "./rules";

/** An activity with its latest report, as lists show it. */
export type ActivityLine = Period & {
  id: string;
  title: string;
  ownerOrganisationId: string | null;
  ownerGroupId: string | null;
  ownerName: string;
  exceptionReason: string | null;
  reportEveryWeeks: number | null;
  createdAt: Date;
  reportId: string | null;
  status: ActivityStatus | null;
  percent: number | null;
  text: string | null;
  at: Date | null;
  milestoneTotal: number;
  milestonesReached: number;
};

export type TimelineLine = ActivityLine & {
  milestones: { title: string; dueOn: string | null; reachedOn: string | null }[];
};

export type ActivityDetail = ActivityLine & {
  description: string;
  /** The proposal whose adoption started it. */
  proposalNumber: number | null;
  goals: { id: string; text: string; inForce: boolean }[];
  strategies: { id: string; text: string; inForce: boolean }[];
  contributors: { id: string; name: string }[];
  milestones: { id: string; title: string; dueOn: string | null; reachedOn: string | null }[];
  isOwed: boolean;
};

export type ReportLine = {
  id: string;
  status: ActivityStatus;
  percent: number | null;
  text: string;
  at: Date;
  personId: string;
  personName: string;
  organisationName: string | null;
  correctsId: string | null;
  correctedById: string | null;
};

export type ActivityChoices = {
  groups: { id: string; name: string; kind: "working" | "backbone" }[];
  organisations: { id: string; name: string }[];
  goals: { id: string; text: string }[];
  strategies: { id: string; text: string }[];
};

export type Choice = { value: string; label: string };

/** What the activities can be narrowed to. */
export type NarrowingChoices = { owners: Choice[]; hasMoreOwners: boolean; goals: Choice[] };

export type OwnersPerson = {
  personId: string;
  name: string;
  email: string | null;
  phone: string;
  locale: string | null;
};

export type RecentReport = {
  activityId: string;
  title: string;
  ownerName: string;
  status: ActivityStatus;
  percent: number | null;
  text: string;
  at: Date;
  personName: string;
  organisationName: string | null;
};

export type PublicActivity = Period & {
  id: string;
  title: string;
  ownerName: string;
  status: ActivityStatus | null;
  percent: number | null;
  milestoneTotal: number;
  milestonesReached: number;
};
