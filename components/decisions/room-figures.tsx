import { useTranslations } from "next-intl";
import { Progress } from "@/components/ui/progress";
import type { turnout } from "@/lib/decisions/quorum-rules";
import { useMissingVoices } from "./rule-sentences";

/** How many have voted, to be read from the back of the room, and what a quorum still needs. */
export function RoomFigures({ shown }: { shown: ReturnType<typeof turnout> }) {
  const say = useTranslations("decisions.live.room");
  const voices = useTranslations("decisions.tally");
  const { cast, seats, quorum, missing, missingVoices } = shown;
  const list = useMissingVoices()(missingVoices);
  const asked = missing > 0 ? say("missing", { missing }) : say("quorate");
  return (
    <div className="room-figures">
      <p className="room-cast">
        <span className="room-number">{cast}</span> {say("cast", { seats })}
      </p>
      <div className="room-quorum">
        <Progress value={cast} of={seats} mark={quorum}>
          {missingVoices.length > 0 ? `${asked} ${voices("voices", { list })}` : asked}
        </Progress>
      </div>
    </div>
  );
}
