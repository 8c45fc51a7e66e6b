/** The map as tables: places, actors and reported origins, with the same numbers and the same presses. */
import { useMemo } from 'react'
import { toggle, toggleActor } from '../../../filter/actions'
import { useAtlas, useSummary } from '../../../filter/atlas'
import { useView } from '../../../filter/store'
import { ACTOR_KINDS, countryLabel, GEO_PRECISIONS, type Term } from '../../../model/vocabulary'
import { DataTable } from '../../../ui/DataTable'
import { asSentence } from '../../../ui/format'
import { STACK_LABELS, stackKeys } from '../../../ui/stack'
import { whereabouts } from '../describe'
import { actorMarks, targetMarks } from '../marks'
import styles from './MapTable.module.css'

export function MapTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section className={styles.scroller} tabIndex={0} aria-label="Tables of the map">
      <Places />
      <Actors />
      <Origins />
    </section>
  )
}

function Places() {
  const { dataset } = useAtlas()
  const summary = useSummary()
  const { question, bins } = summary
  const chosen = useView((view) => view.filter.places)
  const marks = useMemo(() => targetMarks(dataset, summary, chosen), [dataset, summary, chosen])
  const used = useMemo(() => {
    const present = new Set(marks.flatMap(({ slices }) => slices.map(({ key }) => key)))
    return stackKeys(dataset, question.stack, bins.keys).filter(({ key }) => present.has(key))
  }, [dataset, question.stack, bins.keys, marks])
  const sumOf = (key: string) => marks.reduce((sum, { slices }) => sum + amountOf(slices, key), 0)
  return (
    <DataTable
      caption={`${asSentence(question.measure)} by place of the target and ${STACK_LABELS[question.stack].toLowerCase()}`}
      first="Place"
      columns={[
        { key: ' country', label: 'Country', words: true },
        { key: ' precision', label: 'How exact', words: true },
        ...used.map(({ key, label }) => ({ key, label })),
        { key: ' all', label: 'All' },
      ]}
      rows={marks.map(({ place, amount, slices }) => ({
        key: place.id,
        header: (
          <Press
            name={place.name}
            pressed={chosen.includes(place.id)}
            onPress={() => toggle('places', place.id)}
          />
        ),
        cells: [
          countryLabel(place.country),
          (GEO_PRECISIONS[place.geoPrecision] as Term).label,
          ...used.map(({ key }) => amountOf(slices, key)),
          amount,
        ],
      }))}
      sums={[
        '',
        '',
        ...used.map(({ key }) => sumOf(key)),
        marks.reduce((sum, { amount }) => sum + amount, 0),
      ]}
    />
  )
}

const amountOf = (slices: readonly { key: string; amount: number }[], key: string) =>
  slices.find((slice) => slice.key === key)?.amount ?? 0

function Actors() {
  const { dataset } = useAtlas()
  const { actors: tallies, question } = useSummary()
  const chosen = useView((view) => view.filter.actors)
  const marks = useMemo(() => actorMarks(dataset.actors), [dataset])
  return (
    <DataTable
      caption={`Actors on the map: ${question.measure} that they claim, or are blamed for; umbrellas with their members`}
      first="Actor"
      columns={[
        { key: 'kind', label: 'Kind', words: true },
        { key: 'where', label: 'Where it stands', words: true },
        { key: 'claimed', label: 'Claimed' },
        { key: 'blamed', label: 'Blamed' },
      ]}
      rows={marks.map((mark) => {
        const { actor, memberIds } = mark
        const tally = tallies.get(actor.id)
        const { claimed, attributed } = tally?.group ?? tally ?? { claimed: 0, attributed: 0 }
        return {
          key: actor.id,
          header: (
            <Press
              name={actor.name}
              pressed={chosen.includes(actor.id)}
              onPress={() => toggleActor(actor.id, memberIds)}
            />
          ),
          cells: [ACTOR_KINDS[actor.kind].label, whereabouts(mark), claimed, attributed],
        }
      })}
      sums={null}
    />
  )
}

function Origins() {
  const { dataset } = useAtlas()
  const { origins, question } = useSummary()
  if (origins.length === 0) return null
  return (
    <DataTable
      caption={`${asSentence(question.measure)} by the country that a report names as their origin, and place of the target`}
      first="Reported origin"
      columns={[
        { key: 'place', label: 'Place', words: true },
        { key: 'amount', label: asSentence(question.measure) },
      ]}
      rows={origins.map(({ country, place, amount }) => ({
        key: `${country} ${place}`,
        header: countryLabel(country),
        cells: [dataset.placeById.get(place)?.name ?? place, amount],
      }))}
      sums={null}
    />
  )
}

/** As the symbol on the map: a press puts it into the filter or takes it out. */
function Press({
  name,
  pressed,
  onPress,
}: {
  name: string
  pressed: boolean
  onPress: () => void
}) {
  return (
    <button type="button" className={styles.press} aria-pressed={pressed} onClick={onPress}>
      {name}
    </button>
  )
}
