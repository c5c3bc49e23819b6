/**
 * A stop of npm is a stop of the command it runs.
 *
 * npm runs a command through a shell, which passes no signal on: in package.json the command takes the
 * shell's place (`exec`), so that what npm passes on reaches it (SIGINT, SIGTERM). Any other end of npm,
 * as by SIGHUP, the command sees by the loss of its parent.
 */

/** Sends this process SIGTERM when npm started it and is gone, or a shell between them is. */
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
