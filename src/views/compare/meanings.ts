/** What each number of the comparison means, in a sentence or two. */
import { BURSTS } from '../../engine/periods'
import { CHANGE_ROUNDS } from '../../engine/statistics/changePoint'
import { formatCount } from '../../ui/format'

export const MEANINGS = {
  count:
    'Strikes, or claimed or reported attacks, that pass the filter and lie wholly in the period. The date range of the filter plays no part here.',
  days: 'Days of the period within the record, both ends included.',
  rate: 'The count divided by the days, so that periods of different length can be compared.',
  difference: 'The daily rate of B less the daily rate of A.',
  ratio:
    'The daily rate of B divided by that of A: 1 is no difference, 0.5 is half as many, 2 is twice as many.',
  interval:
    'Ratios that agree with these counts, if strikes came independently at a steady rate in each period. If it holds 1, the counts do not show a change. Clopper and Pearson, 95 %.',
  p: 'How often counts at least as unlikely would come about if both periods had the same rate. Two-sided conditional exact test for two Poisson rates.',
  dispersion: `Variance of the daily counts divided by their mean, within the periods: 1 if strikes came independently, more if they come in bursts. Above ${BURSTS} the plain interval is too narrow.`,
  widened:
    'The same, with the Poisson variance multiplied by the dispersion (quasi-Poisson). Strikes come in bursts here: go by this one.',
  row: 'The ratio B/A of this row alone with its 95 % interval. Its p is adjusted for the number of rows that are tested at once (Benjamini and Hochberg): among all rows called “fell” or “rose”, no more than 1 in 20 is wrong on average.',
  changeP: `How often the weeks of these days, put in any order, hold a cut as strong as this one. Permutation test, ${formatCount(CHANGE_ROUNDS)} shuffles, the same each time.`,
  changeInterval:
    'Days on which the series could be cut nearly as well: no worse against the best cut than the true one would be in 95 of 100 series redrawn week by week from the days on either side.',
  published:
    'The same ratio, with the count of others in place of ours where somebody published one for these days. How they count is said under Coverage.',
} as const
