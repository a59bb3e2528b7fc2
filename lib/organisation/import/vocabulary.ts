/**
 * The words that spreadsheets use, in Danish and English. The first of each list is what we write
 * in a template and an export; all of them are understood. Compared by `searchKey`.
 */

export type Words = { da: readonly [string, ...string[]]; en: readonly [string, ...string[]] };

export const tableKinds = ["parties", "groups", "seats", "people", "activities"] as const;
export type TableKind = (typeof tableKinds)[number];

const name: Words = { da: ["Navn"], en: ["Name"] };
const id: Words = { da: ["Id"], en: ["Id"] };
const email: Words = {
  da: ["E-mail", "Mail", "Mailadresse", "E-mailadresse", "Email"],
  en: ["E-mail", "Mail", "E-mail address", "Email"],
};
const seatIn: Words = {
  da: ["Sidder i", "Gruppe", "Grupper", "Plads i"],
  en: ["Sits in", "Group", "Groups", "Seat in"],
};
const note: Words = {
  da: ["Bemærkning", "Bemærkninger", "Note", "Noter", "Kommentar"],
  en: ["Remark", "Remarks", "Note", "Notes", "Comment"],
};

/** Each table's columns in the order of the template; the first is the one that a row cannot do without. */
export const headings = {
  parties: {
    name: {
      da: [
        "Organisation",
        "Organisationer",
        "Organisationens navn",
        "Part",
        "Parter",
        "Aktør",
        "Aktører",
        "Partner",
        "Samarbejdspart",
        ...name.da,
      ],
      en: [
        "Organisation",
        "Organization",
        "Organisations",
        "Party",
        "Parties",
        "Actor",
        "Partner",
        "Stakeholder",
        ...name.en,
      ],
    },
    alsoKnownAs: {
      da: ["Kendes også som", "Forkortelse", "Andre navne", "Kaldenavn"],
      en: ["Also known as", "Abbreviation", "Other names"],
    },
    sector: { da: ["Sektor", "Type"], en: ["Sector", "Type"] },
    participation: {
      da: ["Rolle", "Deltagelse", "Involvering", "Inddragelse"],
      en: ["Role", "Participation", "Involvement"],
    },
    seatIn,
    isInitiator: { da: ["Initiativtager"], en: ["Initiator"] },
    does: {
      da: ["Hvad de gør", "Gør", "Beskrivelse", "Bidrag"],
      en: ["What they do", "Does", "Description", "Contribution"],
    },
    place: { da: ["Sted", "By", "Adresse"], en: ["Place", "City", "Town", "Address"] },
    link: { da: ["Hjemmeside", "Link", "Websted", "Web"], en: ["Website", "Link", "Web"] },
    contact: { da: ["Kontakt", "Kontaktperson"], en: ["Contact", "Contact person"] },
    reach: {
      da: ["Når ud til", "Rækkevidde", "Kontakt til målgruppen"],
      en: ["Reaches", "Reach", "Contact with the target group"],
    },
    offers: {
      da: ["Kan tilbyde", "Tilbyder", "Byder ind med", "Ressourcer"],
      en: ["Can offer", "Offers", "Assets"],
    },
    wants: {
      da: ["Vil gerne have", "Ønsker", "Interesse", "Udbytte"],
      en: ["Wants in return", "Wants", "Wishes"],
    },
    livedExperience: {
      da: ["Levede erfaringer", "Egne erfaringer", "Brugererfaring"],
      en: ["Lived experience", "Brings lived experience"],
    },
    relationKeeper: {
      da: ["Holder kontakten", "Kontaktansvarlig", "Relationsansvarlig", "Relationsejer"],
      en: ["Keeps the relation", "Relation keeper", "Relation owner"],
    },
    lastInTouchOn: {
      da: ["Sidst i kontakt", "Seneste kontakt", "Sidste kontakt"],
      en: ["Last in touch", "Last contact"],
    },
    note,
    noteKeptUntil: {
      da: ["Bemærkningen gemmes til", "Gemmes til", "Slettes"],
      en: ["Remark kept until", "Kept until"],
    },
    id,
  },
  groups: {
    name: {
      da: ["Gruppe", "Gruppens navn", "Arbejdsgruppe", ...name.da],
      en: ["Group", "Group name", "Working group", ...name.en],
    },
    kind: { da: ["Slags", "Type", "Gruppetype"], en: ["Kind", "Type", "Group type"] },
    purpose: { da: ["Formål"], en: ["Purpose", "Aim"] },
    mandate: { da: ["Kommissorium", "Mandat"], en: ["Mandate", "Terms of reference"] },
    boundedTask: { da: ["Afgrænset opgave", "Opgave"], en: ["Bounded task", "Task"] },
    setUpOn: { da: ["Nedsat", "Oprettet"], en: ["Set up on", "Set up", "Created"] },
    reviewOn: { da: ["Tages op igen", "Genbesøges"], en: ["Review on", "Review"] },
    id,
  },
  seats: {
    group: { da: ["Gruppe", "Sidder i", "Plads i"], en: ["Group", "Sits in", "Seat in"] },
    organisation: { da: ["Organisation", "Part"], en: ["Organisation", "Organization", "Party"] },
    constituency: {
      da: ["Pladsen er for", "Repræsenterer"],
      en: ["The seat is for", "Constituency", "Represents"],
    },
    role: { da: ["Rolle i gruppen", "Rolle", "Funktion"], en: ["Role in the group", "Role"] },
    isVoting: { da: ["Har stemme", "Stemme", "Stemmeret"], en: ["Has a vote", "Vote", "Voting"] },
    holder: {
      da: ["Indehaver", "Person", "Medlem", ...name.da],
      en: ["Holder", "Person", "Member", ...name.en],
    },
    email,
    id,
  },
  people: {
    name: {
      da: [...name.da, "Person", "Fulde navn", "Medlem"],
      en: [...name.en, "Person", "Full name", "Member"],
    },
    email,
    phone: {
      da: ["Telefon", "Tlf", "Mobil", "Telefonnummer"],
      en: ["Phone", "Telephone", "Mobile"],
    },
    organisation: {
      da: ["Organisation", "Arbejdsplads", "Part"],
      en: ["Organisation", "Organization", "Employer", "Party"],
    },
    title: { da: ["Stilling", "Titel", "Funktion"], en: ["Job title", "Title", "Position"] },
    seatIn,
    id,
  },
  activities: {
    title: {
      da: ["Aktivitet", "Aktiviteter", "Indsats", "Indsatser", "Titel"],
      en: ["Activity", "Activities", "Effort", "Title"],
    },
    owner: {
      da: ["Ansvarlig", "Ejer", "Ansvarlig part", "Organisation"],
      en: ["Responsible", "Owner", "Lead", "Organisation"],
    },
    start: {
      da: ["Start", "Startdato", "Begynder", "Fra"],
      en: ["Start", "Start date", "Begins", "From"],
    },
    end: {
      da: ["Slut", "Slutdato", "Slutter", "Til"],
      en: ["End", "End date", "Ends", "To", "Until"],
    },
    status: { da: ["Status"], en: ["Status"] },
    description: {
      da: ["Beskrivelse", "Note", "Noter", "Bemærkning", "Kommentar"],
      en: ["Description", "Note", "Notes", "Remark", "Comment"],
    },
    id,
  },
} as const satisfies Record<TableKind, Record<string, Words>>;

