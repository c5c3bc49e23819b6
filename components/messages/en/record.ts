import type { ExportNeed, OfferedExport } from '@/geo/formats/export-list'
import type { Measure } from '@/geo/record/figure-tracks'
import type { IncidentRecord } from '@/geo/record/schema'
import type { Part } from '@/geo/record/versions'
import type { DisagreementKey } from '@/geo/scene/disagreement/key'
import { type Day, isSameYear } from '@/geo/time/time'
import type {
  ClaimVerb,
  Counted,
  LinkRelation,
  LinkVoice,
  PlaceRole,
  SourceClass,
  Stance,
  TimePrecision,
  Weapon,
} from '@/geo/vocabulary'
import { fixed } from './decimals'
import { count, day, dayFormat, list, plural, whole } from './wording'

type Standing = IncidentRecord['standing']

const dayMonth = dayFormat({ day: 'numeric', month: 'short' })

/** What is fired or dropped, in the plural; what no source says more of is a projectile. */
const munitionNames: Partial<Record<Weapon, string>> = {
  rocket: 'rockets',
  'rocket-107mm': 'rockets',
  'rocket-katyusha': 'rockets',
  'rocket-or-mortar': 'rockets or mortar rounds',
  mortar: 'mortar rounds',
  'ballistic-missile': 'missiles',
  'drone-missile': 'missiles',
  'air-delivered': 'munitions',
}

const munitions = (weapon: Weapon) => munitionNames[weapon] ?? 'projectiles'

/** What a part of a record is called; the columns of a file have names of their own. */
const PART_NAMES = {
  title: 'title',
  summary: 'summary',
  kind: 'kind of act',
  target: 'target',
  date: 'date',
  place: 'place',
  otherPlaces: 'other places',
  attributions: 'who did it',
  counts: 'counts',
  casualties: 'killed and wounded',
  claims: 'claims',
  standing: 'standing',
  links: 'links',
  sources: 'sources',
  partOf: 'what it is part of',
  note: 'note',
} satisfies Record<Part, string>

const partNames: ReadonlyMap<string, string> = new Map(Object.entries(PART_NAMES))

