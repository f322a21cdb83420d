import { existsSync } from "node:fs";

const withoutWindows = "/usr/lib/chromium/chromium-headless-shell";

// Debian's Chromium without windows, which the setup installs; else the whole one; JULUO_CHROMIUM names another.
export const chromiumProgram = process.env.JULUO_CHROMIUM ?? (existsSync(withoutWindows) ? withoutWindows : "/usr/bin/chromium");
