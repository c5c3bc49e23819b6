/** What a dataset calls its own options of a filter, by their ids. */
export interface FilterLabels {
  readonly targets: Readonly<Record<string, string>>
  readonly actors: Readonly<Record<string, string>>
}
