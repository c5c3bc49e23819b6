import { type Datasets, type OwnApp, startApp } from './own-app'
import { test } from './story'

/** Stories of an app of its own that has these datasets and no others. */
export const withDatasets = (datasets: Datasets) =>
  test.extend<object, { app: OwnApp }>({
    app: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
      async ({}, use) => {
        const app = await startApp(datasets)
        await use(app)
        await app.stop()
      },
      { scope: 'worker' },
    ],
    baseURL: async ({ app }, use) => use(app.url),
  })
