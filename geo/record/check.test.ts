import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plant, smallDataset, textsOf } from '../fixtures/small-dataset'
import { checkDataset } from './check'
import { problemText } from './check/problem'

const SIEGE = 'incidents/2019-12-31-gate-siege.json'
const GATE = 'incidents/2019-12-31-gate-fire.json'
const ROCKETS = 'incidents/2020-03-11-north-base-rockets.json'
const ANSWER = 'incidents/2020-03-13-anbar-strikes.json'
const RUMOUR = 'incidents/undated-depot-rumour.json'

const check = (dataset: Map<string, unknown>) => checkDataset(textsOf(dataset), 'small')

/** Where the problems are, when one thing is planted in the small dataset. */
function problemsWith(...plants: [file: string, path: string, value: unknown][]) {
  const dataset = smallDataset()
  for (const [file, path, value] of plants) plant(dataset, file, path, value)
  return check(dataset).problems
}

const noTargets: unknown[] = []
const link = (to: string) => ({
  rel: 'response-to',
  to,
  statements: [{ by: 'officials', voice: 'party', source: 'daily-mar12' }],
})

/** What is planted, in which file and where; and the path of the problem, where it is another. */
type Fault = [name: string, file: string, path: string, value: unknown, problemAt?: string]

const faults: Fault[] = [
  ['an unknown key', ROCKETS, 'titel', 'x'],
  ['an unknown key deep inside', ANSWER, 'links[0].statements[0].who', 'x'],
  ['a missing key', ROCKETS, 'title', undefined],
  ['a wrong type', ROCKETS, 'casualties', 'none'],
  ['an empty text', ROCKETS, 'title', ''],
  ['markup in a title', ROCKETS, 'title', 'Rockets <b>hit</b> the base'],
  ['markup in a claim', ROCKETS, 'claims[0].what', '<img src=x onerror=alert(1)>'],
  ['a line break in a text', ROCKETS, 'summary', 'Rockets hit the base.\nNobody was hurt.'],
  ['a control character in a text', ROCKETS, 'claims[0].what', 'the\u0007 attack'],
  ['a title that reads backwards', ROCKETS, 'title', '\u202eesab eht tih stekcoR'],
  ['a name that cannot be told from another', 'places.json', 'places[0].name', 'North\u200b base'],
  [
    'a direction in a spelling',
    'places.json',
    'places[0].variants',
    ['a\u2067b'],
    'places[0].variants[0]',
  ],
  [
    'a direction in an address',
    'sources.json',
    'sources[0].url',
    'https://example.org/\u202egnp.exe',
  ],
  ['a separator of lines in a text', ROCKETS, 'claims[0].what', 'the\u2028attack'],
  ['blanks around a text', ROCKETS, 'claims[0].what', ' the attack'],
  ['a javascript: address', 'sources.json', 'sources[0].url', 'javascript:alert(1)'],
  ['an address that is not of the web', 'sources.json', 'sources[0].url', 'ftp://example.org/'],
  ['a file instead of an address', 'dataset.json', 'licence.url', 'LICENSE'],
  ['a day that does not exist', ROCKETS, 'date.reported[0].day', '2020-02-30'],
  ['a time that does not exist', ROCKETS, 'date.time', '24:10'],
  ['a count that ends below its start', ROCKETS, 'counts[0].number', [30, 18]],
  ['casualties that end below their start', ROCKETS, 'casualties[0].killed', [3, 2]],
  ['a count below zero', ROCKETS, 'counts[0].number[0]', -1],
  ['a count that is not whole', ROCKETS, 'casualties[0].killed[0]', 1.5],
  ['a none that nobody states', ROCKETS, 'casualties[0].killed', [0, 0]],
  [
    'an agency’s text without an origin',
    'sources.json',
    'sources[2].publisher',
    'News (Reuters)',
    'sources[2].origin',
  ],
  ['a count of nothing', ROCKETS, 'counts[1].wording', undefined, 'counts[1].number'],
  ['a claim without a source', ROCKETS, 'claims[0].source', undefined],
  ['a count without a source', ROCKETS, 'counts[1].source', undefined],
  ['casualties without a source', ROCKETS, 'casualties[0].source', undefined],
  ['an attribution without a source', ROCKETS, 'attributions[0].source', undefined],
  ['a statement of a link without a source', ANSWER, 'links[0].statements[0].source', undefined],
  ['a link that nobody states', ANSWER, 'links[0].statements', []],
  ['no source at all', SIEGE, 'sources', []],
  ['nobody to attribute it to', SIEGE, 'attributions', []],

  ['a dangling place', ROCKETS, 'place.id', 'south-base'],
  ['a dangling other place', ROCKETS, 'otherPlaces[0].place', 'depto'],
  ['a dangling target', ROCKETS, 'target', 'nobody'],
  ['a dangling actor', ROCKETS, 'attributions[1].actor', 'brigades'],
  ['a dangling parent', GATE, 'partOf', '2019-12-31-gate'],
  ['a dangling link', ANSWER, 'links[0].to', '2020-03-11-north-base'],
  [
    'a dangling source in the list',
    ROCKETS,
    'sources',
    ['wire-mar11', 'daily-mar12', 'x'],
    'sources[2]',
  ],
  ['a dangling source of a claim', ROCKETS, 'claims[0].source', 'wire'],
  ['a dangling source of a count', ROCKETS, 'counts[0].source', 'wire'],
  ['a dangling source of casualties', ROCKETS, 'casualties[0].source', 'wire'],
  ['a dangling source of an attribution', ROCKETS, 'attributions[0].source', 'wire'],
  ['a dangling source of a place', ROCKETS, 'otherPlaces[0].source', 'wire'],
  ['a dangling source of a date', ROCKETS, 'date.reported[0].source', 'wire'],
  ['a dangling source of a link', ANSWER, 'links[0].statements[0].source', 'wire'],
  ['a cited source that the record does not list', ROCKETS, 'claims[0].source', 'ministry-jan1'],
  [
    'a listed source that nothing cites',
    ROCKETS,
    'sources',
    ['wire-mar11', 'ministry-jan1', 'daily-mar12'],
    'sources[1]',
  ],
  [
    'a dangling source of a place in places.json',
    'places.json',
    'places[0].sources',
    ['wire'],
    'places[0].sources[0]',
  ],
  ['a source listed twice', SIEGE, 'sources', ['ministry-jan1', 'ministry-jan1'], 'sources[1]'],

  ['an id that is not the name of the file', GATE, 'id', '2019-12-31-gate-flames'],
  [
    'a day that is not that of the id',
    ROCKETS,
    'date',
    { day: '2020-03-12', weekday: 'Thu', precision: 'T4' },
    'date.day',
  ],
  ['a wrong weekday', ROCKETS, 'date.weekday', 'Thu'],
  [
    'a start after the end',
    SIEGE,
    'date',
    { day: '2019-12-31', weekday: 'Tue', start: '2020-01-02', end: '2019-12-30', precision: 'T6' },
    'date.start',
  ],
  ['a start after the day', ROCKETS, 'date.start', '2020-03-12'],
  ['an end before the day', SIEGE, 'date.end', '2019-12-30'],
  ['no date in an id with a day', ROCKETS, 'date', null],
  ['no date and not held back', RUMOUR, 'held', undefined],
  [
    'a date in an undated record',
    RUMOUR,
    'date',
    { day: '2020-03-12', weekday: 'Thu', precision: 'T4' },
    'id',
  ],
  ['an act that is not of the type', ROCKETS, 'act', 'missile'],
  ['a precision finer than the place', ROCKETS, 'place.precision', 'P1'],
  ['a precision of another place finer than the place', ROCKETS, 'otherPlaces[0].precision', 'P3'],
  ['a governorate at a point without an area', ROCKETS, 'place.precision', 'P5'],
  ['a disputed incident without a reason', ANSWER, 'standing.why', undefined],
  ['a confirmed incident without a reason', ROCKETS, 'standing.why', undefined],

  ['a part of itself', GATE, 'partOf', '2019-12-31-gate-fire'],
  ['a part of a part', ROCKETS, 'partOf', '2019-12-31-gate-fire'],
  ['a part of a record held back', GATE, 'partOf', 'undated-depot-rumour'],
  ['a link to itself', ANSWER, 'links[0].to', '2020-03-13-anbar-strikes'],
  [
    'a link to a later incident',
    ROCKETS,
    'links',
    [link('2020-03-13-anbar-strikes')],
    'links[0].to',
  ],
  ['a link twice', ANSWER, 'links[1]', link('2020-03-11-north-base-rockets')],

  ['a point outside its country', 'places.json', 'places[0].position', [35.2, 31.8]],
  ['longitude and latitude swapped', 'places.json', 'places[0].position', [33.52, 44.25]],
  ['a point off the Earth', 'places.json', 'places[0].position[0]', 200],
  ['a country without a box', 'places.json', 'places[2].country', 'ZZ'],
  ['an area in another country', 'places.json', 'places[1].area', 'SY-AN'],
  ['a governorate without its area', 'places.json', 'places[1].area', undefined],
  ['an Arabic name in Latin script', 'places.json', 'places[0].nameAr', 'al-Qaida'],
  ['an unknown precision', 'places.json', 'places[2].precision', 'P7'],
  [
    'a source that nothing refers to',
    'sources.json',
    'sources[3]',
    { id: 'x', publisher: 'X', published: null, class: 'A', url: 'https://example.org/' },
    'sources[3].id',
  ],
  ['a source nobody can look up', 'sources.json', 'sources[2].note', undefined],
  ['a dataset in a folder of another name', 'dataset.json', 'id', 'smaller'],
  [
    'a period that ends before it begins',
    'dataset.json',
    'period',
    { from: '2020-03-31', to: '2019-12-01' },
  ],
  ['a map of no height', 'dataset.json', 'bounds', [38, 38, 49, 29]],
  ['a map of three numbers', 'dataset.json', 'bounds', [38, 29, 49]],
  ['a version that is not one', 'dataset.json', 'version', '1.1'],
  ['no targets', 'dataset.json', 'targets', noTargets],
  ['a list where a file should be an object', 'sources.json', '', [], '(whole file)'],
  ['a missing file', 'places.json', '', undefined, '(whole file)'],
  ['a file that nothing reads', 'incident/2020-03-11-x.json', '', {}, '(whole file)'],
]

