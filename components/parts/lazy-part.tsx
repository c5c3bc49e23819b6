import {
  type ComponentType,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  Suspense,
  useState,
} from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { isNotLoaded, loadWithin } from './loading'
import { PartBoundary } from './part-boundary'
import { PartFailed, type PartName } from './part-failed'

interface LazyPartOptions {
  readonly name: PartName
  /** Whether it has no room of its own, such as a dialog or a layer of the map: what is said then floats above the page. */
  readonly floats?: boolean
  /** What is shown until it is there. */
  readonly pending?: ReactNode
  /** Whether a file that is opened is likely to need it: it is then fetched while that is read. */
  readonly isForFiles?: boolean
}

type Module<Props> = { readonly default: ComponentType<Props> }

/** One try at loading a part, shared by all places that show it. */
interface Attempt<Props> {
  /** It may suspend, until it is there. */
  Part: LazyExoticComponent<ComponentType<Props>> | ComponentType<Props>
  hasFailed: boolean
}

/** What fetches the parts that a file is likely to need. */
const ofFiles = new Set<() => Promise<void>>()

/**
 * Fetches the parts that a file is likely to need, while it is read. What is there when it is first
 * shown is drawn at once; what has to be waited for React holds back for some tenths of a second.
 */
export function prepareForFile(): void {
  for (const prepare of ofFiles) void prepare()
}

/**
 * A part of the screen that is loaded when it is first shown. Where it does not come, or breaks, it
 * alone says so, with a button that loads it anew; the rest of the screen goes on. A prop `onClose`
 * is also what closes that message.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<Module<Props>>,
  { name, floats = false, pending = floats ? <Opening /> : null, isForFiles }: LazyPartOptions,
): ComponentType<Props> {
  // React keeps a failure for ever: another try needs another lazy component.
  function begin(read: () => Promise<Module<Props>>): Attempt<Props> {
    const attempt: Attempt<Props> = {
      hasFailed: false,
      Part: lazy(() =>
        read().catch((error: unknown) => {
          attempt.hasFailed = true
          throw error
        }),
      ),
    }
    return attempt
  }
  const fetched = () => loadWithin(load)
  let latest = begin(fetched)

  // Where it does not come it is asked for again when it is shown.
  async function prepare() {
    const attempt = latest
    const loaded = await fetched().catch(() => null)
    if (loaded) attempt.Part = loaded.default
  }
  if (isForFiles) ofFiles.add(prepare)

  return function LazyPart(props: Props) {
    const [{ Part, tries }, setTry] = useState(() => {
      if (latest.hasFailed) latest = begin(fetched)
      return { Part: latest.Part, tries: 0 }
    })
    async function retry() {
      const loaded = await fetched()
      latest = begin(async () => loaded)
      setTry({ Part: latest.Part, tries: tries + 1 })
    }
    const failed = (error: unknown) => (
      <PartFailed
        name={name}
        isBroken={!isNotLoaded(error)}
        floats={floats}
        retry={retry}
        onClose={'onClose' in props ? (props.onClose as () => void) : undefined}
      />
    )
    return (
      <PartBoundary key={tries} failed={failed}>
        <Suspense fallback={pending}>
          <Part {...props} />
        </Suspense>
      </PartBoundary>
    )
  }
}

function Opening() {
  const { dialog } = useMessages('screen')
  return (
    <span aria-live="polite" className="visually-hidden">
      {dialog.opening}
    </span>
  )
}
