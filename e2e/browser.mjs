/** How the browser is launched, for the browser tests and for anything else that drives one. */
import { statfsSync } from 'node:fs'

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

/** What the pages of a few stories need at most of the memory that the processes of a browser share. */
const SHARED_BYTES = 1024 ** 3

/** Whether there is so much of it: a container may have little. */
function hasSharedMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize >= SHARED_BYTES
  } catch {
    return false
  }
}

/**
 * Playwright's launch options. CHROMIUM_PATH names the browser; without it Playwright's own, which passes
 * what is drawn from process to process in files on the disk, unless it is told that it need not.
 */
export const launchOptions = {
  args: flags,
  ...(hasSharedMemory() ? { ignoreDefaultArgs: ['--disable-dev-shm-usage'] } : {}),
  ...(executablePath ? { executablePath } : {}),
}

/** The same for stories, of which none has a page for so long that the last stage of compiling its code pays. */
export const storyLaunchOptions = { ...launchOptions, args: [...flags, '--js-flags=--no-opt'] }
