/** flechette's own types of a module that it ships beside its entry point. */
declare module '@uwdata/flechette/src/encode/encode-ipc.js' {
  export { encodeIPC } from '@uwdata/flechette/dist/types/encode/encode-ipc'
}
