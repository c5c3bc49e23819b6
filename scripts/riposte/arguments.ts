import { parseArgs } from 'node:util'
import { Misuse } from './command'
import { nearestOf } from './nearest'

/** An option of a command, which takes a value. */
export interface Option {
  readonly short?: string
  /** Whether it may be given more than once. */
  readonly isRepeatable?: boolean
}

export type Options = Readonly<Record<string, Option>>

/** The arguments of a command, checked against its options. */
export class Arguments {
  constructor(
    readonly positionals: readonly string[],
    private readonly values: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** The value of an option; null where it was not given. */
  one(name: string): string | null {
    return this.values.get(name)?.[0] ?? null
  }

  /** All values of an option in the order in which they were given. */
  all(name: string): readonly string[] {
    return this.values.get(name) ?? []
  }

  /** The one thing that a command works on. */
  input(): string {
    const [first, ...others] = this.positionals
    if (first === undefined) {
      throw new Misuse('expected a file, the id of a dataset, or - for standard input; got nothing')
    }
    if (others.length > 0) {
      const got = this.positionals.map((each) => JSON.stringify(each)).join(', ')
      throw new Misuse(`expected one file or dataset; got ${got}`)
    }
    return first
  }
}

/** Reads arguments strictly. Throws `Misuse` for an option that is not there, has no value, or stands twice. */
export function readArguments(args: readonly string[], options: Options): Arguments {
  checkNames(args, options)
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { short }]) => [
      name,
      { type: 'string' as const, multiple: true, ...(short ? { short } : {}) },
    ]),
  )
  const { positionals, values } = parsed(args, config)
  const given = Object.entries(values).map(
    ([name, value]) => [name, [value].flat().map(String)] as const,
  )
  for (const [name, texts] of given) {
    if (texts.length > 1 && !options[name]?.isRepeatable) {
      throw new Misuse(`--${name}: expected one value; got ${texts.join(' and ')}`)
    }
  }
  return new Arguments(positionals, new Map(given))
}

/** Throws for the first option that is not there, naming the nearest. */
function checkNames(args: readonly string[], options: Options): void {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { short }]) => [
      name,
      { type: 'string' as const, ...(short ? { short } : {}) },
    ]),
  )
  const { tokens } = parseArgs({
    ...{ args: [...args], options: config, strict: false, tokens: true, allowPositionals: true },
  })
  for (const token of tokens ?? []) {
    if (token.kind !== 'option' || token.name in options) continue
    const near = nearestOf(token.name, Object.keys(options))
    const advice = near ? `Did you mean --${near}?` : 'See --help for what there is.'
    throw new Misuse(`${token.rawName}: there is no such option. ${advice}`)
  }
}

function parsed(
  args: readonly string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'] & {},
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    // What is left to go wrong is an option without its value, which Node explains.
    throw new Misuse(error instanceof Error ? error.message : String(error))
  }
}
