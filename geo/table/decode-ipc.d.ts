/** flechette's own types of a module that it ships beside its entry point. */
declare module '@uwdata/flechette/src/decode/decode-ipc.js' {
  export { decodeIPC } from '@uwdata/flechette/dist/types/decode/decode-ipc'
}
