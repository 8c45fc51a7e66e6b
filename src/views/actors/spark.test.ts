import { describe, expect, it } from 'vitest'
import { SPARK_HEIGHT, SPARK_WIDTH, sparkPath } from './spark'

describe('sparkPath', () => {
  it('draws each slot as a step; its own peak fills the height', () => {
    // Four slots over the width; 8 is the peak, 4 half of it.
    const slot = SPARK_WIDTH / 4
    expect(sparkPath([0, 8, 4, 0])).toBe(
      `M${slot} ${SPARK_HEIGHT}v-${SPARK_HEIGHT}h${slot}v${SPARK_HEIGHT}z` +
        `M${2 * slot} ${SPARK_HEIGHT}v-${SPARK_HEIGHT / 2}h${slot}v${SPARK_HEIGHT / 2}z`,
    )
  })

  it('does not make a peak of one strike', () => {
    expect(sparkPath([1])).toContain(`v-${SPARK_HEIGHT / 4}h`)
  })

  it('draws nothing for nothing', () => {
    expect(sparkPath([0, 0])).toBe('')
  })
})
