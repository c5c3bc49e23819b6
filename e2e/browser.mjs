/** How the browser is launched, for the browser tests and for anything else that drives one. */

/** For a browser without a screen, in a container, that talks to nobody but the app. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

const executablePath = process.env.CHROMIUM_PATH

/** Playwright's launch options. CHROMIUM_PATH names the browser; without it Playwright's own. */
export const launchOptions = { args: flags, ...(executablePath ? { executablePath } : {}) }
