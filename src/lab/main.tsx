/** The page begins here. */
import { render } from "preact";
import { App } from "./app.tsx";
import { followLink } from "./share/follow-link.ts";
import { followSession } from "./state/answering.ts";
import { followSeen } from "./state/below.ts";
import { followLives } from "./state/lives.ts";
import { followSettings } from "./state/settings.ts";
import "./style/page.css";

followSettings();
followSession();
followLives();
followSeen();
void followLink().then(() => render(<App />, document.getElementById("lab")!));
