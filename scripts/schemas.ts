/** `npm run schemas`: writes data/schemas/, the JSON Schemas that help an editor with data files and a program with exports. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { schemaFiles } from './schemas/schema-files'

const folder = path.join(process.cwd(), 'data', 'schemas')
mkdirSync(folder, { recursive: true })
for (const [name, text] of schemaFiles()) {
  writeFileSync(path.join(folder, name), text)
  console.log(`data/schemas/${name}`)
}
