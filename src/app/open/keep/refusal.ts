/** Why a browser keeps nothing, or not this, in sentences. */

interface Wanted {
  name: string
  bytes: number
  room?: StorageEstimate | undefined
}

/** `wanted` is what was to be kept; left out where it was only to be looked up. */
export function refusal(error: unknown, wanted?: Wanted): string {
  const name = error instanceof DOMException ? error.name : ''
  if (wanted && name === 'QuotaExceededError') return full(wanted)
  if (wanted && (name === 'NotReadableError' || name === 'NotFoundError'))
    return `“${wanted.name}” could not be read again: it was moved or changed since it was opened. Open it again, then keep it.`
  if (name === 'VersionError')
    return 'What is kept here was kept by a newer version of this page. Reload the page to get that version.'
  if (wanted && name === 'DataCloneError')
    return `“${wanted.name}” is nothing that this browser can keep. It stays open until the page is closed.`
  return `This browser keeps nothing for this page: it is in private mode, or its settings forbid it.${wanted ? ` “${wanted.name}” stays open until the page is closed.` : ''}`
}

function full({ name, bytes, room }: Wanted): string {
  const left =
    room?.quota === undefined
      ? ''
      : ` It grants this page ${sizeInWords(room.quota)}, and ${sizeInWords(room.usage ?? 0)} of that are in use.`
  return `The browser has no room for “${name}” (${sizeInWords(bytes)}).${left} Remove another dataset that is kept, or free space on this device. Nothing that was kept is lost.`
}

/** `3 kB`, `12 MB`, `1.2 GB`: of a thousand, as file managers count. */
export function sizeInWords(bytes: number): string {
  const [size, unit] =
    bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB']
  return `${size < 10 && unit !== 'kB' ? size.toFixed(1) : Math.ceil(size)} ${unit}`
}