export type Meaning = { [Kind in TableKind]: keyof (typeof headings)[Kind] }[TableKind];

export const sectors = {
  municipality: {
    da: ["Kommune", "Kommunal", "Kommuner"],
    en: ["Municipality", "Municipal", "Local authority"],
  },
  region: { da: ["Region", "Regional"], en: ["Region", "Regional"] },
  state: {
    da: ["Stat", "Staten", "Statslig", "Styrelse", "Ministerium"],
    en: ["State", "Government", "Agency"],
  },
  civil_society: {
    da: ["Civilsamfund", "Civilsamfundsorganisation", "Forening", "Frivillig", "NGO"],
    en: ["Civil society", "Association", "Charity", "Voluntary", "NGO", "Nonprofit"],
  },
  user_organisation: {
    da: ["Brugerorganisation", "Brugere", "Brugerforening"],
    en: ["User organisation", "User organization", "Users"],
  },
  interest_organisation: {
    da: ["Interesseorganisation", "Brancheorganisation", "Faglig organisation"],
    en: ["Interest organisation", "Interest organization", "Trade association", "Union"],
  },
  business: {
    da: ["Virksomhed", "Erhverv", "Erhvervsliv", "Privat"],
    en: ["Business", "Company", "Private sector", "Private"],
  },
  housing: {
    da: ["Almen boligorganisation", "Boligorganisation", "Bolig", "Almen bolig"],
    en: ["Housing", "Housing association", "Social housing"],
  },
  education: { da: ["Uddannelse", "Uddannelsesinstitution", "Skole"], en: ["Education", "School"] },
  research: {
    da: ["Forskning", "Forskningsinstitution"],
    en: ["Research", "Research institution"],
  },
  foundation: { da: ["Fond", "Fonde"], en: ["Foundation", "Fund", "Funder"] },
  other: { da: ["Andet", "Øvrige", "Anden"], en: ["Other"] },
} as const satisfies Record<string, Words>;

