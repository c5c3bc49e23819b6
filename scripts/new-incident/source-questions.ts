import { type Source, sourceSchema } from '@/geo/record/schema'
import { SOURCE_CLASSES, type SourceClass } from '../../geo/vocabulary'
import { choice, choose } from './choice'
import { slugOf } from './incident-draft'
import type { Ask, Question } from './question'
import { answerAs, textQuestion } from './text-question'

const NEW = 'new'

/** Asks for a source: one of those that are known, or what a new one needs. */
export async function askSource(
  known: readonly Source[],
  ask: Ask,
): Promise<{ source: Source; isNew: boolean }> {
  const id = await ask(knownSource(known))
  const source = known.find((candidate) => candidate.id === id)
  return source ? { source, isNew: false } : { source: await askNew(known, ask), isNew: true }
}

function knownSource(known: readonly Source[]): Question<string> {
  const options = known.map(({ id, publisher, title = '', published, url }) => ({
    id,
    label: [publisher, published, title].filter(Boolean).join(', '),
    words: url ? [url] : [],
  }))
  return {
    name: 'source',
    text: `Source: "new", or an id or words of it; "?" lists all ${known.length}`,
    ...(known.length === 0 ? { fallback: NEW } : {}),
    read: (answer) => (answer === NEW ? { value: NEW } : choose(answer, options)),
  }
}

async function askNew(known: readonly Source[], ask: Ask): Promise<Source> {
  const publisher = await ask(textQuestion('publisher', 'Publisher'))
  const url = await ask(addressQuestion(known))
  const published = await ask(publishedQuestion)
  const classes = Object.entries(SOURCE_CLASSES).map(([id, label]) => ({ id, label }))
  const code = (await ask(choice({ name: 'class', text: 'Class' }, classes))) as SourceClass
  const note = url === null ? await ask(textQuestion('note', 'Why there is no address')) : null
  const id = freeId([slugOf(publisher, 2) || 'source', published ?? 'undated'].join('-'), known)
  return { id, publisher, published, class: code, url, ...(note === null ? {} : { note }) }
}

function freeId(wanted: string, known: readonly Source[]): string {
  const taken = new Set([...known.map(({ id }) => id), NEW])
  let id = wanted
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`
  return id
}

function addressQuestion(known: readonly Source[]): Question<string | null> {
  return {
    name: 'url',
    text: 'Address of the page, or "none"',
    read: (answer) => {
      if (answer === 'none') return { value: null }
      const same = known.find(({ url }) => url === answer)
      return same
        ? { problem: `"${same.id}" has this address: stop, and answer --source with "${same.id}"` }
        : answerAs(sourceSchema.shape.url, answer)
    },
  }
}

const publishedQuestion: Question<string | null> = {
  name: 'published',
  text: 'Day of publication, YYYY-MM-DD, or "none"',
  read: (answer) =>
    answer === 'none' ? { value: null } : answerAs(sourceSchema.shape.published, answer),
}
