import type { DatePrecision } from "@/prisma/client/enums";
import type { GroupKey } from "@/prisma/example/groups";
import type { OrganisationKey } from "@/prisma/example/organisations";
import type { PersonKey } from "@/prisma/example/people";
import type { ProposalKey } from "@/prisma/example/proposal-keys";
import type { GoalKey } from "@/prisma/example/strategy";

export type ActivityData = {
  title: string;
  description: string;
  owner: OrganisationKey | { group: GroupKey };
  exceptionReason?: string;
  /** Days from today, told as precisely as they are known. */
  start?: [number, DatePrecision];
  end?: [number, DatePrecision];
  reportEveryWeeks?: number | null;
  startedBy?: ProposalKey;
  goals: GoalKey[];
  contributors: OrganisationKey[];
  /** [title, due day, reached day]. */
  milestones?: [string, number | null, number?][];
  /** Who reports, on behalf of whom. */
  reporter: [PersonKey, OrganisationKey | null];
};

export type ActivityKey = keyof typeof activities;

export const activities = {
  fritidsjob: {
    title: "Fritidsjob med mentor",
    description:
      "Unge får et fritidsjob seks til ti timer om ugen og en kollega, der har sagt ja til at være mentor. Jobcenter og ungehus henviser, Erhvervsforeningen finder pladserne.",
    owner: "erhvervsforeningen",
    start: [-600, "day"],
    startedBy: "start-fritidsjob",
    goals: ["fritidsjob", "voksen"],
    contributors: ["jobcentret", "ungehuset", "grillen", "strandlyst", "fagligt"],
    milestones: [
      ["De første 20 job er besat", -480, -492],
      ["Alle mentorer har været på kursus", -300, -286],
      ["60 job på et år", -60, -38],
      ["80 job på et år", 200],
    ],
    reporter: ["birgitte", "erhvervsforeningen"],
  },
  aabenskole: {
    title: "Åben skole om aftenen",
    description:
      "Gymnasiets sløjd, musiklokale og studiecafé holder åbent tirsdag og torsdag til klokken 20 for alle unge, også dem der ikke går der.",
    owner: "gymnasiet",
    start: [-390, "season"],
    end: [190, "season"],
    goals: ["voksen", "fritidsjob"],
    contributors: ["musikskolen", "biblioteket", "ungeraadet"],
    milestones: [
      ["Aftale om nøgler og vagt", -380, -376],
      ["Gennemsnitligt 25 unge pr. aften", -120, -96],
      ["Lokaler for næste år er på plads", 20],
    ],
    reporter: ["peter", "gymnasiet"],
  },
  visitation: {
    title: "Fælles visitation",
    description:
      "Én samtale i stedet for fem: jobcenter, ungevejledning og sundhedshus møder den unge samtidig, der hvor den unge vil mødes.",
    owner: "jobcentret",
    start: [-340, "month"],
    end: [120, "month"],
    goals: ["overgang", "voksen"],
    contributors: ["ungevejledningen", "sundhedshuset", "kommunen"],
    milestones: [
      ["Fælles samtaleark", -250, -231],
      ["Databehandleraftalen er underskrevet", -90],
      ["De første 30 samtaler", 15],
    ],
    reporter: ["thomas", "jobcentret"],
  },
  startboliger: {
    title: "Tyve startboliger",
    description:
      "Små boliger med lav husleje og en boligsocial medarbejder, der kigger forbi hver uge det første år.",
    owner: "boligselskabet",
    start: [-420, "month"],
    end: [330, "year"],
    goals: ["bolig", "voksen"],
    contributors: ["kommunen", "fjordfonden", "vaerestedet"],
    milestones: [
      ["De første fem er flyttet ind", -300, -311],
      ["Ti boliger er i brug", -60, -43],
      ["Tyve boliger er i brug", 180],
    ],
    reporter: ["tina", "boligselskabet"],
  },
  vaerftsforloeb: {
    title: "Seks uger på værftet",
    description:
      "Et forløb på seks uger, hvor unge prøver svejsning, træ og motor sammen med en lærling. Slutter med en samtale om, hvad der så.",
    owner: "vaerftet",
    start: [-360, "day"],
    goals: ["praktik"],
    contributors: ["erhvervsskolen", "jobcentret"],
    milestones: [
      ["Første hold", -330, -318],
      ["Fjerde hold", -40, -33],
      ["Femte hold", 40],
    ],
    reporter: ["dorte", "vaerftet"],
  },
  faellestal: {
    title: "Ét fælles tal",
    description:
      "Tallet for unge uden job eller uddannelse, talt på samme måde af alle og opdateret hver måned.",
    owner: { group: "data" },
    start: [-690, "day"],
    goals: ["tal"],
    contributors: ["jobcentret", "gymnasiet", "erhvervsskolen", "regionen", "professionsskolen"],
    milestones: [
      ["Vi er enige om, hvem der tælles med", -600, -574],
      ["Første fælles tal", -480, -466],
      ["Tallet vises for alle parter", -200, -190],
      ["Tallet kan deles op på bydele", 60],
    ],
    reporter: ["anne", "professionsskolen"],
  },
  ungepanel: {
    title: "Ungepanelet",
    description:
      "Tolv unge, der læser forslag, før styregruppen gør, og svarer på en side. Mødes en gang om måneden med mad.",
    owner: "ungeraadet",
    start: [-380, "month"],
    goals: ["voksen"],
    contributors: ["ungehuset", "sammen"],
    reporter: ["signe", "ungeraadet"],
  },
  mentorkorps: {
    title: "Mentorkorpset",
    description:
      "Frivillige voksne, der følger én ung i mindst et år. Kurset er på tre aftener, og der er en fast koordinator.",
    owner: "sammen",
    start: [-560, "season"],
    goals: ["voksen"],
    contributors: ["ungehuset", "foraeldre"],
    milestones: [
      ["30 mentorer", -420, -405],
      ["60 mentorer", -150, -112],
      ["80 mentorer", 90],
    ],
    reporter: ["hanne", "sammen"],
  },
  brobygning: {
    title: "Brobygning fra 9. klasse",
    description:
      "Elever, der er i tvivl, følger en ældre elev på erhvervsskolen i tre dage og bagefter igen ved skolestart.",
    owner: "erhvervsskolen",
    start: [-400, "month"],
    end: [160, "month"],
    goals: ["overgang"],
    contributors: ["kommunen", "ungevejledningen"],
    milestones: [
      ["Aftale med alle fire skoler", -360, -352],
      ["60 elever har været på besøg", -90, -101],
      ["Genbesøg ved skolestart", 30],
    ],
    reporter: ["pia", "erhvervsskolen"],
  },
  kommunejob: {
    title: "Fritidsjob i kommunen",
    description:
      "Hvert af kommunens 34 arbejdssteder tager mindst én ung i fritidsjob. Begynder på plejecentre og biblioteker.",
    owner: "kommunen",
    start: [-330, "year"],
    goals: ["fritidsjob"],
    contributors: ["strandlyst", "biblioteket"],
    milestones: [
      ["Ti arbejdssteder er med", -200, -178],
      ["20 arbejdssteder er med", -30],
      ["Alle 34 arbejdssteder er med", 240],
    ],
    reporter: ["lene", "kommunen"],
  },
  vejledning: {
    title: "Vejledning, hvor de unge er",
    description:
      "Vejlederne sidder i Ungehuset, på biblioteket og i hallen to eftermiddage om ugen. Ingen tid skal bestilles.",
    owner: "ungevejledningen",
    start: [-350, "day"],
    goals: ["overgang", "voksen"],
    contributors: ["biblioteket", "ungehuset", "haandbold"],
    reporter: ["helle", "ungevejledningen"],
  },
  torsdagsband: {
    title: "Torsdagsband",
    description:
      "Sammenspil for unge, der ikke har spillet før. Instrumenter til låns, koncert til sidst.",
    owner: "musikskolen",
    start: [-320, "season"],
    goals: ["voksen"],
    contributors: ["gymnasiet", "ungehuset"],
    milestones: [
      ["Første koncert", -180, -176],
      ["Anden koncert", 50],
    ],
    reporter: ["elin", "musikskolen"],
  },
  haandbold: {
    title: "Håndbold efter fyraften",
    description: "Fredag kl. 21 i Havnehallen for alle over 15, uden medlemskab og uden kampe.",
    owner: "haandbold",
    start: [-370, "month"],
    goals: ["voksen"],
    contributors: ["sammen", "politiet"],
    reporter: ["brian", "haandbold"],
  },
  samtaler: {
    title: "Samtaler uden ventetid",
    description:
      "Åben rådgivning hver onsdag: en samtale samme dag og op til fem i alt, uden henvisning.",
    owner: "sundhedshuset",
    start: [-400, "day"],
    goals: ["voksen"],
    contributors: ["regionen", "gymnasiet", "erhvervsskolen"],
    reporter: ["gitte", "sundhedshuset"],
  },
  praktikbank: {
    title: "Praktikbanken",
    description:
      "Ét sted, hvor virksomheder lægger praktikpladser, og hvor skole, jobcenter og unge kan se dem. Hver plads har en mentor.",
    owner: { group: "praktik" },
    start: [-190, "day"],
    end: [360, "month"],
    goals: ["praktik"],
    contributors: ["erhvervsforeningen", "vaerftet", "toemreren", "jobcentret", "fagligt"],
    milestones: [
      ["30 pladser", -120, -118],
      ["70 pladser", -20, -24],
      ["120 pladser", 180],
    ],
    reporter: ["jesper", "erhvervsforeningen"],
  },
  aftenaabning: {
    title: "Aftenåbning på havnen",
    description:
      "Pakhus 3 er åbent mandag, onsdag og fredag kl. 17-22. To unge er ansat, og der er altid en voksen.",
    owner: { group: "skole" },
    start: [-150, "day"],
    startedBy: "aftenaabning",
    goals: ["voksen", "fritidsjob"],
    contributors: ["ungehuset", "kommunen", "fjordfonden", "ungeraadet"],
    milestones: [
      ["De to unge er ansat", -140, -137],
      ["50 faste unge", -30, -41],
      ["Andet sted i byen åbner", 75],
    ],
    reporter: ["nadia", "ungehuset"],
  },
  overdragelse: {
    title: "Overdragelse med navn",
    description:
      "Når en ung skifter sted, mødes den gamle og den nye voksne med den unge én gang. Vejledningen kan bruges af alle.",
    owner: { group: "overgange" },
    start: [-820, "day"],
    end: [-212, "day"],
    reportEveryWeeks: null,
    goals: ["overgang"],
    contributors: ["ungevejledningen", "jobcentret", "gymnasiet", "erhvervsskolen"],
    milestones: [
      ["Første ti overdragelser", -700, -688],
      ["50 overdragelser", -300, -327],
      ["Vejledningen er skrevet", -220, -222],
    ],
    reporter: ["helle", "ungevejledningen"],
  },
  fripladser: {
    title: "Ti fripladser på efterskolen",
    description: "Ti unge, der har brug for en ny start, får et år på Fjordblik uden egenbetaling.",
    owner: "efterskolen",
    start: [-430, "month"],
    end: [-70, "month"],
    reportEveryWeeks: null,
    goals: ["overgang"],
    contributors: ["fjordfonden", "kommunen"],
    milestones: [
      ["Alle pladser er besat", -410, -398],
      ["Ni ud af ti gennemfører", -70, -72],
    ],
    reporter: ["morten", "efterskolen"],
  },
  laereplads: {
    title: "Lærepladsdagen",
    description:
      "En eftermiddag, hvor unge møder 30 mestre og kan gå hjem med en aftale om en prøvedag.",
    owner: "fagligt",
    start: [-250, "month"],
    end: [-20, "day"],
    goals: ["praktik"],
    contributors: ["erhvervsskolen", "toemreren", "vaerftet", "avisen"],
    milestones: [
      ["30 mestre har sagt ja", -60, -55],
      ["Dagen er holdt", -20, -20],
    ],
    reporter: ["kim", "fagligt"],
  },
  aarsmoede: {
    title: "Årsmøde for unge og voksne",
    description:
      "En dag om året, hvor alle parter og unge ser på tallene sammen og siger, hvad der skal ske nu.",
    owner: { group: "sekretariat" },
    exceptionReason:
      "Ingen part kunne bære driften i år. Ungerådet har sagt ja til at overtage fra næste år, og sekretariatet holder det kun indtil da.",
    start: [-80, "month"],
    end: [95, "season"],
    goals: ["tal", "voksen"],
    contributors: ["ungeraadet", "biblioteket"],
    milestones: [
      ["Dato og sted", -40, -44],
      ["Indbydelsen er sendt", -5],
      ["Dagen er holdt", 80],
    ],
    reporter: ["line", null],
  },
} satisfies Record<string, ActivityData>;
