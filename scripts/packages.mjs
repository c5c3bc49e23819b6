/** `npm run packages`: writes into PACKAGES.md what a running server is made of. */
import { readFileSync, writeFileSync } from 'node:fs'
import { packageFile } from './packages/package-file.mjs'

const root = new URL('../', import.meta.url)
const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'))
writeFileSync(new URL('PACKAGES.md', root), packageFile(lock.packages))
