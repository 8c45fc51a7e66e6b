/** What is fuzzed: a reader of something that strangers hand in. One file in `targets/` each. */
import fc from 'fast-check'

export interface Target {
  name: string
  /** Inputs of a long run; a fast one takes a fixed part of them. */
  inputs: number
  /** Runs on inputs made from the seed until one fails; `onInput` is called before each. */
  check: (settings: Settings) => Promise<Outcome>
}

export interface Settings {
  seed: number
  runs: number
  /** Stops early, without a failure, when this is over. */
  budgetMs?: number
  onInput?: () => void
}

export interface Outcome {
  inputs: number
  slowestMs: number
  /** Which input failed, shrunk, and how; null where none did. */
  failure: string | null
}

interface TargetOf<Input> {
  name: string
  inputs: number
  given: fc.Arbitrary<Input>
  /** Throws where the input brought about what it must not. */
  run: (input: Input) => unknown
}

/** An input that takes longer than this, twice, is a hang. */
const HANG_MS = 1000

/** Longest input that a report shows. */
const LONGEST_SHOWN = 2000

/** A target; each run also checks that nothing hangs and that no built-in prototype has changed. */
export function target<Input>({ name, inputs, given, run }: TargetOf<Input>): Target {
  return {
    name,
    inputs,
    check: async ({ seed, runs, budgetMs, onInput = () => {} }) => {
      let slowestMs = 0
      const timed = async (input: Input): Promise<number> => {
        const started = performance.now()
        await run(input)
        return performance.now() - started
      }
      const property = fc.asyncProperty(given, async (input) => {
        onInput()
        let ms = await timed(input)
        // Once may be a busy machine or the collector; the same input twice is the input.
        if (ms > HANG_MS) ms = await timed(input)
        if (ms > HANG_MS) throw new Error(`took ${Math.round(ms)} ms`)
        slowestMs = Math.max(slowestMs, ms)
        const polluted = changedPrototype()
        if (polluted) throw new Error(`${polluted} was changed`)
      })
      const details = await fc.check(property, {
        seed,
        numRuns: runs,
        // Shrinking an input that hangs must end too.
        interruptAfterTimeLimit: budgetMs ?? 3_600_000,
        markInterruptAsFailure: false,
      })
      const failure = details.failed ? reportOf(details) : null
      return { inputs: details.numRuns, slowestMs, failure }
    },
  }
}

function reportOf<Input>({
  counterexample,
  errorInstance,
  counterexamplePath,
}: fc.RunDetails<Input>) {
  const input = fc.stringify(counterexample)
  const error = errorInstance instanceof Error ? errorInstance.stack : String(errorInstance)
  const shown =
    input.length > LONGEST_SHOWN
      ? `${input.slice(0, LONGEST_SHOWN)}… (${input.length} characters)`
      : input
  return `input (path ${counterexamplePath}): ${shown}\n${error}`
}

const PROTOTYPES = { Object, Array, String, Number, Boolean, Function, Map, Set, Date, RegExp }

const shapeOf = (prototype: object) =>
  Reflect.ownKeys(prototype).map(String).join() + Object.isExtensible(prototype)

const SHAPES = Object.entries(PROTOTYPES).map(([name, { prototype }]) => ({
  name,
  prototype: prototype as object,
  shape: shapeOf(prototype),
}))

/** Name of a built-in prototype that is no longer as it was at the start, or null. */
function changedPrototype(): string | null {
  const changed = SHAPES.find(({ prototype, shape }) => shapeOf(prototype) !== shape)
  return changed ? `${changed.name}.prototype` : null
}
