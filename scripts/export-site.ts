/** `npm run export-site`: the app as a folder of files that any host of files serves; `--help` says how. */
import { exportSite } from './export-site/export-site'

process.exitCode = await exportSite(process.argv.slice(2))
process.exit()
