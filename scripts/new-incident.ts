/**
 * `npm run new-incident`: asks for the essentials of an incident and writes a record that passes
 * the check. Every question is also a flag, as in `npm run new-incident -- --day 2020-03-11`; where
 * there are flags and no terminal, nothing is asked.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { datasetFolder } from '../data/folders'
import { datasetFiles, listRecords } from '../data/sources/datasets'
import { choice } from './new-incident/choice'
import { interview } from './new-incident/interview'
import { answerTo, Refused } from './new-incident/question'
import { openTerminal } from './new-incident/terminal'

const FLAGS =
  'dataset day title slug type act target place precision source publisher url published class note by verb what actor'

/** The flags of the command line by name. */
function readFlags(): Map<string, string> {
  const options = Object.fromEntries(
    FLAGS.split(' ').map((name) => [name, { type: 'string' as const }]),
  )
  try {
    const { values } = parseArgs({ options })
    return new Map(Object.entries(values).map(([name, value]) => [name, String(value)]))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refused(`${reason}\nThe flags are --${FLAGS.replaceAll(' ', ', --')}.`)
  }
}

async function main() {
  const flags = readFlags()
  const terminal = openTerminal(flags.size > 0)
  try {
    const ids = await listRecords()
    const only = ids.length === 1 && ids[0] ? { fallback: ids[0] } : {}
    const options = ids.map((id) => ({ id, label: '' }))
    const question = choice({ name: 'dataset', text: 'Dataset', ...only }, options)
    const dataset = await answerTo(question, flags, terminal)
    const files = (await datasetFiles(dataset)) ?? new Map<string, string>()
    const { id, written } = await interview(files, flags, terminal)
    for (const [name, text] of written) {
      const flag = files.has(name) ? 'w' : 'wx'
      const file = path.join(datasetFolder(dataset), name)
      writeFileSync(file, text, { flag })
      console.log(`${flag === 'w' ? 'changed' : 'wrote'} ${path.relative(process.cwd(), file)}`)
    }
    console.log(nextSteps(dataset, id))
  } finally {
    terminal.close()
  }
}

const nextSteps = (dataset: string, id: string) => `
Next:
  1. Open ${path.relative(process.cwd(), datasetFolder(dataset))}/incidents/${id}.json
     in an editor that knows JSON Schema, and add what is known: summary, targetDescription, counts,
     casualties, attributions, more claims and sources.
  2. Set "standing" as the method page describes; say in "why" what it rests on.
  3. Run \`npm run check\`, and \`npm start\` to see it on the map.`

main().catch((error: unknown) => {
  if (!(error instanceof Refused)) throw error
  console.error(`\nNothing was written. ${error.message}`)
  process.exitCode = 1
})