describe('a dataset in which everything is right', () => {
  it('has no problem and is joined', () => {
    const { dataset, problems } = check(smallDataset())
    expect(problems).toEqual([])
    expect(dataset?.incidents.map(({ record }) => record.id)).toEqual([
      '2019-12-31-gate-siege',
      '2019-12-31-gate-fire',
      '2020-03-11-north-base-rockets',
      '2020-03-13-anbar-strikes',
    ])
    expect(dataset?.held.map(({ id }) => id)).toEqual(['undated-depot-rumour'])
  })

  it.each([
    [
      'contradicting links between the same two',
      ANSWER,
      'links[1]',
      { ...link('2020-03-11-north-base-rockets'), rel: 'denied-response-to' },
    ],
    [
      'a link to an incident of the same day',
      GATE,
      'links',
      [
        {
          ...link('2019-12-31-gate-siege'),
          statements: [{ by: 'x', voice: 'press', source: 'ministry-jan1' }],
        },
      ],
    ],
    ["an empty list of incidents' other places left out", SIEGE, 'otherPlaces', undefined],
    [
      'a place that no incident uses',
      'places.json',
      'places[3]',
      { ...(smallDataset().get('places.json') as { places: object[] }).places[0], id: 'spare' },
    ],
    ['a schema for the editor', SIEGE, '$schema', '../../schemas/incident.schema.json'],
    ['an incident on the first day of the period', 'dataset.json', 'period.from', '2019-12-31'],
    ['"less than" in a text', SIEGE, 'title', 'Fewer than 5 (< 5) people'],
  ])('may have %s', (_, file, path, value) => {
    expect(problemsWith([file, path, value])).toEqual([])
  })
})