/** The words for a single record and for what is taken away: loaded with what shows them. */
const record = {
  incident: {
    close: 'Close',
    loading: 'Loading the incident…',
    failed: 'The incident could not be loaded.',
    claims: 'What each source says',
    inWords: 'In words',
    claimant: 'Who says so',
    says: 'What they say',
    published: (day: string) => `published ${day}`,
    attribution: 'Who did it',
    attributionAll: 'Who says who did it',
    attributionSums: {
      claimed: 'Claimed',
      acknowledged: 'Acknowledged',
      attributed: 'Attributed, not claimed',
      disputed: 'Disputed',
      denied: 'Denied',
      unidentified: 'Not identified',
      unattributed: 'Nobody is named',
    } satisfies Record<Standing['attribution'], string>,
    inShort: 'In short',
    precise: (precision: string) => `, ${precision}`,
    kindOfPlace: (role: string, within: string) => `${role}; ${within}`,
    dateAndPlace: 'How date and place are known',
    reportError: 'Report an error',
    report: {
      subject: (title: string) => `Error in an incident: ${title}`,
      body: (id: string, version: string, address: string) =>
        `Incident: ${id}\nVersion of the data: ${version}\nAddress: ${address}\n\nWhat is wrong, and where can it be read:\n`,
    },
    standing: 'Standing',
    occurrences: {
      confirmed: 'confirmed',
      reported: 'reported, not confirmed',
      disputed: 'disputed',
      denied: 'denied by someone who would know',
      retracted: 'taken back by who reported it',
    } satisfies Record<Standing['occurrence'], string>,
    attributions: {
      claimed: 'somebody claims it',
      acknowledged: 'acknowledged by who did it',
      attributed: 'attributed by others, not claimed',
      disputed: 'disputed',
      denied: 'denied by who is named',
      unidentified: 'looked for and not identified',
      unattributed: 'nobody is named',
    } satisfies Record<Standing['attribution'], string>,
    casualtyStandings: {
      agreed: 'figures agree',
      revised: 'figures were revised',
      disputed: 'figures are disputed',
      unknown: 'not known',
      'not-applicable': 'none to be counted',
    } satisfies Record<Standing['casualties'], string>,
    chain: 'Chain',
    noChain: 'No source links it to another incident.',
    answers: 'It answers',
    answeredBy: 'Answered by',
    related: 'Named together with it',
    through: 'Through',
    lag: (days: number, relation: string) =>
      days === 0
        ? `${relation}, the same day`
        : `${relation}, after ${plural(days, 'day', 'days')}`,
    sources: 'Sources',
    /** Beside a statement that nothing but a pointer carries. */
    repeatedOnly: 'read only in a text that repeats others',
    sourceCount: (sources: number, independent: number) =>
      sources === independent
        ? plural(sources, 'source', 'sources')
        : `${plural(sources, 'page', 'pages')}, ${plural(independent, 'source', 'sources')}: copies of one text count once, texts that only repeat others not at all.`,
    sameText: (n: number) => `${whole(n)} versions or copies of one text, counted once:`,
    noAddress: 'address not known',
    undatedSource: 'undated',
    partOf: 'Part of',
    parts: 'Parts',
    otherPlaces: 'Other places',
    localTime: 'local time',
    reportedAs: (when: string, by: string) => `${when} according to ${by}`,
    lasted: 'it lasted',
    sometime: 'on one of these days',
    governorates: 'Governorate',
    saysWho: (what: string, by: string) => `${what} (${by})`,
    onlyArea: (name: string) =>
      `No closer place is known than ${name}, so the whole of it is drawn and no point.`,
    partsAreDrawn: 'Its parts are on the map, each where it was; the whole has no point.',
    notOnMap: 'No point can be defended, so it is not drawn.',
    readAbout: 'The place in the sources',
    denotes: (what: string, source: string) => `The point stands for: ${what} (${source}).`,
    /** Degrees with so many decimals, latitude first, as people read them. */
    coordinates: (lon: number, lat: number, decimals: number) => {
      const degrees = (value: number) => fixed(Math.abs(value), decimals)
      return `${degrees(lat)}° ${lat >= 0 ? 'N' : 'S'}, ${degrees(lon)}° ${lon >= 0 ? 'E' : 'W'}`
    },
    locator: (place: string) => `Map: ${place} and its surroundings`,
    locatorArea: (place: string) => `Map: the outline of ${place}, within which it was`,
    km: (n: number) => `${n} km`,
    page: 'Page of its own',
    geojson: 'GeoJSON',
    takeAway: 'Cite and take away',
    cite: 'Copy citation',
    copyBibTex: 'Copy BibTeX',
    copyCsl: 'Copy CSL-JSON',
    copyLink: 'Copy link',
    copied: 'Copied',
    citationFiles: 'The citation as a file',
    citationFormats: {
      'citation.txt': 'plain text',
      'citation.bib': 'BibTeX',
      'citation.json': 'CSL-JSON',
    },
    citation: {
      lang: 'en',
      incidentOf: (isoDay: string) => `incident of ${isoDay}`,
      within: (dataset: string, version: string) => `In: ${dataset}, version ${version}`,
      accessed: (isoDay: string) => `accessed ${isoDay}`,
    },
    number: ([min, max]: readonly [number, number | null]) =>
      min === 0 && max ? `up to ${whole(max)}` : count({ min, max }),
    back: 'Open on the map',
    preview: (parts: readonly string[]) => parts.join('. '),
    previewDay: (when: string, place: string) => `${when}, ${place}`,
    partName: (part: string) => partNames.get(part) ?? part,
    linkVersion: (asked: string, now: string) =>
      `This link was made with version ${asked} of the data; this is version ${now}.`,
    changedSince: (asked: string, parts: readonly string[]) =>
      `Changed in this incident since ${asked}: ${list(parts)}.`,
    unchangedSince: (asked: string) => `Nothing of this incident has changed since ${asked}.`,
    addedSince: (asked: string) => `This incident was added after ${asked}.`,
    unknownVersion: (asked: string, known: readonly string[]) =>
      `There is no version “${asked}” of the data. There is: ${known.join(', ')}.`,
    allChanges: 'All changes since then',
    merged: (id: string, version: string, why: string) =>
      `You followed a link to ${id}. Since version ${version} it is part of this incident: ${why}`,
    withdrawn: 'Withdrawn',
    withdrawnSince: (id: string, version: string) =>
      `The incident ${id} was withdrawn in version ${version} of the data. Its address is not used again.`,
    held: 'Held back: neither counted nor drawn nor exported',
    heldWhy: 'Why it is held back',
    heldAll: 'All records that are held back',
  },

  /** An incident of a file that somebody else made: what it says, and nothing besides. */
  fileIncident: {
    actors: 'Actors, as the file names them',
    source: 'Source',
    notes: 'Notes',
    killed: 'Killed',
    wounded: 'Wounded',
    low: 'low',
    best: 'best',
    high: 'high',
    notStated: 'not stated',
    notPlaced: 'The file gives no point, so it is not on the map.',
    notDated: 'The file names no day that could be read.',
    cells: 'All that the file says',
    column: 'Column',
    value: 'Value',
    empty: (columns: readonly string[]) => `Empty in the file: ${list(columns)}.`,
    cited: (isoDay: string | null, id: string, title: string) =>
      `Incident ${id}, “${title}”, ${isoDay ?? 'without a day'}`,
    listed: 'Open the dataset, which lists it after the others',
    otherVersion: (asked: string, now: string) =>
      `This link was made with version ${asked} of the file; this is version ${now}. What changed between them is not recorded.`,
  },

  /** What is told first: a figure and who stands at its ends. */
  headline: {
    killed: 'Killed',
    wounded: 'Wounded',
    group: (n: string, who: string) => `${n} ${who}`,
    end: (n: string, by: string, others: number) =>
      others === 0 ? `${n} ${by}` : `${n} ${by} +${others}`,
    endWhole: (n: string, by: readonly string[]) => `${n}: ${by.join(', ')}`,
    agree: (accounts: number) =>
      accounts === 2 ? 'both accounts agree' : `all ${accounts} accounts agree`,
    notStated: 'not stated',
  },

  /** Statements of who did it, in half a sentence after the name of who is meant. */
  saidOf: {
    'claims-responsibility': (by: string) => (by ? `claims it, as ${by} says` : 'claims it'),
    acknowledges: (by: string) => (by ? `acknowledged by ${by}` : 'acknowledges it'),
    'acknowledges-reportedly': (by: string) =>
      by ? `reported by ${by} to acknowledge it` : 'is reported to acknowledge it',
    attributes: (by: string) => `named by ${by}`,
    'attributes-implicitly': (by: string) => `named by implication by ${by}`,
    suggests: (by: string) => `suggested by ${by}`,
    hedges: (by: string) => `${by} hedges`,
    'praises-without-claiming': (by: string) =>
      by ? `${by} praises it without claiming it` : 'praises it without claiming it',
    denies: (by: string) => (by ? `denied by ${by}` : 'denies it'),
    unidentified: (by: string) => `not identified: ${by}`,
    unattributed: () => 'nobody is named',
  } satisfies Record<Stance, (by: string) => string>,

  /** What leads through a chain. */
  follow: {
    name: 'Chain followed',
    steps: (count: number) => `A chain of ${plural(count, 'step', 'steps')}.`,
    stepOf: (step: number, count: number) => `Step ${whole(step)} of ${whole(count)}`,
    rule: 'Each step is said to answer the one before it; the caption tells by whom.',
    first: 'The first: it is said to answer nothing.',
    answers: (rel: LinkRelation, title: string, lag: number) =>
      `${rel === 'response-to' ? 'In answer to' : rel === 'possible-response-to' ? 'Possibly in answer to' : 'Given as a reason:'} “${title}”, ${lag === 0 ? 'the same day' : `${plural(lag, 'day', 'days')} before`}:`,
    says: (by: string) => `${by} states`,
    previous: 'Previous step',
    next: 'Next step',
    leave: 'Leave the chain',
    through: 'Chains through this incident',
    follow: (steps: number, last: string) => `Follow ${plural(steps, 'step', 'steps')}, to ${last}`,
  },

  answerCard: {
    lag: (days: number) => (days === 0 ? 'the same day' : plural(days, 'day', 'days')),
    more: (n: number) => `and ${n} more`,
    through: 'as part of the whole',
    dayTitle: (when: string, title: string) => `${when}: ${title}`,
    states: {
      party: (by: string) => `${by} states`,
      press: (by: string) => `${by} states`,
      curator: () => 'this dataset notes',
    },
  },

  tabs: { says: 'What each source says', chain: 'Chain', cite: 'Cite' },

  figures: {
    title: (measure: Measure, weapon: Weapon) =>
      ({
        munitions: `How many ${munitions(weapon)}`,
        sites: 'How many places struck',
        vehicles: 'How many vehicles',
        people: 'How many people',
        killed: 'Killed',
        wounded: 'Wounded',
      })[measure],
    counted: (counted: Counted, weapon: Weapon) => {
      const name = munitions(weapon).replace(/^./, (first) => first.toUpperCase())
      const names: Record<Counted, string> = {
        fired: `${name} fired`,
        hit: `${name} that hit`,
        'found-unfired': `${name} found unfired`,
        failed: `${name} that failed`,
        'burst-in-air': `${name} that burst in the air`,
        sites: 'Places struck',
        strikes: 'Strikes',
        'vehicles-burned': 'Vehicles burned',
        people: 'People',
        weapon: 'Weapon',
      }
      return names[counted]
    },
    track: {
      fired: 'fired',
      hit: 'hit',
      'found-unfired': 'found unfired',
      failed: 'failed',
      'burst-in-air': 'burst in the air',
      sites: 'places',
      strikes: 'strikes',
      'vehicles-burned': 'burned',
      people: 'people',
      weapon: '',
    } satisfies Record<Counted, string>,
    group: (measure: 'killed' | 'wounded', who: string) =>
      `${measure === 'killed' ? 'Killed' : 'Wounded'}: ${who}`,
    claimants: (n: number) => plural(n, 'claimant', 'claimants'),
    order: { rivals: 'rivals first', time: 'in order of time' },
    caption: (claimants: string, order: string | null) =>
      order ? `${claimants}, ${order}` : claimants,
    number: 'Number',
    claimant: 'Who says so',
    source: 'Source',
    day: 'Day',
    short: ([min, max]: readonly [number, number | null]) =>
      max === null ? `${min}+` : min === 0 && max > 0 ? `up to ${max}` : count({ min, max }),
    corrected: (figures: readonly string[]) =>
      figures.length > 3
        ? `${figures[0]} → … → ${figures[figures.length - 1]}`
        : figures.join(' → '),
    /** All of them, where `corrected` leaves some out. */
    correctedWhole: (figures: readonly string[]) => figures.join(' → '),
    copies: (by: string, n: number) => `${by} +${n} ${n === 1 ? 'copy' : 'copies'}`,
    apart: 'not counted:',
    notCounted: (why: string) => `not counted: ${why}`,
    replaced: 'later corrected by the same claimant',
    copiedBy: (by: readonly string[]) => `the same text: ${by.join(', ')}`,
    /** A number and its claimant, as they stand beside the mark. */
    label: (figure: string, by: string) => (by ? `${figure} ${by}` : figure),
    mark: (label: string, what: string, notes: readonly string[]) =>
      [`${label}, ${what}`, ...notes].join('; '),
    picture: (title: string) => `${title}: each claimant’s number on one axis`,
    twin: 'The tables below say the same.',
    key: {
      official: 'official, party',
      others: 'press, analysts, wiki',
      apart: 'not counted',
      correction: 'corrected',
    } satisfies Record<DisagreementKey, string>,
    publishedOn: 'published',
    nearDay: (value: Day, other: Day) => (isSameYear(value, other) ? dayMonth(value) : day(value)),
  },

  stances: {
    'claims-responsibility': 'claims it',
    acknowledges: 'acknowledges it',
    'acknowledges-reportedly': 'is reported to acknowledge it',
    attributes: 'attributes it',
    'attributes-implicitly': 'attributes it by implication',
    suggests: 'suggests it',
    hedges: 'hedges',
    'praises-without-claiming': 'praises it without claiming it',
    denies: 'denies it',
    unidentified: 'not identified',
    unattributed: 'nobody is named',
  } satisfies Record<Stance, string>,

  verbs: {
    asserts: 'asserts',
    corroborates: 'corroborates',
    attributes: 'attributes',
    suggests: 'suggests',
    hedges: 'hedges',
    doubts: 'doubts',
    denies: 'denies',
    'denies-link': 'denies a link',
    recants: 'takes back',
    revises: 'revises',
    contradicts: 'contradicts',
    admits: 'admits',
    'claims-responsibility': 'claims responsibility',
    'no-claim': 'no claim',
    condemns: 'condemns',
    threatens: 'threatens',
    warns: 'warns',
    demands: 'demands',
    orders: 'orders',
    boycotts: 'boycotts',
    characterises: 'describes',
    'declines-comment': 'declines comment',
  } satisfies Record<ClaimVerb, string>,

  counted: {
    fired: 'fired',
    hit: 'hit',
    'found-unfired': 'found unfired',
    failed: 'failed',
    'burst-in-air': 'burst in the air',
    sites: 'sites',
    strikes: 'strikes',
    'vehicles-burned': 'vehicles burned',
    people: 'people',
    weapon: '',
  } satisfies Record<Counted, string>,

  roles: {
    impact: 'impact',
    site: 'site',
    'intended-target': 'intended target',
    'alleged-impact': 'alleged impact',
    'reported-impact': 'reported impact',
    launch: 'launch site',
    debris: 'debris',
    announcement: 'announcement',
  } satisfies Record<PlaceRole, string>,

  timePrecisions: {
    T1: 'to the minute',
    T2: 'to about an hour',
    T3: 'part of the day',
    T4: 'the day',
    T5: 'a night or two days',
    T6: 'the week',
    T7: 'the month',
    T8: 'not known',
  } satisfies Record<TimePrecision, string>,

  sourceClasses: {
    P: 'official text',
    W: 'wire or large outlet',
    L: 'local or specialist',
    S: 'state-linked',
    A: 'aggregator or copy',
    K: 'wiki',
  } satisfies Record<SourceClass, string>,

  axes: {
    occurrence: 'Did it happen',
    attribution: 'Who did it',
    casualties: 'Casualties',
  },

  export: {
    title: 'Export',
    format: 'Format',
    groups: {
      maps: 'Maps',
      tables: 'Tables',
      columns: 'Columns',
      package: 'Everything together',
    },
    formats: {
      'incidents.geojson': 'GeoJSON',
      'incidents.geojsons': 'Text sequence',
      'incidents.gpkg': 'GeoPackage',
      'incidents.kml': 'KML',
      'clusters.geojson': 'Clusters',
      'incidents.csv': 'CSV',
      'incidents.xlsx': 'XLSX',
      'links.csv': 'Links',
      'claims.csv': 'Claims',
      'incidents.arrows': 'Arrow',
      'incidents.parquet': 'GeoParquet',
      'package.zip': 'Package',
    } satisfies Record<OfferedExport, string>,
    hints: {
      'incidents.geojson': 'RFC 7946, for QGIS, Python, R and web maps',
      'incidents.geojsons': 'RFC 8142, a feature a record, for tools that read a stream',
      'incidents.gpkg': 'One file with types, points and citation, for QGIS, ArcGIS and R',
      'incidents.kml': 'For Google Earth and phones; points with their days',
      'clusters.geojson': 'Outlines of the clusters as polygons, with their facts',
      'incidents.csv': 'RFC 4180 in UTF-8, for spreadsheets and statistics',
      'incidents.xlsx':
        'A workbook with dates as dates, how to cite it, and what each column means',
      'links.csv': 'Who says which incident answers which, for network analysis',
      'claims.csv': 'Everything that anybody says, a line each, with its source',
      'incidents.arrows': 'IPC stream with types, for pandas, polars, R and DuckDB',
      'incidents.parquet': 'The smallest file; types and points, for Python, R and DuckDB',
      'package.zip':
        'A zip: GeoJSON, CSV, links, claims, codebook, citation, and how to load them in QGIS, R and Python',
    } satisfies Record<OfferedExport, string>,
    mostRows: (most: number) =>
      `At most ${whole(most)} rows: narrow the filter, or take CSV, GeoParquet or GeoJSON.`,
    noDatabase:
      'A page that was frozen cannot make one: take GeoJSON, which QGIS opens, or ask the site it is from.',
    beside: 'With a description beside it, as a zip',
    besideHints: {
      'incidents.geojson':
        'Open the .vrt in QGIS or GDAL: each column then keeps its type, empty or not. Citation, version and filter are in the GeoJSON itself.',
      'incidents.csv':
        'Citation, version, filter and the meaning of each column (CSV on the Web), and the types that QGIS, GDAL and R’s sf read by themselves.',
      'clusters.geojson':
        'Open the .vrt in QGIS or GDAL: each column then keeps its type, empty or not. Citation, version and filter are in the GeoJSON itself.',
    },
    wkt: 'With a column of well-known text',
    wktHint:
      'POINT (longitude latitude) in a column “wkt”, for PostGIS and R; geometry=wkt in the address.',
    download: 'Download',
    making: 'Making the file…',
    notMade: 'The file could not be made.',
    copyAddress: 'Copy address',
    contents: (sentence: string, rows: number) =>
      `The file holds exactly this, in ${plural(rows, 'row', 'rows')}: ${sentence}`,
    cite: 'How to cite',
    citeBeside:
      'The file itself does not say it: keep this beside it, or take the package, which has it.',
  },

  share: {
    title: 'Share',
    link: 'Link to what is on the screen',
    version: (version: string) =>
      `It names version ${version} of the data; a reader is told when they have moved on.`,
    needsFile: (name: string) =>
      `It shows ${name}, which stays in this browser: whoever opens the link is asked for the file.`,
    embedShows: 'An embed shows',
    parts: {
      map: 'the map',
      sentence: 'the sentence',
      timeline: 'the timeline',
      list: 'the list',
      filters: 'the filters, for its readers to change',
    },
    embed: 'Embed code',
    copy: 'Copy',
    copied: 'Copied',
    picture: {
      title: 'Picture',
      loading: 'Making the picture…',
      failed: 'The picture could not be made.',
      preview: (sentence: string) => `Preview of the picture, a map above a timeline: ${sentence}`,
      format: 'Format of the picture',
      formats: { svg: 'SVG', png: 'PNG' },
      hints: {
        svg: 'sharp at any size, for print and to edit',
        png: (width: number, height: number) => `${width} × ${height} pixels, for everywhere else`,
      },
      download: 'Download picture',
      beyond: (n: number) =>
        `${plural(n, 'incident lies', 'incidents lie')} outside this part of the map.`,
      notPlaced: (n: number) =>
        `${plural(n, 'incident has', 'incidents have')} no point on the map.`,
      version: (version: string) => `Version ${version}.`,
      filter: (words: string) => `Filter: ${words}.`,
      localDays: 'Days are local calendar days.',
      made: (isoDay: string) => `Picture made on ${isoDay}.`,
      base: (credit: string) => `Base map: ${credit}.`,
      /** Without headings: each entry says what it is of. */
      legend: {
        hit: (target: string) => `hit ${target}`,
        ofColumn: (column: string, value: string) => `${column}: ${value}`,
        others: (facet: string) => `${facet}: other`,
        hollow: 'hollow: denied or disputed',
        mixed: 'several targets',
        answers: {
          party: 'answers, as a party states',
          press: 'answers, as press or analysts state',
          curator: 'answers, as this dataset notes',
          repeated: 'answers, as only a text that repeats others states',
          denied: 'said not to be an answer',
        } satisfies Record<LinkVoice | 'denied', string>,
        cluster: 'proximity cluster',
        area: 'known to a wider area',
        launch: 'reported launch site',
      },
      binned: {
        day: 'bars: incidents per day',
        week: 'bars: incidents per week',
        month: 'bars: incidents per month',
        year: 'bars: incidents per year',
      },
    },
  },

  /** A view that was frozen into a page of its own. */
  frozen: {
    section: 'Frozen page',
    title: 'Frozen view',
    loading: 'Opening…',
    hint: (rows: number) =>
      `This view as a page of files, in a zip: unpacked, it opens on any host, and from a disk. It holds ${rows === 1 ? 'the one row' : `all ${rows} rows`} of the data, whatever the filter hides, with the filter as it is set; and what is shown as data files.`,
    download: 'Download frozen page',
    making: 'Making the page…',
    failed: 'The page could not be made.',
    taken: (day: string, version: string) =>
      `A view taken on ${day}, of version ${version} of the data, from`,
    nothing: 'This page shows a view that lies beside it. Here there is none.',
    home: 'To the map',
    readme: (about: {
      title: string
      sentence: string
      filter: string
      citation: string
      licence: string
      version: string
      day: string
      from: string
    }) => `${about.title}

${about.sentence}

Filter:   ${about.filter}
Version:  ${about.version}
Taken:    ${about.day}, from ${about.from}
Cite as:  ${about.citation}
Licence:  ${about.licence}

Open index.html in a browser, or lay this folder on any web server. The page asks no other host for
anything. data.zip has what the filter leaves as data files, with a README of its own.
`,
  },

  /** What only a page says that the server writes. */
  site: {
    description:
      'An open map of conflict incidents: who was hit, where, when, what each source says, and which act answered which.',
    /** Where the server writes fewer incidents into the page than there are. */
    listed: (shown: number, all: number) =>
      `The first ${whole(shown)} of ${whole(all)} rows are listed, in order of time. A narrower search or range of dates in the address lists the others.`,
    noScript:
      'Without JavaScript this page lists the incidents; the map, the filters and the dates need it.',
  },

  unavailable: {
    title: 'Not to be had just now',
    away: 'What holds the data cannot be asked just now. Try again in a few seconds.',
    'too-slow': 'The database took too long to answer. A narrower filter may be answered.',
  },

  unusableQuery: 'Unusable query',
  tooManyRows: (file: string, rows: number, most: number) =>
    `“${file}” holds at most ${whole(most)} rows, and this would be ${whole(rows)}: narrow the filter, or take CSV, GeoJSON or Arrow, which hold any number.`,

  /** The feed of changes. */
  feed: {
    name: 'Changes (Atom)',
    title: (dataset: string) => `Changes: ${dataset}`,
    subtitle: (filter: string | null) =>
      filter === null
        ? 'What was added, changed, merged or withdrawn, version by version.'
        : `What was added, changed or merged, version by version: ${filter}. What was withdrawn is in the feed without a filter.`,
    noHistory:
      'Of these data no earlier versions are kept, so that nothing is known to have changed.',
    entry: {
      added: (title: string) => `Added: ${title}`,
      changed: (title: string) => `Changed: ${title}`,
      merged: (title: string) => `Merged: ${title}`,
      withdrawn: (title: string) => `Withdrawn: ${title}`,
    },
    added: (version: string) => `New in version ${version}.`,
    changed: (version: string, parts: readonly string[]) =>
      `Version ${version} changed: ${list(parts)}.`,
    merged: (version: string, to: string, reason: string | null) =>
      `With version ${version} it is part of ${to}${reason ? `: ${reason}` : '.'}`,
    withdrawn: (version: string, reason: string | null) =>
      `Withdrawn with version ${version}${reason ? `: ${reason}` : '.'}`,
  },

  tooManyToCluster: (most: number) =>
    `Clusters are made of at most ${whole(most)} incidents: narrow the filter.`,

  datasets: {
    title: 'Datasets',
    forPrograms: 'For QGIS, scripts and other programs (OGC API)',
    holds: (incidents: number, sources: number) =>
      `${plural(incidents, 'incident', 'incidents')}, ${plural(sources, 'source', 'sources')}`,
    version: (version: string, released: string) => `Version ${version}, ${released}`,
  },

  notFound: {
    title: 'Not found',
    dataset: (got: string, known: readonly string[]) =>
      `There is no dataset “${got}”. There is: ${known.join(', ')}.`,
    collection: (got: string, known: readonly string[]) =>
      `There is no collection “${got}”. There is: ${known.join(', ')}.`,
    item: (got: string, collection: string) =>
      `There is no item “${got}” in the collection “${collection}”.`,
    tile: (got: string, deepest: number) =>
      `There is no tile ${got}: the zoom is 0 to ${deepest}, row and column are below 2 to its power.`,
    tiles: (got: string, known: readonly string[]) =>
      `There are no tiles of “${got}”. There are of: ${known.join(', ')}.`,
    tileMatrixSet: (got: string, known: string) =>
      `There is no grid of tiles “${got}”. There is: ${known}.`,
    file: (got: string, known: readonly string[]) =>
      `There is no file “${got}”. There is: ${known.join(', ')}.`,
    need: (file: string, needs: ExportNeed | null) =>
      needs === 'database'
        ? `There is no file “${file}” of this dataset: it has more columns than a GeoPackage holds.`
        : `There is no file “${file}” of this dataset: it has no ${needs ?? 'such data'}.`,
    tooLarge: (incidents: number) =>
      `The table of this dataset is not sent whole: it has ${plural(incidents, 'incident', 'incidents')}.`,
    incident: (got: string) => `There is no incident “${got}” in this dataset.`,
    page: 'There is nothing at this address.',
    incidents:
      'The id of an incident is a day and a few words, such as 2020-03-11-camp-taji-rockets. Every incident is in the list of its dataset:',
    count: (n: number, days: string) => `${plural(n, 'incident', 'incidents')}, ${days}`,
    home: 'To the map',
  },

  outside: {
    says: (reasons: readonly string[]) => `Not among what is shown: ${list(reasons)}.`,
    byFacet: (facet: string) => `${facet} leaves it out`,
    show: 'Show it with the others',
    all: 'show all',
    conditions: {
      'ends-before': 'the dates end before it',
      'begins-after': 'the dates begin after it',
      q: 'the search does not find it',
      bbox: 'it is not in the part of the map that was chosen',
      chain: 'it is not in the chain',
      unusable: 'a condition cannot be used',
    },
  },

  chains: {
    note: (n: number) =>
      n === 0
        ? 'No answer is stated between the incidents that are shown.'
        : `${plural(n, 'chain', 'chains')} of stated answers among what is shown. A step that is denied is none.`,
    steps: (n: number) => plural(n, 'answer', 'answers'),
    next: (lag: number, isLinked: boolean) =>
      `Next act against another side: after ${plural(lag, 'day', 'days')}${isLinked ? '' : ' (no source links them)'}`,
  },
}

export default record
