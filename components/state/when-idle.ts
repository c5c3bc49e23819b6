/** Longer than this nothing waits for a quiet moment. */
const LATEST_MS = 1500

/** Resolves when the browser has nothing better to do, and soon at the latest. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) {
      window.requestIdleCallback(() => resolve(), { timeout: LATEST_MS })
    } else setTimeout(resolve, 200)
  })
}
