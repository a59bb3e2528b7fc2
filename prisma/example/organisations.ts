import type { ParticipationKind } from "@/lib/member";
import type { Sector } from "@/prisma/client/enums";

export type OrganisationData = {
  name: string;
  alsoKnownAs?: string[];
  sector: Sector;
  does: string;
  place: string;
  contact?: string;
  note?: string;
  isInitiator?: true;
  /** The day on which it came into the register, where it took part only later. */
  registered?: number;
  /** How it has taken part, first to last: [circle, from day]; "left" ends it. */
  circles: [ParticipationKind | "left", number][];
};

export type OrganisationKey = keyof typeof organisations;

/** Vesterfjord is on no map, and none of these exists. */
export const organisations = {
  kommunen: {
    name: "Vesterfjord Kommune",
    alsoKnownAs: ["Kommunen", "VFK"],
    sector: "municipality",
    does: "Har ansvaret for skoler, ungeindsats og beskæftigelse og er den største arbejdsgiver på egnen.",
    place: "Rådhuset, Torvet 1",
    contact: "Sekretariatet for Børn og Unge",
    isInitiator: true,
    circles: [["core", -1090]],
  },
  ungeraadet: {
    name: "Ungerådet i Vesterfjord",
    alsoKnownAs: ["Ungerådet"],
    sector: "user_organisation",
    does: "Femten unge mellem 15 og 24 år, valgt på ungdomsuddannelserne, taler på de unges vegne.",
    place: "Havnens Ungehus, 1. sal",
    contact: "Formanden, bedst på sms",
    isInitiator: true,
    circles: [["core", -1090]],
  },
  ungehuset: {
    name: "Havnens Ungehus",
    alsoKnownAs: ["Ungehuset"],
    sector: "civil_society",
    does: "Åbent hus hver dag kl. 14-21 med værksted, køkken, lektiehjælp og voksne, der har tid.",
    place: "Pakhus 3, Nordhavnen",
    note: "Huser det fælles sekretariat. Husets plads i styregruppen og sekretariatet holdes adskilt.",
    isInitiator: true,
    circles: [["core", -1090]],
  },
  erhvervsforeningen: {
    name: "Erhvervsforeningen Vesterfjord",
    alsoKnownAs: ["Erhvervsforeningen", "EFV"],
    sector: "business",
    does: "Samler 240 virksomheder og formidler fritidsjob, praktik og lærepladser.",
    place: "Havnegade 14",
    contact: "Kontoret er åbent mandag til torsdag",
    circles: [["core", -1075]],
  },
  gymnasiet: {
    name: "Nordkystens Gymnasium",
    alsoKnownAs: ["Gymnasiet"],
    sector: "education",
    does: "Stx og hf med 640 elever fra hele kommunen.",
    place: "Skolebakken 2",
    circles: [["core", -1070]],
  },
  erhvervsskolen: {
    name: "Vesterfjord Erhvervsskole",
    alsoKnownAs: ["Erhvervsskolen", "VES"],
    sector: "education",
    does: "Grundforløb og hovedforløb inden for byggeri, metal, mad og omsorg.",
    place: "Industrivej 31",
    note: "Ny rektor tiltræder; uddannelseschefen er foreslået til pladsen i styregruppen.",
    circles: [["core", -1070]],
  },
  fjordfonden: {
    name: "Fjordfonden",
    sector: "foundation",
    does: "Støtter lokale fællesskaber for børn og unge. Medfinansierer sekretariatet i seks år.",
    place: "Strandvejen 88",
    circles: [
      ["supportive", -1090],
      ["core", -1060],
    ],
  },
  regionen: {
    name: "Region Nordkysten",
    sector: "region",
    does: "Ungdomspsykiatri, koordinering af ungdomsuddannelser og kollektiv trafik.",
    place: "Regionshuset, Møllevang",
    registered: -1072,
    circles: [["core", -1062]],
  },
  boligselskabet: {
    name: "Boligselskabet Fjorden",
    sector: "housing",
    does: "Udlejer 1.900 almene boliger og driver to boligsociale helhedsplaner.",
    place: "Østbyen 40",
    registered: -1072,
    circles: [
      ["involved", -1060],
      ["core", -640],
    ],
  },
  sammen: {
    name: "Sammen i Byen",
    sector: "civil_society",
    does: "130 frivillige, som er mentorer, bisiddere og turkammerater for unge.",
    place: "Kirkestræde 7",
    registered: -1072,
    circles: [
      ["involved", -1060],
      ["core", -535],
    ],
  },
  handelsringen: {
    name: "Handelsringen Vesterfjord",
    sector: "business",
    does: "Butikkerne i gågaden og på torvet.",
    place: "Gågaden 12",
    note: "Bad selv om at gå fra styregruppen til samarbejdspart.",
    registered: -1072,
    circles: [
      ["core", -1060],
      ["supportive", -560],
    ],
  },
  jobcentret: {
    name: "Jobcenter Vesterfjord",
    alsoKnownAs: ["Jobcentret"],
    sector: "municipality",
    does: "Ungeteamet møder alle under 30, som søger hjælp til at komme i job eller uddannelse.",
    place: "Rådhuset, indgang C",
    registered: -1072,
    circles: [["involved", -1060]],
  },
  ungevejledningen: {
    name: "Ungevejledningen Nordkysten",
    sector: "state",
    does: "Vejleder unge om uddannelse fra 8. klasse, til de fylder 25.",
    place: "Skolebakken 4",
    registered: -1072,
    circles: [["involved", -1060]],
  },
  sundhedshuset: {
    name: "Sundhedshuset ved Havnen",
    sector: "region",
    does: "Sundhedsplejersker, psykologer og læger under samme tag. Åben rådgivning om onsdagen.",
    place: "Nordhavnen 9",
    registered: -1072,
    circles: [
      ["informed", -900],
      ["involved", -410],
    ],
  },
  biblioteket: {
    name: "Vesterfjord Bibliotek",
    sector: "municipality",
    does: "Lokaler til seks i ugen, gratis studiepladser og hjælp til ansøgninger.",
    place: "Torvet 3",
    registered: -1072,
    circles: [["involved", -820]],
  },
  vaerestedet: {
    name: "Værestedet Kajen",
    sector: "civil_society",
    does: "Varm mad og en stol til den, der ikke har andre steder at være.",
    place: "Nordhavnen 2",
    registered: -1072,
    circles: [["involved", -760]],
  },
  vaerftet: {
    name: "Vesterfjord Skibsværft",
    alsoKnownAs: ["Værftet"],
    sector: "business",
    does: "Bygger og reparerer fiskekuttere. 85 ansatte, heraf ni lærlinge.",
    place: "Beddingen 1",
    circles: [
      ["supportive", -720],
      ["involved", -450],
    ],
  },
  haandbold: {
    name: "Havnens Håndbold",
    sector: "civil_society",
    does: "Håndbold for alle fra 4 til 70 år. Hallen er åben hver aften.",
    place: "Havnehallen",
    circles: [["involved", -610]],
  },
  fagligt: {
    name: "Fagligt Fællesskab Vesterfjord",
    sector: "interest_organisation",
    does: "Fælles kontor for de lokale fagforeninger. Hjælper lærlinge og unge i deres første job.",
    place: "Industrivej 5",
    circles: [["involved", -580]],
  },
  efterskolen: {
    name: "Efterskolen Fjordblik",
    sector: "education",
    does: "Efterskole med 110 elever og en linje for unge, der har brug for en ny start.",
    place: "Fjordblik, Østerhoved",
    circles: [["involved", -520]],
  },
  musikskolen: {
    name: "Vesterfjord Musikskole",
    sector: "education",
    does: "Undervisning, øvelokaler og sammenspil for alle under 25.",
    place: "Kulturgården",
    circles: [
      ["supportive", -640],
      ["involved", -330],
    ],
  },
  toemreren: {
    name: "Tømrermester Holt & Datter",
    sector: "business",
    does: "Tømrerfirma med tolv ansatte. Har altid mindst to lærlinge.",
    place: "Smedegyde 6",
    circles: [
      ["supportive", -380],
      ["involved", -150],
    ],
  },
  spejderne: {
    name: "Spejderne ved Fjorden",
    sector: "civil_society",
    does: "Friluftsliv for unge og lederkurser for de ældste.",
    place: "Spejderhytten, Skovvej",
    circles: [["supportive", -505]],
  },
  grillen: {
    name: "Havnegrillen",
    sector: "business",
    does: "Grillbar med fire fritidsjob og en ejer, der selv begyndte som opvasker.",
    place: "Nordhavnen 1",
    circles: [["supportive", -420]],
  },
  strandlyst: {
    name: "Plejecentret Strandlyst",
    sector: "municipality",
    does: "Plejecenter med 60 boliger. Tager unge ind i fritidsjob i køkken og aktivitet.",
    place: "Strandvejen 20",
    circles: [["supportive", -200]],
  },
  professionsskolen: {
    name: "Professionsskolen Nordkyst",
    sector: "research",
    does: "Forsker i unges overgange og følger initiativet som observatør.",
    place: "Campus Møllevang",
    registered: -1072,
    circles: [["supportive", -1065]],
  },
  hotellet: {
    name: "Hotel Vesterfjord",
    sector: "business",
    does: "Hotel og restaurant med 40 ansatte.",
    place: "Strandvejen 2",
    note: "Trådte ud ved ejerskiftet. Den nye ejer vil gerne kontaktes igen til foråret.",
    registered: -1072,
    circles: [
      ["supportive", -700],
      ["left", -310],
    ],
  },
  avisen: {
    name: "Vesterfjord Tidende",
    sector: "other",
    does: "Lokalavis, der udkommer om onsdagen.",
    place: "Havnegade 3",
    registered: -1072,
    circles: [["informed", -1060]],
  },
  politiet: {
    name: "Politiet i Vesterfjord",
    sector: "state",
    does: "Lokalstation med to betjente i det forebyggende arbejde.",
    place: "Torvet 9",
    registered: -1072,
    circles: [["informed", -1060]],
  },
  foraeldre: {
    name: "Forældreforeningen Langs Fjorden",
    sector: "interest_organisation",
    does: "Netværk for forældre til unge, der har det svært.",
    place: "Mødes på biblioteket",
    circles: [["informed", -690]],
  },
  nabohjaelpen: {
    name: "Nabohjælpen Østbyen",
    sector: "civil_society",
    does: "Beboere, der hjælper hinanden med alt fra flytning til fødselsdage.",
    place: "Beboerhuset, Østbyen 12",
    circles: [["informed", -300]],
  },
} satisfies Record<string, OrganisationData>;
