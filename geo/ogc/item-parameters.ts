import { FACETS, type Facet, facetInfo, isOwnFacetId, ownName } from '../table/facets'
import { FARTHEST_KM, SEARCH_LIMIT, type ViewVocabulary } from '../view/view-query'
import { DEFAULT_CLUSTERS } from '../view/view-state'
import type { CollectionKind } from './collection-name'
import { FORMS, MOST_LIMIT, USUAL_LIMIT } from './items-query'

/** A parameter of a query as interfaces describe it. */
export interface ItemParameter {
  readonly parameter: string
  readonly meaning: string
  readonly schema: object
  /** Whether it says which items there are, and not how they are given. */
  readonly isFilter: boolean
  /** Whether its values stand between commas. */
  readonly isList: boolean
  /** The values it takes, where those are a closed list. */
  readonly options: readonly string[]
}

/** More options than these are not listed one by one. */
const MOST_LISTED = 200

const DAY = { type: 'string', format: 'date' }
const TEXT = { type: 'string' }

const filter = (parameter: string, meaning: string, schema: object): ItemParameter => ({
  parameter,
  meaning,
  schema,
  isFilter: true,
  isList: false,
  options: [],
})

const FACET_MEANINGS: Readonly<Record<string, string>> = {
  act: 'What was done',
  target: 'Who was hit',
  standing: 'How far it is established',
  weapon: 'What it was done with',
  within: 'How closely the place is known',
  actor: 'Who is named for it, by anybody, however surely',
}

/** A facet of every table takes its options between commas, one of a file's own columns once for each. */
function facetParameter(id: Facet, options: readonly string[]): ItemParameter {
  const isOwn = isOwnFacetId(id)
  const meaning = isOwn
    ? `The column “${ownName(id)}” of the file that the data are from; repeated for several values`
    : (FACET_MEANINGS[facetInfo(id).id] ?? id)
  const isListed = options.length > 0 && options.length <= MOST_LISTED
  const items = { ...TEXT, ...(isListed ? { enum: options } : {}) }
  return {
    parameter: id,
    meaning: isOwn ? meaning : `${meaning}; several between commas`,
    schema: { type: 'array', items },
    isFilter: true,
    isList: !isOwn,
    options,
  }
}

const BOX: ItemParameter = {
  parameter: 'bbox',
  meaning:
    'West, south, east, north in degrees; west greater than east crosses the date line. Heights, in a box of six, are passed over',
  schema: { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } },
  isFilter: true,
  isList: true,
  options: [],
}

const DATETIME = filter(
  'datetime',
  'A day, or a first and a last with a slash between, of which one may be “..”: items match if their possible days overlap. A time of day and its zone are dropped: days are local calendar days',
  TEXT,
)

/** By which clusters are made. */
export const CLUSTER_PARAMETER_LIST: readonly ItemParameter[] = [
  filter('km', 'Cluster radius in km, greater than 0', {
    type: 'number',
    minimum: 0,
    maximum: FARTHEST_KM,
    default: DEFAULT_CLUSTERS.km,
  }),
  filter('min', 'Fewest incidents within the radius of a core incident, itself included', {
    type: 'integer',
    minimum: 1,
    default: DEFAULT_CLUSTERS.min,
  }),
  filter('days', 'Most days between neighbours; any number without', {
    type: 'integer',
    minimum: 0,
  }),
]

/** In which form an answer is. */
export const FORM_PARAMETER: ItemParameter = {
  parameter: 'f',
  meaning: 'The form of the answer, in place of the Accept header',
  schema: { ...TEXT, enum: FORMS },
  isFilter: false,
  isList: false,
  options: FORMS,
}

const PAGING: readonly ItemParameter[] = [
  {
    parameter: 'limit',
    meaning: `How many items a page has; what is above ${MOST_LIMIT} is ${MOST_LIMIT}`,
    schema: { type: 'integer', minimum: 1, maximum: MOST_LIMIT, default: USUAL_LIMIT },
    isFilter: false,
    isList: false,
    options: [],
  },
  ...(['after', 'before'] as const).map((parameter) => ({
    parameter,
    meaning: `The page of items ${parameter} this one, named by its id`,
    schema: TEXT,
    isFilter: false,
    isList: false,
    options: [],
  })),
]

/** The parameters that narrow incidents, whatever they are asked for. */
export function filterParameters({
  optionsOf,
  lanes,
}: Pick<ViewVocabulary, 'optionsOf' | 'lanes'>): ItemParameter[] {
  const facets: readonly Facet[] = [...FACETS, ...lanes.filter(isOwnFacetId)]
  return [
    filter('from', 'First local day; incidents match if their possible days overlap', DAY),
    filter('to', 'Last local day, included', DAY),
    ...facets
      .map((id) => facetParameter(id, optionsOf(id) ?? []))
      .filter(({ parameter }) => (optionsOf(parameter as Facet) ?? []).length > 0),
    filter(
      'q',
      'Words, which must all occur in title, places, actors or sources, in any spelling of a name',
      { ...TEXT, maxLength: SEARCH_LIMIT },
    ),
    filter(
      'chain',
      'The incidents of a chain of answers: an id, or a first and a last joined by “..”',
      TEXT,
    ),
  ]
}

/** Every parameter of a collection's items. */
export const itemParameters = (
  kind: CollectionKind,
  vocabulary: Pick<ViewVocabulary, 'optionsOf' | 'lanes'>,
): ItemParameter[] => [
  BOX,
  DATETIME,
  ...filterParameters(vocabulary),
  ...(kind === 'clusters' ? CLUSTER_PARAMETER_LIST : []),
  ...PAGING,
  FORM_PARAMETER,
]

/** The parameters of tiles. */
export const tileParameters = (
  vocabulary: Pick<ViewVocabulary, 'optionsOf' | 'lanes'>,
): ItemParameter[] => [
  BOX,
  DATETIME,
  ...filterParameters(vocabulary),
  {
    parameter: 'v',
    meaning:
      'The version of the data: tiles of the present one may be kept for a day without asking',
    schema: TEXT,
    isFilter: false,
    isList: false,
    options: [],
  },
]
