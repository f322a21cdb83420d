// Runs on every signed-in page. Pages work without it; it makes them quicker to use.
import "@hotwired/turbo";
import { Application } from "@hotwired/stimulus";
import { Conversation } from "./controllers/conversation";
import { Drag } from "./controllers/drag";
import { Figure } from "./controllers/figure";
import { Hours } from "./controllers/hours";
import { KeptList } from "./controllers/kept-list";
import { Palette } from "./controllers/palette";
import { Progress } from "./controllers/progress";
import { Reprice } from "./controllers/reprice";
import { Toast } from "./controllers/toast";
import { watchArrivals } from "./arrivals";
import { watchArrows } from "./arrows";
import { watchFailures } from "./failures";
import { watchKeys } from "./keys";
import { showWhereOneIs } from "./menu";
import { leavePictures } from "./pictures";
import { watchWindows } from "./windows";

const application = Application.start();
application.register("conversation", Conversation);
application.register("drag", Drag);
application.register("hours", Hours);
application.register("kept-list", KeptList);
application.register("network", Figure);
application.register("palette", Palette);
application.register("progress", Progress);
application.register("reprice", Reprice);
application.register("toast", Toast);

watchArrivals();
watchArrows();
watchFailures();
watchKeys();
leavePictures();
showWhereOneIs();
watchWindows();