export const participations = {
  core: {
    da: ["i kernen", "Kerne", "Styregruppe", "Styregruppen", "Styregruppemedlem"],
    en: ["core", "at the core", "Steering group", "Steering committee"],
  },
  involved: {
    da: [
      "involveret",
      "inddraget",
      "Samarbejdspart",
      "Samarbejdspartner",
      "Part",
      "Partner",
      "Arbejdsgruppe",
      "Arbejdsgrupper",
    ],
    en: ["involved", "Partner", "Party", "Working group"],
  },
  supportive: {
    da: ["støttende", "støtter", "Støtte"],
    en: ["supportive", "Supporter", "Supporting"],
  },
  informed: {
    da: ["på sidelinjen", "Sidelinje", "Sidelinjen", "Orienteret", "informeret"],
    en: ["informed", "on the sideline", "Sideline"],
  },
} as const satisfies Record<string, Words>;

/** "Styregruppe" as an organisation's role also says that it has a seat there. */
export const steeringWords: Words = {
  da: ["Styregruppe", "Styregruppen", "Styregruppemedlem", "Alliancegruppe", "Alliancegruppen"],
  en: ["Steering group", "The steering group", "Steering committee"],
};
export const backboneWords: Words = {
  da: [
    "Fælles sekretariat (backbone)",
    "Fælles sekretariat",
    "Det fælles sekretariat",
    "Fællessekretariat",
    "Sekretariat",
    "Sekretariatet",
    "Backbone",
    "Backbone-sekretariat",
  ],
  en: [
    "Common secretariat (backbone)",
    "Common secretariat",
    "Secretariat",
    "The secretariat",
    "Backbone",
  ],
};

export const groupKinds = {
  steering: {
    da: ["Styregruppe", ...steeringWords.da],
    en: ["Steering group", ...steeringWords.en],
  },
  working: { da: ["Arbejdsgruppe", "Arbejdsgrupper"], en: ["Working group"] },
  backbone: backboneWords,
} as const satisfies Record<string, Words>;

export const seatRoles = {
  chair: {
    da: ["formand", "leder", "forperson", "forkvinde", "tovholder"],
    en: ["chair", "chairperson", "lead"],
  },
  deputy_chair: { da: ["næstformand", "næstforperson"], en: ["deputy chair", "vice chair"] },
  member: { da: ["medlem"], en: ["member"] },
  deputy: { da: ["stedfortræder", "suppleant"], en: ["deputy", "alternate", "substitute"] },
  observer: { da: ["observatør"], en: ["observer"] },
  secretary: { da: ["sekretær"], en: ["secretary"] },
} as const satisfies Record<string, Words>;

/** `none` says that it goes on and gives no status: no report is made of it. */
export const statuses = {
  on_track: { da: ["på sporet", "efter planen", "grøn"], en: ["on track", "green"] },
  at_risk: { da: ["i risiko", "gul"], en: ["at risk", "amber", "yellow"] },
  off_track: { da: ["af sporet", "rød"], en: ["off track", "red"] },
  done: {
    da: ["afsluttet", "færdig", "gennemført", "slut"],
    en: ["done", "completed", "finished", "closed"],
  },
  none: {
    da: ["i gang", "igangværende", "i proces", "planlagt", "ikke begyndt"],
    en: ["ongoing", "in progress", "planned", "not started", "under way"],
  },
} as const satisfies Record<string, Words>;

export const yesNo = {
  yes: { da: ["ja", "j", "x", "sand", "1"], en: ["yes", "y", "true"] },
  no: { da: ["nej", "n", "falsk", "0"], en: ["no", "false"] },
} as const satisfies Record<string, Words>;
