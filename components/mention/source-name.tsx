import type { Source } from '@/geo/record/schema'

export type FindSource = (id: string) => Source | undefined

/** A source by its publisher, as a link where its address is known. */
export function SourceName({ source, id }: { source: Source | undefined; id: string }) {
  const name = source?.publisher ?? id
  if (!source?.url) return <span>{name}</span>
  return (
    <a
      href={source.url}
      rel="noreferrer noopener"
      target="_blank"
      {...(source.language ? { hrefLang: source.language } : {})}
    >
      {name}
    </a>
  )
}

/** Finds sources by id. */
export function sourceFinder(sources: readonly Source[]): FindSource {
  const byId = new Map(sources.map((source) => [source.id, source]))
  return (id) => byId.get(id)
}
