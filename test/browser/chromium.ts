import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of this machine, if it has one. */
export const browserPath = [process.env.CHROMIUM ?? "", ...paths].find((path) => path !== "" && existsSync(path));

/** Why the tests are skipped, or nothing. */
export const browserMissing = browserPath === undefined ? "no Chromium here: set CHROMIUM to its path" : undefined;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
