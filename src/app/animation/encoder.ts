/** What turns drawn frames into a file. */
export interface Encoder {
  /** Takes the canvas as it stands for the next frame. */
  add: (canvas: HTMLCanvasElement) => Promise<void>
  finish: () => Promise<Blob>
  /** Gives up what it holds. */
  cancel: () => Promise<void>
}

export interface Pace {
  /** Frames a second. */
  rate: number
  /** How many frames there will be. */
  frames: number
}
