/** The map's numbers as a table: one row for each place that was struck. */
import type { Dataset } from '../../dataset/dataset'
import type { Summary } from '../../engine/summary'

/** The place with its point, its `amount`, and of that each key of the stack. Most first. */
export function placeTable(
  { places, bins, question }: Pick<Summary, 'places' | 'bins' | 'question'>,
  { placeById }: Pick<Dataset, 'placeById'>,
): { header: string[]; rows: (string | number | null)[][] } {
  const rows = [...places]
    .sort(([, a], [, b]) => b.amount - a.amount)
    .map(([id, { amount, byStack }]) => {
      const place = placeById.get(id)
      const point = [place?.lat ?? null, place?.lon ?? null, place?.geoPrecision ?? null]
      return [id, place?.name ?? null, place?.country ?? null, ...point, amount, ...byStack]
    })
  const about = ['target_id', 'target', 'country', 'latitude', 'longitude', 'geo_precision']
  return { header: [...about, question.measure, ...bins.keys], rows }
}
