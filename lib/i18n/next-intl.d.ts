import type { Locale } from "./locale";
import type messages from "./messages/da.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
