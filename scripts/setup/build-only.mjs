/** Builds the app where the present sources have no build, and serves nothing: what an image is made with. */
import { ensureBuild } from './build.mjs'
import { command } from './process.mjs'

await command(async () => {
  await ensureBuild()
})
