import {
  type ComponentType,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useState,
  useSyncExternalStore,
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
  /** It suspends until it is there. */
  Part: LazyExoticComponent<ComponentType<Props>> | ComponentType<Props>
  state: 'waits' | 'there' | 'failed'
  /** What it was rejected with. */
  error?: unknown
  /** Loads it, once; rejects where it does not come. */
  readonly load: () => Promise<Module<Props>>
}

/** What fetches the parts that a file is likely to need. */
const ofFiles = new Set<() => Promise<unknown>>()

/** Fetches the parts that a file is likely to need, while it is read. */
export function prepareForFile(): void {
  for (const prepare of ofFiles) prepare().catch(() => null)
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
  function begin(): Attempt<Props> {
    let loading: Promise<Module<Props>> | undefined
    const attempt: Attempt<Props> = {
      state: 'waits',
      Part: lazy(() => attempt.load()),
      load: () => {
        loading ??= loadWithin(load).then(
          (loaded) => {
            attempt.Part = loaded.default
            attempt.state = 'there'
            return loaded
          },
          (error: unknown) => {
            attempt.state = 'failed'
            attempt.error = error
            throw error
          },
        )
        return loading
      },
    }
    return attempt
  }
  let latest = begin()
  function current(): Attempt<Props> {
    if (latest.state === 'failed') latest = begin()
    return latest
  }

  // Where it does not come it is asked for again when it is shown.
  if (isForFiles) ofFiles.add(() => current().load())

  return function LazyPart(props: Props) {
    const isHydrated = useSyncExternalStore(subscribeToNothing, isInBrowser, isOnServer)
    // Where nothing of it is drawn yet it is waited for here: React holds back what has suspended for some tenths of a second.
    const [{ attempt, Part, tries }, setTry] = useState(() => {
      const first = current()
      const isAwaited = isHydrated && first.state === 'waits'
      return { attempt: first, Part: isAwaited ? null : first.Part, tries: 0 }
    })
    useEffect(() => {
      const show = () =>
        setTry((now) => ({ ...now, Part: attempt.state === 'there' ? attempt.Part : null }))
      if (!Part) attempt.load().then(show, show)
    }, [attempt, Part])
    async function retry() {
      const next = begin()
      await next.load()
      latest = next
      setTry({ attempt: next, Part: next.Part, tries: tries + 1 })
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
    if (!Part) return attempt.state === 'failed' ? failed(attempt.error) : pending
    return (
      <PartBoundary key={tries} failed={failed}>
        <Suspense fallback={pending}>
          <Part {...props} />
        </Suspense>
      </PartBoundary>
    )
  }
}

const subscribeToNothing = () => () => {}
const isInBrowser = () => true
const isOnServer = () => false

function Opening() {
  const { dialog } = useMessages('screen')
  return (
    <span aria-live="polite" className="visually-hidden">
      {dialog.opening}
    </span>
  )
}
