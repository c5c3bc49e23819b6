/** Calls back when the theme may have changed: the system's, or a switch on the root element. Returns how to stop. */
export function watchTheme(onChange: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const observer = new MutationObserver(onChange)
  system.addEventListener('change', onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] })
  return () => {
    system.removeEventListener('change', onChange)
    observer.disconnect()
  }
}
