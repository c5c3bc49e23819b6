/** Why a value could not be used. Messages live with the interface, in its language. */
export type ProblemKind =
  | 'day'
  | 'day-order'
  | 'option'
  | 'column'
  | 'radius'
  | 'minimum'
  | 'days-apart'
  | 'bbox'
  | 'map-view'
  | 'layers'
  | 'lanes'
  | 'sort'
  | 'incident'
  | 'chain'
  | 'data'
  | 'beside'
  | 'version'
  | 'datetime'
  | 'item'
  | 'search-length'
  | 'repeated'
  | 'unknown-parameter'

/** A value of the query string that could not be used: which, what was expected, and what came. */
export interface ViewProblem {
  readonly parameter: string
  readonly kind: ProblemKind
  /** The value, the first ten of several; what is long is cut short. */
  readonly got: string
  /** How many values came besides those in `got`. */
  readonly more?: number
  /** The values it can take, where it takes a closed list. */
  readonly options?: readonly string[]
}
