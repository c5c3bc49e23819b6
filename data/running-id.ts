import { listFacts } from './sources/datasets'

/**
 * What is running, in a word that is another one after every update: the build of the app, as
 * scripts/server/serve.mjs names it, "development" without one, and the version of each dataset.
 */
export async function runningId(): Promise<string> {
  const versions = (await listFacts()).map(({ id, version }) => `${id}@${version}`)
  return [process.env.RIPOSTE_BUILD_ID ?? 'development', ...versions].join(' ')
}
