declare module 'virtual:basemap' {
  /** Address of the basemap's TopoJSON, relative to the page. */
  export const basemapUrl: string
}
