import type { ComponentChildren } from 'preact'
import { tokens } from './attributes.ts'
import { useWords } from './language.ts'

interface Step {
  title: ComponentChildren
  text?: ComponentChildren
}

interface StepsProps {
  steps: readonly Step[]
  /** The step where it now is, counted from 1. Without it, nothing is done yet. */
  current?: number | undefined
  /** It went no further than the current step. */
  isEnded?: boolean | undefined
}

/** The steps of a complaint as a line of numbers; what colour says is also said in words. */
export function Steps({ steps, current, isEnded = false }: StepsProps) {
  return (
    <ol class="o-steps">
      {steps.map((step, index) => (
        <StepItem step={step} state={stateOf(index + 1, current, isEnded)} />
      ))}
    </ol>
  )
}

type State = 'done' | 'current' | 'ended' | 'ahead'

function stateOf(step: number, current: number | undefined, isEnded: boolean): State {
  if (!current || step > current) return 'ahead'
  if (step < current) return 'done'
  return isEnded ? 'ended' : 'current'
}

function StepItem({ step, state }: { step: Step; state: State }) {
  const { t } = useWords()
  return (
    <li
      class={tokens('o-step', (state === 'current' || state === 'ended') && 'o-step--current')}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <span class="o-step__title">
        {step.title}
        {state !== 'ahead' && <span class="o-step__state">{t(`${state}-step`)}</span>}
      </span>
      {step.text && <span class="o-step__text">{step.text}</span>}
    </li>
  )
}
