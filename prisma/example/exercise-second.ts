import { secondPlaces } from "@/prisma/example/exercise-second-places";
import { secondWords } from "@/prisma/example/exercise-second-words";
import type { ExerciseData } from "@/prisma/example/exercises";

/**
 * Three years later: the working groups go on and are no tables here. The room asks who sits at the
 * head table, seats two new tables, and waits for the last answers before the plan is proposed.
 */
export const secondExercise: ExerciseData = {
  title: "De næste tre år",
  purpose:
    "Vi er tre år inde. Arbejdsgrupperne Skole og fritid, Fælles data og Job og praktik fortsætter og er ikke på bordet i dag. Vi spørger om tre ting: Sidder de rigtige i styregruppen? Hvem tager sig af ventetiden og af vejen hjem om aftenen? Og hvem har vi stadig ikke med?",
  sharedResult:
    "Alle unge i Vesterfjord har et sted at høre til, noget at stå op til og en voksen, der kender dem ved navn.",
  isNamed: true,
  called: [-35, "sofie"],
  heldOn: -9,
  decidingFrom: -1,
  leaders: ["sofie", "kasper"],
  placing: [
    ...(["henrik", "birgitte", "amina", "mads", "ulla", "ida"] as const),
    ...(["maja", "john", "hanne", "frederik", "helle", "grethe"] as const),
  ],
  besides: ["vibeke"],
  later: [],
  tables: [
    {
      letter: "H",
      part: "head",
      name: "Hovedbord",
      purpose: "Styregruppen: ejer visionen og beslutter strategien.",
      asks: "Et møde hver sjette uge, og at man kan forpligte sin organisation.",
      least: 8,
      most: 15,
      needs: ["public", "civil", "lived"],
      group: "styregruppe",
    },
    {
      letter: "V",
      part: "working",
      name: "Mens man venter",
      purpose:
        "Unge, der venter på udredning, behandling eller en ny skole, har noget at stå op til imens.",
      asks: "Møder hver tredje uge i et år, skiftevis hos Sundhedshuset og Natlyset.",
      least: 5,
      most: 12,
      needs: ["public", "civil", "lived"],
    },
    {
      letter: "A",
      part: "working",
      name: "Hjem om aftenen",
      purpose: "Unge uden for byen kan være med til det, der sker om aftenen, og komme hjem igen.",
      asks: "Møder hver fjerde uge til sommer, i Havnehallen eller i Østerhoved.",
      least: 5,
      most: 12,
      needs: ["civil", "lived"],
    },
    {
      letter: "F",
      part: "friends",
      name: "Vennebord",
      purpose: "Samarbejdsparter: gør noget selv, der trækker i samme retning.",
      asks: "To partnermøder om året, og en kort status hver måned.",
    },
    {
      letter: "K",
      part: "kitchen",
      name: "Køkken og toastmaster",
      purpose: "Det fælles sekretariat: neutralt, holder bordene sammen og stemmer ikke.",
      asks: "Er med ved alle møder.",
      least: 1,
      most: 3,
    },
    {
      letter: "R",
      part: "reception",
      name: "Receptionen",
      purpose: "På sidelinjen: skal vide, hvad vi laver.",
      asks: "Ingen møder. Et nyhedsbrev og årsmødet.",
    },
    {
      letter: "I",
      part: "not_invited",
      name: "Ikke inviteret endnu",
      purpose: "Har betydning, men skal først spørges senere.",
      asks: "Ingenting endnu.",
    },
  ],
  ...secondPlaces,
  ...secondWords,
};
