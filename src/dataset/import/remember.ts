/** Answers that are remembered by text: a file has many more rows than places, parties and sources. */

/** So many texts are remembered, each of so many characters at most. */
const MOST = 20_000
const LONGEST = 256

/** As `read`, which always gives the same for the same text, and gives something. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  // Most often it is asked the same as in the row before: compared, a text need not be hashed.
  let last = ''
  let lastAnswer: T | undefined
  return (text) => {
    if (text === last && lastAnswer !== undefined) return lastAnswer
    if (text.length > LONGEST) return read(text)
    let answer = known.get(text)
    if (answer === undefined) {
      answer = read(text)
      if (known.size < MOST) known.set(ownCopy(text), answer)
    }
    last = text
    lastAnswer = answer
    return answer
  }
}

/** A part of a longer text would keep all of that in memory. */
export const ownCopy = (text: string) => text.split('').join('')