describe('one planted fault', () => {
  it.each(faults)('%s is found', (_, file, path, value, problemAt = path) => {
    const problems = problemsWith([file, path, value])
    const found = problems.map((problem) => `${problem.file}: ${problem.path}`)
    expect(found).toEqual([`${file}: ${problemAt}`])
    for (const { message, expected, got } of problems) {
      expect([message, expected, got].every((words) => words.length > 0)).toBe(true)
    }
  })

  it.each([
    ['period.from', '2020-01-01', [GATE, SIEGE]],
    ['period.to', '2020-03-12', [ANSWER]],
  ])('an incident outside %s is found', (path, day, files) => {
    const found = problemsWith(['dataset.json', path, day])
    expect(found.map((problem) => problem.file)).toEqual(files)
    expect(found.every((problem) => problem.path === 'date.day')).toBe(true)
  })

  it('a source that only repeats others establishes nothing alone', () => {
    const found = problemsWith(['sources.json', 'sources[2].pointer', true])
    expect(found.map(({ file, path }) => [file, path])).toEqual([
      [GATE, 'standing.occurrence'],
      [GATE, 'standing.label'],
      [SIEGE, 'standing.occurrence'],
      [SIEGE, 'standing.label'],
    ])
  })

  it('a source that only repeats others has no figure in a range', () => {
    const found = problemsWith(['sources.json', 'sources[0].pointer', true])
    expect(found.map(({ file, path }) => [file, path])).toEqual([
      [ROCKETS, 'counts[0]'],
      [ROCKETS, 'casualties[0]'],
    ])
  })

  it('says which weekday is the right one', () => {
    const [problem] = problemsWith([ROCKETS, 'date.weekday', 'Thu'])
    expect(problem).toMatchObject({ expected: '"Wed"', got: '"Thu"' })
  })

  it('says which id was perhaps meant', () => {
    const [problem] = problemsWith([ROCKETS, 'attributions[1].actor', 'brigades'])
    expect(problem?.expected).toContain('"brigade"')
  })

  it('says which key was perhaps meant', () => {
    const [problem] = problemsWith([ROCKETS, 'claims[0].waht', 'x'])
    expect(problem?.path).toBe('claims[0].waht')
    expect(problem?.expected).toContain('perhaps "what"')
  })

  it('says what a code of a country is', () => {
    const [problem] = problemsWith(['places.json', 'places[2].country', 'ZZ'])
    expect(problem?.expected).toContain('ISO 3166-1')
  })
})

