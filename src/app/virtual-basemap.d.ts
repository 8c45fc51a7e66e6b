declare module 'virtual:basemap' {
  /** Address of the basemap's TopoJSON, relative to the page. */
  export const basemapUrl: string
  /** The same of the whole world, for data from beyond it. */
  export const worldUrl: string
}
