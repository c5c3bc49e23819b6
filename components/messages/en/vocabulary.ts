import type { AcledInter, Counted, PlaceRole, Weapon } from '@/geo/vocabulary'
import { acledActors } from './code-words'

/** The words of the method page's tables of actors, weapons, counts and places. */
const vocabulary = {
  code: 'Code',
  meaning: 'Meaning',
  none: 'none',
  actors: {
    id: 'actors',
    title: 'Actors',
    text: [
      'Who is said to have done something. The number is the actor type that ACLED’s codebook would give it (its column inter1); the mapping is this project’s, and ACLED coded none of these records. UCDP has numbers for single actors and none for kinds of them.',
    ],
    actor: 'Actor',
    kind: 'Kind',
    acled: 'ACLED actor type',
    inter: (code: number, meaning: string) => `${code} ${meaning}`,
    acledInter: acledActors satisfies Record<AcledInter, string>,
  },
  weapons: {
    id: 'weapons',
    title: 'Weapons',
    text: [
      'As closely as a source says. “Katyusha”, “107 mm” and “small rocket” are used of one salvo by different speakers, and are not converted. ACLED and UCDP have no column for weapons; what comes nearest is the sub-event type above.',
    ],
    meanings: {
      rocket: 'rocket, no calibre stated',
      'rocket-107mm': 'rocket of 107 mm',
      'rocket-katyusha': 'rocket that is called a Katyusha',
      'rocket-or-mortar': 'rocket or mortar bomb, not agreed or not told apart',
      mortar: 'mortar bomb',
      'ballistic-missile': 'ballistic missile',
      'anti-aircraft-missile': 'missile against aircraft',
      'drone-missile': 'missile from a drone',
      'air-delivered': 'bomb or missile from an aircraft',
      bomb: 'bomb laid in the way, such as a roadside bomb',
      'small-arms': 'gun',
      crowd: 'a crowd: stones, fire, forced entry',
      none: 'no weapon',
      unknown: 'not known',
    } satisfies Record<Weapon, string>,
  },
  counts: {
    id: 'counts',
    title: 'What a number counts',
    text: [
      'Numbers that count different things never share a range. Neither ACLED nor UCDP has a column for any of them.',
    ],
    meanings: {
      fired: 'weapons that were fired',
      hit: 'weapons that came down at the target or near it',
      'found-unfired': 'weapons found ready and not fired',
      failed: 'weapons that failed on the way or did not explode',
      'burst-in-air': 'weapons that burst in the air',
      sites: 'places that were hit',
      strikes: 'strikes, each of one or more weapons',
      'vehicles-burned': 'vehicles that burned',
      people: 'people, such as those in a crowd',
      weapon: 'nothing: a wording for the weapon, with or without a number',
    } satisfies Record<Counted, string>,
  },
  roles: {
    id: 'roles',
    title: 'Roles of places',
    text: [
      'What a place is to its incident; launch sites have a layer of their own on the map. ACLED and UCDP give an event one place and no role.',
    ],
    role: 'Role',
    hollow: 'Always drawn hollow',
    isHollow: (hollow: boolean) => (hollow ? 'yes' : 'no'),
    meanings: {
      impact: 'where it came down',
      site: 'where it took place',
      'intended-target': 'what it is said to have been meant for',
      'alleged-impact': 'where it is alleged to have come down',
      'reported-impact': 'where it is reported, without confirmation, to have come down',
      launch: 'where it was launched from',
      debris: 'where remains came down',
      announcement: 'where it was announced or decided',
    } satisfies Record<PlaceRole, string>,
  },
}

export default vocabulary