describe('ids used twice', () => {
  it.each([
    ['places', 'places.json', 'places', 'places[3].id'],
    ['sources', 'sources.json', 'sources', 'sources[3].id'],
    ['targets', 'dataset.json', 'targets', 'targets[2].id'],
    ['actors', 'dataset.json', 'actors', 'actors[2].id'],
  ])('are found among %s', (_, file, list, problemAt) => {
    const dataset = smallDataset()
    const entries = (dataset.get(file) as Record<string, object[]>)[list] ?? []
    entries.push({ ...entries[0] })
    const found = check(dataset).problems.map((problem) => [problem.file, problem.path])
    expect(found).toEqual([[file, problemAt]])
  })

  it('are found among incidents', () => {
    const dataset = smallDataset()
    dataset.set('incidents/2020-03-14-copy.json', dataset.get(ROCKETS))
    const found = check(dataset).problems.map((problem) => [problem.file, problem.message])
    expect(found).toEqual([
      ['incidents/2020-03-14-copy.json', 'not the name of the file'],
      ['incidents/2020-03-14-copy.json', 'used twice'],
    ])
  })
})

describe('CHANGES.md', () => {
  const problemsOf = (changes: string) =>
    checkDataset(textsOf(smallDataset()).set('CHANGES.md', changes)).problems

  it('has a heading with the version', () => {
    expect(problemsOf('# Changes\n\n## 1.1.0 (2020-06-01)\n\nMore.\n')).toEqual([])
  })

  it.each(['# Changes\n\n## 11.1.0\n', '## 1.0.0\n\nAlmost 1.1.0.\n', ''])(
    'lacks it in %j',
    (text) => {
      expect(problemsOf(text)).toMatchObject([{ file: 'dataset.json', path: 'version' }])
    },
  )

  it('has no hidden characters, and none is in what is said of them', () => {
    const problems = problemsOf('## 1.1.0\n\nMore \u202eerom.\n')
    expect(problems).toMatchObject([{ file: 'CHANGES.md', path: 'line 3' }])
    expect(problems.map(problemText).join()).toContain('More U+202Eerom.')
  })
})

