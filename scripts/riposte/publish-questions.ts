import { FIELDS, type Field, type Mapping } from '@/geo/formats/read/mapping'
import type { OpenedFile } from '@/geo/formats/read/open-file'
import { isOwnExport } from '@/geo/formats/read/own-export'
import { type FileDatasetInfo, fileDatasetSchema } from '@/geo/record/schema'
import { choice } from '../new-incident/choice'
import { slugOf } from '../new-incident/incident-draft'
import type { Ask, Question } from '../new-incident/question'
import { answerAs } from '../new-incident/text-question'

const { shape } = fileDatasetSchema

/** Licences that are named by their id alone. */
const LICENCES: Readonly<Record<string, FileDatasetInfo['licence']>> = Object.fromEntries(
  [
    ['CC0-1.0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['CC-BY-4.0', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC-BY-SA-4.0', 'CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
    ['CC-BY-NC-4.0', 'CC BY-NC 4.0', 'https://creativecommons.org/licenses/by-nc/4.0/'],
    ['ODbL-1.0', 'ODbL 1.0', 'https://opendatacommons.org/licenses/odbl/1-0/'],
    ['MIT', 'MIT', 'https://opensource.org/license/mit'],
  ].map(([id = '', name = '', url = '']) => [id, { id, name, url }]),
)

type About = Pick<
  FileDatasetInfo,
  'id' | 'title' | 'description' | 'citation' | 'licence' | 'utcOffset'
>

/** Asks what nobody can read from a file; `taken` are the ids of the datasets that there are. */
export async function askAbout(taken: readonly string[], ask: Ask): Promise<About> {
  const title = await ask(read('title', 'Title: what, where, when', shape.title))
  const id = await ask(idQuestion(slugOf(title, 6), taken))
  const description = await ask(
    read('description', 'What it covers, in a sentence or two', shape.description),
  )
  const citation = await ask(
    read('citation', 'How its makers want it to be cited, in full', shape.citation),
  )
  const licence = await askLicence(ask)
  const utcOffset = await ask(
    read('utc-offset', 'Offset of its local clocks from UTC, such as +03:00', shape.utcOffset),
  )
  return { id, title, description, citation, licence, utcOffset }
}

const read = (
  name: string,
  text: string,
  schema: Parameters<typeof answerAs<string>>[0],
): Question<string> => ({
  name,
  text,
  read: (answer) => answerAs(schema, answer),
})

const idQuestion = (fallback: string, taken: readonly string[]): Question<string> => ({
  name: 'id',
  text: 'Id: the name of its folder and of its address, which never changes',
  ...(fallback ? { fallback } : {}),
  read: (answer) => {
    const found = answerAs(shape.id, answer)
    if ('problem' in found || !taken.includes(answer)) return found
    return { problem: `there is a dataset "${answer}" already; choose another id` }
  },
})

async function askLicence(ask: Ask): Promise<FileDatasetInfo['licence']> {
  const options = Object.values(LICENCES).map(({ id, name }) => ({ id, label: name }))
  const other = { id: 'other', label: 'another one' }
  const id = await ask(
    choice({ name: 'licence', text: 'Licence of the file' }, [...options, other]),
  )
  const known = LICENCES[id]
  if (known) return known
  const { id: own, name, url } = shape.licence.shape
  return {
    id: await ask(read('licence-id', 'Its short name, by SPDX where it has one', own)),
    name: await ask(read('licence-name', 'Its name', name)),
    url: await ask(read('licence-url', 'Where it can be read', url)),
  }
}

/** Whose terms keep others from publishing their rows. */
const RESTRICTED: readonly Mapping['convention'][] = ['ACLED', 'GTD']

/** Asks whether rows may be published whose makers do not allow it to everybody; "no" is thrown by the caller. */
export async function askPermission({ mapping }: OpenedFile, ask: Ask): Promise<boolean> {
  if (!RESTRICTED.includes(mapping.convention)) return true
  const text = `The file has the columns of ${mapping.convention}, whose terms do not let everybody publish its rows. Are you allowed to`
  const options = ['yes', 'no'].map((id) => ({ id, label: '' }))
  return (await ask(choice({ name: 'permission', text }, options))) === 'yes'
}

/** Asks which column of a plain table is what: the guess as it stands, or one by one. None for a file whose columns are known. */
export async function askFields(
  { sheet, mapping }: OpenedFile,
  columns: ReadonlyMap<Field, string>,
  ask: Ask,
): Promise<Mapping['fields'] | null> {
  if (columns.size > 0) return Object.fromEntries(columns)
  if (mapping.convention !== 'plain' || isOwnExport(sheet)) return null
  const guess = FIELDS.flatMap((field) => {
    const column = mapping.fields[field]
    return column === undefined ? [] : [`    ${field}: ${column}`]
  })
  const answer = await ask({
    ...choice({ name: 'columns', text: 'Is this right? yes, or no to be asked one by one' }, [
      { id: 'yes', label: 'as guessed' },
      { id: 'no', label: 'ask me one by one' },
    ]),
    help: ['The columns seem to be:', ...guess, ...missingDay(mapping, sheet.columns)],
  })
  if (answer === 'yes') return mapping.fields
  const fields: Partial<Record<Field, string>> = {}
  for (const field of FIELDS) {
    const column = await ask(columnQuestion(field, mapping.fields[field], sheet.columns))
    if (column !== '-') fields[field] = column
  }
  return fields
}

/** What is said before the question where no column seems to be the day. */
const missingDay = ({ fields, dateParts }: Mapping, columns: readonly string[]): string[] =>
  fields.day === undefined && fields.start === undefined && !dateParts
    ? [
        'None seems to be the day, without which a row is only listed: say no, and which it is.',
        `The file has ${columns.join(', ')}.`,
      ]
    : []

const columnQuestion = (
  field: Field,
  guess: string | undefined,
  columns: readonly string[],
): Question<string> => ({
  name: `column-${field}`,
  text: `Column of "${field}", "-" for none`,
  fallback: guess ?? '-',
  read: (answer) =>
    answer === '-' || columns.includes(answer)
      ? { value: answer }
      : { problem: `expected one of ${columns.join(', ')}; got "${answer}"` },
})
