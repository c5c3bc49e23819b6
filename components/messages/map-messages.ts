import type { Day } from '@/geo/time/time'
import type { MapLayer } from '@/geo/view/view-state'
import type { LinkRelation, LinkVoice, StandingLabel } from '@/geo/vocabulary'

/** Every text the map shows or speaks, in one language. */
export interface MapMessages {
  /** Name of the map's region. */
  readonly map: string
  /** Name of the surface that takes the arrow keys, and how to use it. */
  readonly surface: string
  /** How the map is moved in somebody else's page. */
  readonly gestures: string
  readonly loading: string
  readonly zoomIn: string
  readonly zoomOut: string
  /** Name of the button that shows all of the dataset's area. */
  readonly home: string
  readonly layers: string
  readonly close: string
  /** Heading over the choice of base map, and its choices. */
  readonly baseMap: string
  readonly builtIn: string
  readonly openStreetMap: string
  /** Heading over the switches of what is drawn, and the switches. */
  readonly draw: string
  readonly layerNames: Readonly<Record<MapLayer, string>>
  /** Tooltip of a launch site: of which incident, and what the site is called. */
  readonly launch: (title: string, site: string) => string
  /** Said where the built-in map is enlarged beyond what it holds, and the buttons for what holds more. */
  readonly noDetail: string
  readonly showInstead: (name: string) => string
  /** Shown where the built-in base map could not be fetched; the marks stay. */
  readonly baseMapFailed: string
  /** Credit for the built-in base map, plain text. */
  readonly credit: string
  /** OpenStreetMap's credit, which links to its terms: "© OpenStreetMap contributors". */
  readonly openStreetMapCredit: string
  /** Accessible name of a mark of one incident: "Rockets hit Camp Taji, 11 Mar 2020, Confirmed". */
  readonly mark: (incident: MarkFacts) => string
  /** Accessible name of a mark that several incidents share: "3 incidents at Camp Taji". */
  readonly stack: (stack: StackFacts) => string
  /** Which steps of the chain that is followed are at a mark: "steps 2 and 5 of 7". */
  readonly steps: (steps: readonly number[], count: number) => string
  readonly days: (start: Day, end: Day) => string
  /** The end of a list that was cut: "and 40 more". */
  readonly more: (count: number) => string
  /** Accessible name of a cluster: "Cluster of 11 incidents at 4 places: Green Zone". */
  readonly cluster: (incidents: number, places: number, place: string) => string
  /** Label of a cluster: "11 · Green Zone". */
  readonly clusterLabel: (incidents: number, place: string) => string
  /** A distance, such as that of a scale bar: "100 km". */
  readonly km: (km: number) => string
  readonly inset: InsetMessages
  /** Tooltip of a link: "Strikes on … answers Rockets hit …, as a party states". */
  readonly link: (link: LinkFacts) => string
}

/** What is said of and on a part of the map that is enlarged beside it. */
export interface InsetMessages {
  /** Name of its region: "Baghdad, enlarged". */
  readonly name: (place: string) => string
  /** Its heading: "Baghdad ×5". */
  readonly title: (place: string, times: number) => string
  readonly count: (incidents: number) => string
  /** Said on the map below the place's name: "22 incidents, see inset". */
  readonly note: (incidents: number) => string
  readonly move: string
  readonly close: string
  /** Button that shows it again: "Show Baghdad enlarged". */
  readonly open: (place: string) => string
}

/** What the name of a shared mark is made of. */
export interface StackFacts {
  readonly place: string
  /** Whether it stands for other places round that one as well. */
  readonly isGathered: boolean
  readonly count: number
}

/** What a mark's name is made of. */
export interface MarkFacts {
  readonly title: string
  readonly place: string
  readonly start: Day
  readonly end: Day
  /** null where nothing is said of it. */
  readonly standing: StandingLabel | null
}

/** What a link's tooltip is made of. */
export interface LinkFacts {
  readonly from: string
  readonly to: string
  readonly rel: LinkRelation
  readonly voice: LinkVoice
}
