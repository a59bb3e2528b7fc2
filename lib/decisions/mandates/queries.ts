import "server-only";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import type { MandateDetail } from "./columns";

/** The mandates of the member's initiative, those that end last first. */
export async function mandates(member: Member): Promise<MandateDetail[]> {
  return db().$queryRaw<MandateDetail[]>`
    select m.id, m."holderId", h.name as "holderName", m.about, m."limit", m."from", m."until", m."reportOn",
           r.at as "reportedAt", r.text as report, p.number as "givenByNumber",
           (select coalesce(sum(u.amount), 0)::int from "MandateUse" u where u."mandateId" = m.id) as used,
           (select coalesce(json_agg(json_build_object('number', q.number, 'title', q.title, 'amount', u.amount) order by q.number), '[]')
              from "MandateUse" u join "Proposal" q on q.id = u."proposalId" where u."mandateId" = m.id) as uses
      from "Mandate" m
      join "Decision" d on d.id = m."decisionId"
      join "Proposal" p on p.id = d."proposalId" and p."initiativeId" = ${member.initiativeId}::uuid
      join "Person" h on h.id = m."holderId"
      left join "MandateReport" r on r."mandateId" = m.id
     order by m."until" desc, m.id limit 100`;
}
