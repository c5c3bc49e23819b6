import type { DatasetInfo, Source } from './schema'

/** Words that only an office, an armed force or somebody who speaks for one has in his name. */
const OFFICE =
  /\b(officials?|[Mm]inist(er|ry)|[Gg]overnment|[Gg]overnor|[Pp]resident|parliament|military|army|police|militia|forces|[Ss]ecurity sources?|coalition|Command|commander|operations command|[Cc]hairman|[Ss]ecretary|Department|[Ss]pokes(man|woman|person)|[Aa]mbassador|embassy|colonel|captain|[Gg]eneral|Security Media Cell|media officer|Civil Aviation|High Commission)\b|\b(Gen|Col)\. /

/** "CJTF-OIR, as quoted by an aggregator" and "US officials (AP)" without how they were read. */
const speakerOf = (by: string) =>
  by.replace(/,? as (quoted|given|copied|reported) .*$|\s*\(.*\)/g, '')

/**
 * Whether a claimant speaks for a party to the conflict or an office: one of the dataset's actors, a
 * name with an office in it, or an official text that speaks for itself. Press, analysts, wikis and
 * witnesses do not.
 */
export function isOfficial(
  by: string,
  source: Pick<Source, 'class' | 'publisher'> | undefined,
  actors: DatasetInfo['actors'],
): boolean {
  if (source?.class === 'P') return true
  if (source?.publisher === by) return false
  const speaker = speakerOf(by)
  const isActor = ({ name, aliases }: DatasetInfo['actors'][number]) =>
    [name, ...aliases].includes(speaker)
  return OFFICE.test(speaker) || actors.some(isActor)
}
