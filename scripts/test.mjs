/**
 * `npm test`: installs what is missing and runs every check, stopping at the first that fails.
 * `npm test -- unit browser` runs only the named ones, in their usual order.
 *
 * The last line is "N passed, N failed", over the unit and browser tests that ran.
 */
import './setup/node-version.mjs'

import('./test/run.mjs').then(({ run }) => run(process.argv.slice(2)))
