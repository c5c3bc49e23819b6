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
  `--disable-features=${[
    // The browser's own suggestions under its address bar: a page of its own beside each of ours.
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'WebUIOmniboxFullPopup',
    // What Playwright switches off: of this flag a browser takes the last alone.
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'OptimizationHints',
    'NetworkTimeServiceQuerying',
    'AimEnabled',
    'PreconnectToSearch',
  ].join()}`,
]

const executablePath = process.env.CHROMIUM_PATH

/** Playwright's launch options. CHROMIUM_PATH names the browser; without it Playwright's own. */
export const launchOptions = { args: flags, ...(executablePath ? { executablePath } : {}) }
