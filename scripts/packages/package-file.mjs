import { packageTable } from './package-list.mjs'

/**
 * The text of PACKAGES.md.
 * @param {import('./package-list.mjs').LockedPackages} locked
 */
export function packageFile(locked) {
  return `# Packages

What a running server is made of, from package-lock.json, in families where one thing comes as many packages. Written by \`npm run packages\`; what tests and builds need besides is in README.

react-leaflet and its core are under the Hippocratic License 2.1, which is not an OSI licence. next can make images smaller with sharp, whose libvips is under the LGPL: that is switched off (\`images.unoptimized\` in next.config.js), so that a server never loads it.

${packageTable(locked)}`
}
