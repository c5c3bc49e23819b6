import type { Field } from '@/geo/formats/read/mapping'
import { plural } from './wording'

/** The words of the method page. Tables on it are made from the code and the data, so that they cannot go stale. */
const method = {
  title: 'Method',
  of: (dataset: string) => `How “${dataset}” was coded`,
  contents: 'On this page',

  plurals: {
    rows: (n: number) => plural(n, 'row', 'rows'),
    columns: (n: number) => plural(n, 'column', 'columns'),
    cells: (n: number) => plural(n, 'cell', 'cells'),
    incidents: (n: number) => plural(n, 'incident', 'incidents'),
  },

  /** The method page of a file that somebody else made. */
  file: {
    of: (dataset: string) => `What “${dataset}” is, and how it was read`,
    scope: {
      id: 'scope',
      title: 'Scope',
      text: (from: string, to: string, incidents: string) => [
        `The incidents are the rows of one file that somebody else made: ${incidents} from ${from} to ${to}. Who collected them, by which rules and from which sources, is for its makers to say; the citation below names them.`,
        'Nothing was added to it. There is no standing, no target and no claim for each claimant as in datasets that are coded here, and no earlier version to compare with. The version is made from the content of the file.',
      ],
    },
    reading: {
      id: 'reading',
      title: 'How the file was read',
      convention: {
        ACLED: 'Its columns are those of ACLED.',
        UCDP: 'Its columns are those of the UCDP Georeferenced Event Dataset.',
        GTD: 'Its columns are those of the Global Terrorism Database.',
        GDELT: 'Its columns are those of GDELT.',
        own: 'It is an export of this project, and each of its columns is read as what it was written from.',
        plain: 'It follows no convention that is known here; which column is what was declared.',
      },
      rows: (name: string, rows: string, columns: string) =>
        `${name} has ${rows} in ${columns}. Every column is kept, and stands at each incident under its own name.`,
      whole: 'Every row names a day, and every cell that was read is what it should be.',
      leftOut: (rows: string) =>
        `${rows} without a day: listed and exported, and part of nothing else.`,
      faults: (cells: string) =>
        `${cells} could not be read as what the column should hold, and count as not stated.`,
      field: 'Read as',
      column: 'Column of the file',
      fields: {
        id: 'id',
        title: 'title',
        day: 'day',
        start: 'first day',
        end: 'last day',
        longitude: 'longitude',
        latitude: 'latitude',
        place: 'place',
        admin1: 'governorate',
        country: 'country',
        placeCode: 'how closely the place is known',
        vicinity: 'whether it is only near the place',
        timeCode: 'how closely the time is known',
        killed: 'killed',
        killedLeast: 'killed, the fewest',
        killedMost: 'killed, the most',
        injured: 'wounded',
        actor1: 'actor',
        actor2: 'other actor',
        source: 'source',
        notes: 'notes',
      } satisfies Record<Field, string>,
    },
    place: {
      id: 'place',
      title: 'Precision of place',
      text: [
        'Where the file has a code for how closely a place is known, it is read as the filter in the table below; the code itself stands at each incident. What is known to a district is drawn as an area of 25 km around its point. A point that stands for a governorate or a whole country is drawn where the file has it, and takes part in no cluster of a smaller radius.',
      ],
    },
    time: {
      id: 'time',
      title: 'Precision of time',
      text: (utcOffset: string) => [
        `Dates are local calendar days, UTC${utcOffset} throughout. An incident with a first and a last day matches every range that touches one of them.`,
      ],
    },
    notes: { id: 'notes', title: 'What to know of it' },
    cite: {
      id: 'cite',
      title: 'How to cite, and licence',
      text: (licence: string) => [
        `The file is published under ${licence} by its makers. Cite them; an export repeats the citation, the filter and the version inside the file.`,
      ],
    },
  },

  scope: {
    id: 'scope',
    title: 'Scope',
    text: (from: string, to: string) => [
      `The dataset covers ${from} to ${to}: attacks, strikes, sieges and political acts that the parties to the conflict, the press or monitors connect with the escalation. It holds what could be read in the listed sources and nothing from memory.`,
      'An incident is one act at one place and time as sources describe it. Where one statement covers several places, a parent record carries what is said of the whole and each place is a record of its own; the parent is listed and not drawn, and only the parts are clustered. The screen counts it as one incident. To add up a file, take the rows whose record_kind is whole or single; to place or cluster them, those that are part or single. The killed are added up over wholes and single incidents, so that each death counts once; what only denied or disputed reports would add is said apart.',
      'A report that was denied, disputed or not confirmed is kept and drawn hollow. A record that cannot be dated or placed at all is listed below the others with what it says and why it is held back; it is neither counted nor exported.',
    ],
  },
  claims: {
    id: 'claims',
    title: 'Claims, counts and totals',
    text: [
      'Every statement keeps who makes it and where it can be read. The target is what was hit; who did it is always a claim. Only who did an act can acknowledge it: a newspaper that names him does not. So the exports have the acknowledged or claimed actor in a column of its own, actor, and everybody whom anybody names in actors_claimed, with who says so in attribution. Nothing here decides between claimants.',
      'A number of weapons says what it counts. Rockets fired, rockets that hit and rockets found unfired are different things and never share a range.',
      'Killed and wounded are recorded for each group of people. Rival figures for one group give a range from the least to the greatest; groups are added up. A claimant’s later figure replaces his earlier one. Subsets and rumours are shown with the reason why they are not added. “None killed” is recorded only with the words in which somebody said so; where nobody said anything the cell is empty.',
      '“At least 26” and “over 30” are recorded as open, whatever stands beside them. The range taken together ends at the greatest number that is given; it has no end where that number is itself an “at least”. So “at least 26” beside a count of 26 or of 30 opens nothing. “Up to 15” is treated in the same way at the beginning of a range.',
      'Pages that go back to one text, such as copies of a wire story or versions of a wiki article, count as one source; a page that says which agency its text is from is marked so.',
      'A text that only repeats sentences of others is marked as a pointer and is not counted beside other sources. What it alone says is shown with the words “read only in a text that repeats others”. It takes no part in a range, in the standing of the incident or in the number of sources; an incident that nothing else reports is unconfirmed, and a link that nothing else states is drawn in the weakest way.',
    ],
    picture:
      'The picture at an incident sets each claimant’s number on one axis, a track for each thing counted. A dot is a number, a bar a range; an arrow leads out of an “at least”, a dotted line from none to an “up to”. The shaded band is the range taken together; what does not enter it stands below. A full dot is somebody who speaks for a party or an office, which is told by the name of the claimant or by the class of the text; an open one is press, analysts, a wiki or a witness. The same number by the same claimant, or in copies of one text, is one dot. An arrow from dot to dot leads to a later number of the same claimant, by the day that is recorded or, for weapons, by the day of publication.',
    verbs: (list: string) => `What a claimant does with a claim: ${list}.`,
    stances: (list: string) => `What somebody says of an actor’s part: ${list}.`,
  },
  standing: {
    id: 'standing',
    title: 'Standing',
    text: [
      'Three questions are answered apart: did it happen, who did it, how many were hurt. The label that readers see first follows the first: denied where the named authorities deny it or the only claimant withdrew, unconfirmed where there is one source or only anonymous ones, disputed where named sources stand on both sides, confirmed where a party acknowledges it or independent sources report it.',
      'One judgement is left to the curator: where the occurrence is certain but the actor is the point of the record and is denied by the accused, the label is disputed.',
    ],
  },
  place: {
    id: 'place',
    title: 'Precision of place',
    text: [
      'A coordinate says what it is a coordinate of and where it is from. An incident is never known more closely than its place. What is known to a district is drawn as an area of 25 km around its point, what is known to a governorate as the governorate, what is known to a country not at all.',
      'The governorate is recorded as each authority gives it, and never overwritten by a computation: good sources disagree for places near a boundary.',
      'A mark on a map stands exactly on the point of the incident whose shape it has. Incidents that share that point, or would touch at the scale shown, are counted in the mark of the gravest among them: what is accepted before what is denied or disputed, then missiles, aircraft shot down, air strikes, rocket fire, bombs, sieges and the rest, and within one act by the fewest killed that any account gives. The list can be in that order, too.',
    ],
    code: 'Code',
    meaning: 'Known to',
    within: 'Filter',
    radius: 'Clustered from a radius of',
    km: (km: number) => (Number.isFinite(km) ? `${km} km` : 'never'),
  },
  time: {
    id: 'time',
    title: 'Precision of time',
    text: (utcOffset: string) => [
      `Dates are local calendar days, UTC${utcOffset} throughout. An incident that is known to a night or a week matches every range that touches one of its possible days. Where other sources give another date, often because the day had not ended in Washington, that date is recorded beside it.`,
    ],
  },
  types: {
    id: 'types',
    title: 'Types, and their counterparts elsewhere',
    text: [
      'The names in the columns for ACLED, UCDP and xSub are this project’s mapping. None of these organisations coded these records.',
    ],
    type: 'Type',
    act: 'Act',
    acled: 'ACLED event and sub-event type',
    ucdp: 'UCDP type of violence, if somebody was killed',
    none: 'none',
  },
  links: {
    id: 'links',
    title: 'Links',
    text: [
      'A link is a statement that one act answered another, with who makes it: a party to the conflict (solid), the press or analysts (dashed), or somebody competent who denies it (crossed). One that is read only in a text that repeats others is dotted and says so. Links may contradict each other. That one act came soon after another makes no link.',
      'A chain is a way along stated answers, each from an act to one that is said to answer it; a denial is no step, and a step that would close a circle is left out. Its two ends name it: of several ways between them it is the longest in the whole dataset, and of equally long ones the one whose steps come earlier, compared from the first on. Parts of a split incident go with their whole.',
    ],
  },
  clusters: {
    id: 'clusters',
    title: 'Proximity clusters',
    text: [
      'Clusters are computed, not recorded: DBSCAN (Ester et al. 1996) by great-circle distance over the incidents that the filter leaves. An incident with at least the minimum number of incidents within the radius, itself included, is core; one within reach of a core incident is border; the rest is noise. With days apart, neighbours must also be near in time (ST-DBSCAN, Birant and Kut 2007). Clusters are numbered in the order of their first incident; a border incident in reach of two belongs to the one whose first core incident is earlier.',
      'Distances are on a sphere of radius 6,371.0088 km, the mean radius of the Earth and that of turf, the library that some sets are clustered with, so that every way of computing gives the same clusters; against the WGS84 ellipsoid they are off by up to about 0.6 %. Left out, and counted aloud, are incidents known less closely than the radius, parent records, and what is not placed. Where many incidents share one coordinate a cluster says more about the coordinate than about a pattern.',
    ],
  },
  codebook: {
    id: 'codebook',
    title: 'Codebook of the exports',
    text: [
      'GeoJSON and CSV carry the same columns; the CSV has latitude and longitude besides, and GeoJSON the geometry. An empty cell is “not stated”, never zero. Type, meaning and origin of each column are also beside the CSV, as metadata by CSV on the Web.',
    ],
    column: 'Column',
    type: 'Type',
    meaning: 'Meaning',
    after: 'Name from',
  },
  gaps: {
    id: 'gaps',
    title: 'Known gaps',
    text: [
      'Sources are mostly in English; what Arabic and Persian media reported first-hand is under-represented. Often only the first part of a page could be read. Several wire stories were read in copies.',
      'Launch sites and intended targets are recorded by name and mostly without a coordinate. Coordinates of bases denote the base, not the point of impact.',
    ],
  },
  held: { id: 'held', title: 'Held back' },
  cite: {
    id: 'cite',
    title: 'How to cite, and licence',
    text: (licence: string) => [
      `Records are published under ${licence}. Cite the dataset with its version; an export repeats the citation, the filter and the version inside the file.`,
    ],
  },
  versions: { id: 'versions', title: 'Versions' },
  schemas: {
    id: 'schemas',
    title: 'Schemas',
    text: 'JSON Schemas of the data files and of the GeoJSON export, made from the code that checks and writes them:',
  },
}

export default method