describe('a file that is not JSON', () => {
  it('is reported with line and column, and makes nothing else dangle', () => {
    const files = textsOf(smallDataset())
    files.set(ROCKETS, '{\n  "id": "x",\n}')
    expect(checkDataset(files).problems).toMatchObject([
      { file: ROCKETS, path: 'line 3, column 1', got: '}' },
    ])
    files.set('sources.json', '')
    expect(checkDataset(files).problems.map(({ file }) => file)).toEqual(['sources.json', ROCKETS])
  })
})

describe('many faults at once', () => {
  const independent = faults.filter(
    ([name, file, path]) =>
      file.startsWith('incidents/') && path.includes('[') && !name.includes('twice'),
  )

  it('are all reported', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(independent, { minLength: 2, maxLength: 4 }), (chosen) => {
        const lists = chosen.map(([, file, path]) => `${file} ${path.replace(/\[.*/, '')}`)
        fc.pre(new Set(lists).size === lists.length)
        const problems = problemsWith(
          ...chosen.map(([, ...rest]) => rest.slice(0, 3) as [string, string, unknown]),
        )
        const found = problems.map(({ file, path }) => `${file}: ${path}`)
        for (const [, file, path, , at = path] of chosen) expect(found).toContain(`${file}: ${at}`)
      }),
    )
  })

  it('in one record are all reported', () => {
    const problems = problemsWith(
      [ROCKETS, 'title', '<b>Rockets</b>'],
      [ROCKETS, 'extra', 1],
      [ROCKETS, 'date.weekday', 'Thu'],
      [ROCKETS, 'target', 'nobody'],
      [ROCKETS, 'claims[0].by', 7],
      [ROCKETS, 'claims[0].source', 'wire'],
    )
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'claims[0].by',
      'claims[0].source',
      'date.weekday',
      'extra',
      'target',
      'title',
    ])
  })
})

describe('any files at all', () => {
  it('never make it throw', () => {
    const names = [...smallDataset().keys(), 'CHANGES.md', 'incidents/x.json']
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constant('null'),
      fc.constant('{"__proto__":{}}'),
    )
    const files = fc.array(fc.tuple(fc.constantFrom(...names), text))
    fc.assert(
      fc.property(files, (changed) => {
        const all = textsOf(smallDataset())
        for (const [name, value] of changed) all.set(name, value)
        checkDataset(all).problems.map(problemText)
      }),
    )
  })

  it('never make it throw when any one value is any other', () => {
    const paths = [...smallDataset()].flatMap(([file, value]) =>
      pathsIn(value).map((path) => [file, path] as const),
    )
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), ([file, path], value) => {
        for (const { message } of problemsWith([file, path, value])) expect(message).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
})

function pathsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return path ? [path] : []
  const inner = Object.entries(value).flatMap(([key, part]) =>
    pathsIn(part, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key),
  )
  return path ? [path, ...inner] : inner
}
