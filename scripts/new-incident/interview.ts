import { checkDataset, type DatasetFiles } from '@/geo/record/check'
import { problemText } from '@/geo/record/check/problem'
import type { Dataset } from '@/geo/record/incident'
import { incidentSchema, type Place } from '@/geo/record/schema'
import { parseDay } from '@/geo/time/time'
import {
  type Act,
  CLAIM_VERBS,
  type ClaimVerb,
  INCIDENT_TYPES,
  type IncidentType,
  PLACE_PRECISIONS,
  type PlacePrecision,
} from '../../geo/vocabulary'
import { choice } from './choice'
import { type IncidentAnswers, incidentDraft, slugOf, UNIDENTIFIED } from './incident-draft'
import { appendTo, layOut } from './json-layout'
import { type Ask, answerTo, type Question, Refused, type Terminal } from './question'
import { askSource } from './source-questions'
import { answerAs, textQuestion } from './text-question'

/**
 * Asks for the essentials of a new incident. Resolves with its id and the files to write by their
 * path in the dataset's folder, which pass the check together with the others.
 */
export async function interview(
  files: DatasetFiles,
  flags: ReadonlyMap<string, string>,
  terminal: Terminal,
): Promise<{ id: string; written: ReadonlyMap<string, string> }> {
  const { dataset } = checkDataset(files)
  if (!dataset) throw new Refused('The dataset has problems; `npm run check` lists them.')
  const ask: Ask = (question) => answerTo(question, flags, terminal)
  const about = await askAbout(dataset, files, ask)
  const where = await askWhere([...dataset.places.values()], ask)
  const { source, isNew } = await askSource([...dataset.sources.values()], ask)
  const who = await askWho(dataset, ask)
  const record = incidentDraft({ ...about, ...where, source: source.id, ...who })
  const written = new Map([[`incidents/${record.id}.json`, `${layOut(record)}\n`]])
  if (isNew) {
    written.set('sources.json', appendTo(files.get('sources.json') ?? '', 'sources', source))
  }
  const { problems } = checkDataset(new Map([...files, ...written]))
  if (problems.length > 0) throw new Refused(problems.map(problemText).join('\n'))
  return { id: record.id, written }
}

type About = Pick<IncidentAnswers, 'day' | 'title' | 'slug' | 'type' | 'act' | 'target'>

async function askAbout({ info }: Dataset, files: DatasetFiles, ask: Ask): Promise<About> {
  const day = await ask(dayQuestion(info.period))
  const title = await ask(
    textQuestion('title', 'Title: what happened, where, the gravest consequence'),
  )
  const slug = await ask(slugQuestion(day, title, files))
  const types = Object.keys(INCIDENT_TYPES).map((id) => ({ id, label: id.replaceAll('-', ' ') }))
  const type = (await ask(choice({ name: 'type', text: 'Type' }, types))) as IncidentType
  const acts = INCIDENT_TYPES[type].acts.map((id) => ({ id, label: id }))
  const act =
    acts.length === 1 ? acts[0]?.id : await ask(choice({ name: 'act', text: 'Act' }, acts))
  const targets = info.targets.map(({ id, label }) => ({ id, label }))
  const target = await ask(choice({ name: 'target', text: 'Who was hit' }, targets))
  return { day, title, slug, type, act: act as Act, target }
}

async function askWhere(places: readonly Place[], ask: Ask) {
  const options = places.map(({ id, name, nameAr = '', variants, admin1 }) => ({
    id,
    label: [name, ...admin1.slice(0, 1).map((admin) => admin.name)].join(', '),
    words: [nameAr, ...variants],
  }))
  const text = 'Place (a new one goes into places.json first)'
  const id = await ask(choice({ name: 'place', text }, options))
  const place = places.find((candidate) => candidate.id === id) as Place
  const precisions = Object.entries(PLACE_PRECISIONS)
    .filter(([code]) => code >= place.precision)
    .filter(([code]) => code !== 'P5' || place.area !== undefined || place.position === null)
    .map(([code, { meaning }]) => ({ id: code, label: meaning }))
  const question = { name: 'precision', text: 'Known to within', fallback: place.precision }
  const precision = (await ask(choice(question, precisions))) as PlacePrecision
  return { place: id, precision }
}

async function askWho({ info }: Dataset, ask: Ask) {
  const by = await ask(textQuestion('by', 'Who says something about it in this source'))
  const verbs = CLAIM_VERBS.map((id) => ({ id, label: id }))
  const verb = await ask(choice({ name: 'verb', text: 'What they do', fallback: 'asserts' }, verbs))
  const what = await ask(textQuestion('what', 'What they say, in your own words'))
  const actors = info.actors.map(({ id, name, aliases }) => ({ id, label: name, words: aliases }))
  const nobody = actors.some(({ id }) => id === UNIDENTIFIED)
  const text = 'Who did it, as they say'
  const question = { name: 'actor', text, ...(nobody ? { fallback: UNIDENTIFIED } : {}) }
  return { by, verb: verb as ClaimVerb, what, actor: await ask(choice(question, actors)) }
}

function dayQuestion({ from, to }: Dataset['info']['period']): Question<string> {
  return {
    name: 'day',
    text: 'Local day, YYYY-MM-DD',
    read: (answer) => {
      if (parseDay(answer) === null) {
        return { problem: `expected a day that exists, such as ${from}; got "${answer}"` }
      }
      return answer >= from && answer <= to
        ? { value: answer }
        : { problem: `expected a day of the dataset's period, ${from} to ${to}; got ${answer}` }
    },
  }
}

function slugQuestion(day: string, title: string, files: DatasetFiles): Question<string> {
  const slug = slugOf(title, 5)
  return {
    name: 'slug',
    text: `Two to five words for the id after ${day}-, which never changes`,
    ...(slug ? { fallback: slug } : {}),
    read: (answer) => {
      const id = `${day}-${answer}`
      const read = answerAs(incidentSchema.shape.id, id)
      if ('problem' in read) return read
      return files.has(`incidents/${id}.json`)
        ? { problem: `incidents/${id}.json is there already; edit it, or choose other words` }
        : { value: answer }
    },
  }
}
