declare module 'virtual:dataset' {
  /** Address of the compiled dataset, relative to the page. */
  export const datasetUrl: string
  export const datasetVersion: string
  /** SHA-256 of its tables as compact JSON, hex. */
  export const datasetSha256: string
  /** SHA-256 of the whole file, hex. */
  export const fileSha256: string
}
