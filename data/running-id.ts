import { listDatasets, readDataset } from './catalogue'

/**
 * What is running, in a word that is another one after every update: the build of the app, as
 * scripts/server/serve.mjs names it, "development" without one, and the version of each dataset.
 */
export function runningId(): string {
  const versions = listDatasets().map((id) => `${id}@${readDataset(id)?.info.version}`)
  return [process.env.RIPOSTE_BUILD_ID ?? 'development', ...versions].join(' ')
}
