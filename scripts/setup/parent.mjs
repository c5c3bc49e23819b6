/**
 * A stop of npm is a stop of the command it runs.
 *
 * npm runs a command through a shell. SIGTERM sent to npm ends npm and that shell, but the shell
 * does not pass it on: the command would stay behind, holding its port. So it watches its parent.
 */

/** Sends this process SIGTERM when npm started it and the process between them is gone. */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  watch.unref()
}
