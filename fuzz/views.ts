/** Views and links for fuzzing, sound and broken. */
import fc from 'fast-check'
import { hostileText } from './hostile'
import { mutatedText } from './mutate'

const LINKS = [
  'v=1&from=2024-10-01&to=2024-11-18&actor=kataib-hezbollah,harakat-hezbollah-al-nujaba&role=claimed',
  'v=1&umbrella=1&place=eilat,haifa&country=IL,XX&direction=against-israel&side=israel&weapon=drone',
  'v=1&outcome=intercepted&evidence=claimed,confirmed&origin=IQ,none&casualties=1&q=arad+drone',
  'v=1&count=attacks&bin=day&stack=evidence&strike=2024-10-04-golan-heights-1&highlight=2024-10-04-golan-heights-1',
  'v=1&event=2024-11-27-lebanon-ceasefire&hide=diplomacy&events=1&panel=compare&map=32.000,40.000,5.00',
  'v=1&a=2024-10-01..2024-10-31&b=2024-11-01..2024-11-30&panel=compare',
]

const KEYS = LINKS.flatMap((link) => [...new URLSearchParams(link).keys()])

const values = LINKS.flatMap((link) => [...new URLSearchParams(link).values()])

const part = fc.tuple(
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...KEYS) }, hostileText(100)),
  fc.oneof(fc.constantFrom(...values), hostileText()),
)

/** Query strings: of sound parts, of hostile ones, and real ones with faults. */
export const hostileLink: fc.Arbitrary<string> = fc.oneof(
  mutatedText(LINKS),
  fc
    .array(part, { maxLength: 12 })
    .map((parts) => parts.map(([key, value]) => `${escaped(key)}=${escaped(value)}`).join('&')),
  hostileText(),
)

/** Half of a surrogate pair cannot be encoded: it stays as it is. */
function escaped(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return text
  }
}
