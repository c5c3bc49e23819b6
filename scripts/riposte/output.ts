import type { Arguments, Options } from './arguments'
import type { CommandIo, Part } from './command'

export const OUTPUT_OPTIONS: Options = { to: {}, out: { short: 'o' } }

/** Where the output goes: a file, or null for standard output. */
export function outOf(args: Arguments): string | null {
  const out = args.one('out')
  return out === '-' ? null : out
}

/** Writes to the file of --out, or to standard output. */
export async function output(
  args: Arguments,
  io: CommandIo,
  parts: AsyncIterable<Part> | Iterable<Part>,
): Promise<void> {
  const out = outOf(args)
  if (out !== null) return io.writeFile(out, each(parts))
  for await (const part of parts) await io.stdout(part)
}

async function* each(parts: AsyncIterable<Part> | Iterable<Part>): AsyncGenerator<Part> {
  yield* parts
}
