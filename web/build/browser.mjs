import { existsSync } from "node:fs";

const withoutWindows = "/usr/lib/chromium/chromium-headless-shell";

// Debian's headless Chromium, which the setup installs; else the full one; JULUO_CHROMIUM names another.
export const chromiumProgram = process.env.JULUO_CHROMIUM ?? (existsSync(withoutWindows) ? withoutWindows : "/usr/bin/chromium");
