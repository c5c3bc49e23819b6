/**
 * `npm start`: installs what is missing, builds if the app changed, and serves it on
 * http://localhost:3000. README names the settings.
 *
 * The server runs in this very process, so a stop (Ctrl-C, SIGTERM) reaches it directly and its
 * exit code is the command's.
 */
import './setup/node-version.mjs'

// Loaded once the version is known to be good: an older Node.js cannot even read what follows.
import('./server/start.mjs').then(({ start }) => start())
