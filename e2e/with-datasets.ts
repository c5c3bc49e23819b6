import { type Datasets, type OwnApp, startApp } from './own-app'
import { test as story } from './story'

/** Stories of an app of its own, which is started for the first story of a file and has ended after the last. */
export function withApp<App extends OwnApp | null>(start: () => Promise<App>) {
  // No fixture of a worker: each such needs a worker, and with it a browser, of its own.
  let running: Promise<App> | undefined
  const appOnce = () => {
    running ??= start()
    return running
  }
  const test = story.extend<{ app: App }>({
    keepsPage: true,
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
    app: async ({}, use) => use(await appOnce()),
    baseURL: async ({ baseURL }, use) => use((await appOnce())?.url ?? baseURL),
  })
  test.afterAll(async () => (await running)?.stop())
  return test
}

/** Stories of an app of its own that has these datasets and no others. */
export const withDatasets = (datasets: Datasets) => withApp(() => startApp(datasets))
