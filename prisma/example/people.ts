import type { OrganisationKey } from "@/prisma/example/organisations";

export type PersonData = {
  name: string;
  /** [organisation, title, from day, until day]. */
  works: [OrganisationKey, string, number, number?][];
  /** The day on which somebody without an organisation came in. */
  since?: number;
  publicSince?: number;
  removed?: number;
  /** Not signed in yet, so without an account. */
  isNew?: true;
  phone?: string;
};

export type PersonKey = keyof typeof people;

export const people = {
  // Vesterfjord Kommune
  karen: {
    name: "Karen Østergaard",
    works: [["kommunen", "Direktør for børn og unge", -1095, -430]],
    removed: -400,
  },
  henrik: {
    name: "Henrik Damgaard",
    works: [["kommunen", "Direktør for børn og unge", -430]],
    publicSince: -425,
    phone: "70 00 01 12",
  },
  lene: {
    name: "Lene Bjerregaard",
    works: [["kommunen", "Chef for ungeindsatsen", -905]],
    publicSince: -890,
  },
  // Ungerådet
  frederik: {
    name: "Frederik Bang",
    works: [
      ["ungeraadet", "Formand", -1095, -695],
      ["sammen", "Frivillig mentor", -640],
    ],
    publicSince: -1020,
  },
  amina: {
    name: "Amina Yusuf",
    works: [["ungeraadet", "Formand", -820]],
    publicSince: -680,
    phone: "70 00 01 27",
  },
  oskar: { name: "Oskar Lauge", works: [["ungeraadet", "Medlem", -880, -305]], removed: -290 },
  signe: { name: "Signe Holm", works: [["ungeraadet", "Medlem", -420]], publicSince: -290 },
  // Havnens Ungehus
  mads: {
    name: "Mads Nørgaard",
    works: [["ungehuset", "Leder", -1095]],
    publicSince: -1040,
    phone: "70 00 01 34",
  },
  nadia: { name: "Nadia Haddad", works: [["ungehuset", "Ungemedarbejder", -900]] },
  // Erhvervslivet
  birgitte: {
    name: "Birgitte Lund",
    works: [["erhvervsforeningen", "Direktør", -1075]],
    publicSince: -1040,
    phone: "70 00 01 41",
  },
  jesper: {
    name: "Jesper Toft",
    works: [["erhvervsforeningen", "Konsulent for unge og job", -900]],
    publicSince: -200,
  },
  ove: { name: "Ove Bruun", works: [["handelsringen", "Formand", -1060]] },
  dorte: { name: "Dorte Sander", works: [["vaerftet", "Personalechef", -720]] },
  louise: { name: "Louise Holt", works: [["toemreren", "Mester", -380]], publicSince: -140 },
  yasin: { name: "Yasin Kaya", works: [["grillen", "Indehaver", -420]], publicSince: -400 },
  claus: { name: "Claus Winge", works: [["hotellet", "Direktør", -700, -310]], removed: -310 },
  kim: { name: "Kim Andreasen", works: [["fagligt", "Ungdomskonsulent", -580]] },
  // Skoler og vejledning
  ulla: {
    name: "Ulla Brandt",
    works: [["gymnasiet", "Rektor", -1070]],
    publicSince: -1040,
  },
  bodil: { name: "Bodil Steen", works: [["gymnasiet", "Vicerektor", -1050]] },
  peter: {
    name: "Peter Skov",
    works: [["gymnasiet", "Studievejleder", -880]],
    publicSince: -840,
    phone: "70 00 01 58",
  },
  bent: {
    name: "Bent Aagaard",
    works: [["erhvervsskolen", "Rektor", -1070, -48]],
    publicSince: -1040,
  },
  sanne: { name: "Sanne Friis", works: [["erhvervsskolen", "Uddannelseschef", -215]] },
  pia: { name: "Pia Rømer", works: [["erhvervsskolen", "Koordinator for grundforløb", -870]] },
  helle: { name: "Helle Trane", works: [["ungevejledningen", "Vejleder", -980]] },
  morten: { name: "Morten Juhl", works: [["efterskolen", "Forstander", -520]] },
  elin: { name: "Elin Mathiesen", works: [["musikskolen", "Leder", -640]] },
  anne: {
    name: "Anne Marie Vinther",
    works: [["professionsskolen", "Lektor", -1060]],
    publicSince: -1000,
  },
  // Fond, region, bolig
  christian: {
    name: "Christian Lindhardt",
    works: [["fjordfonden", "Programchef", -1090, -380]],
    removed: -350,
  },
  ida: {
    name: "Ida Rosenkilde",
    works: [["fjordfonden", "Programleder", -395]],
    publicSince: -370,
  },
  vibeke: { name: "Vibeke Thomsen", works: [["regionen", "Kontorchef", -1062]] },
  rasmus: { name: "Rasmus Elkjær", works: [["regionen", "Konsulent", -1000]] },
  john: {
    name: "John Mikkelsen",
    works: [["boligselskabet", "Driftschef", -960]],
    publicSince: -600,
  },
  tina: { name: "Tina Vestergaard", works: [["boligselskabet", "Boligsocial medarbejder", -610]] },
  // Civilsamfund og sundhed
  hanne: {
    name: "Hanne Dalgaard",
    works: [["sammen", "Leder af de frivillige", -900]],
    publicSince: -520,
  },
  grethe: { name: "Grethe Munk", works: [["vaerestedet", "Daglig leder", -760]] },
  brian: { name: "Brian Kofoed", works: [["haandbold", "Ungdomsformand", -610]] },
  camilla: { name: "Camilla Storm", works: [["spejderne", "Gruppeleder", -505]] },
  niels: { name: "Niels Overgaard", works: [["biblioteket", "Bibliotekar", -820]] },
  gitte: { name: "Gitte Palm", works: [["sundhedshuset", "Sundhedsplejerske", -900]] },
  mette: { name: "Mette Lauridsen", works: [["strandlyst", "Forstander", -200]] },
  // Jobcentret
  thomas: { name: "Thomas Kjær", works: [["jobcentret", "Leder af ungeteamet", -1010]] },
  emil: { name: "Emil Vang", works: [["jobcentret", "Dataanalytiker", -730]] },
  // På sidelinjen
  poul: { name: "Poul Ravnholt", works: [["avisen", "Redaktør", -850]] },
  stine: { name: "Stine Bak", works: [["politiet", "Forebyggelsesbetjent", -930]] },
  mia: { name: "Mia Skovgaard", works: [["foraeldre", "Kontaktperson", -690]] },
  tove: { name: "Tove Lyngsø", works: [["nabohjaelpen", "Kasserer", -300]], isNew: true },
  // Egne erfaringer
  jonas: {
    name: "Jonas Krogh",
    since: -800,
    works: [["ungehuset", "Ungemedarbejder", -415]],
    publicSince: -780,
  },
  maja: { name: "Maja Lindgren", since: -480, works: [], publicSince: -415 },
  ali: { name: "Ali Demir", since: -520, works: [] },
  // Det fælles sekretariat
  torben: { name: "Torben Hald", since: -1000, works: [], removed: -500 },
  sofie: {
    name: "Sofie Ravn",
    works: [["kommunen", "Ungekonsulent", -985, -505]],
    publicSince: -500,
    phone: "70 00 01 70",
  },
  kasper: { name: "Kasper Winther", since: -885, works: [], publicSince: -880 },
  line: { name: "Line Ejlersen", since: -605, works: [], publicSince: -600 },
} satisfies Record<string, PersonData>;
