/**
 * `npm run test:clients`: what GDAL and LibreOffice read in exports, what GDAL, QGIS and others read
 * from a running server, what many clients and bad ones do to it, many runs of properties, long
 * stories, changed files to the readers, and the same questions to files and to a database. It takes minutes, and
 * names what this machine cannot do.
 * `npm run test:clients -- crowd` runs one alone.
 */
import './setup/node-version.mjs'

import('./test-clients/run.mjs').then(({ run }) => run(process.argv.slice(2)))
