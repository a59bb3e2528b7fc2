import { z } from "zod";
import { sectors } from "@/lib/organisation/rules";
import { longestPassword } from "./passwords";

/** What the forms of sign-in, set-up, accounts and invitations may say. Messages are keys under `validation`. */

const text = (most: number) => z.string().trim().min(1, "required").max(most);
const email = z.string().trim().toLowerCase().max(254).pipe(z.email("email"));
const token = z.string().max(100);
/** How good it is, is judged where the person's name is known (passwords.ts). */
const newPassword = z.string().min(1, "required").max(longestPassword);
const oldPassword = z.string().max(longestPassword);
const ticked = z.literal("on", "tick-role");
const optionalId = z.union([z.literal(""), z.uuid()], "choose").default("");

/** One form with two ways on: with the password, or with a link by mail. */
export const signInForm = z
  .object({
    email,
    password: oldPassword.default(""),
    way: z.enum(["password", "link"]).default("password"),
    next: z.string().max(500).default(""),
  })
  .refine((form) => form.way === "link" || form.password !== "", {
    path: ["password"],
    message: "required",
  });

export const linkForm = z.object({
  token,
  next: z.string().max(500).default(""),
  newPassword: oldPassword.default(""),
});

const ownInitiative = {
  name: text(120),
  initiativeName: text(120),
  purpose: text(600),
  organisationName: text(160),
  sector: z.enum(sectors, "choose"),
};

export const initiativeForm = z.object(ownInitiative);
export type OwnInitiative = z.output<typeof initiativeForm>;

const setter = { key: token, email, password: newPassword };
export const setUpForm = z.discriminatedUnion(
  "start",
  [
    z.object({ start: z.literal("example"), ...setter }),
    z.object({ start: z.literal("own"), ...setter, ...ownInitiative }),
  ],
  "choose",
);

export const passwordForm = z.object({ currentPassword: oldPassword.default(""), newPassword });

export const nothing = z.object({});

export const invitationForm = z
  .object({
    /** Empty: somebody new. */
    personId: optionalId,
    name: z.string().trim().max(120).default(""),
    email,
    seatId: optionalId,
    organisationId: optionalId,
  })
  .refine((form) => form.personId !== "" || form.name !== "", {
    path: ["name"],
    message: "required",
  });

export const oneInvitation = z.object({ invitationId: z.uuid() });

/** `password` only from somebody who has no account yet. */
export const acceptanceForm = z.object({
  token,
  name: text(120),
  password: oldPassword.default(""),
  acknowledged: ticked,
});

export const acknowledgementForm = z.object({ acknowledged: ticked });
