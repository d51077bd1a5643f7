/** A service by name: the browser offers those of the register, and anything else may be typed. */
import type { FoundService } from '../published/index.ts'
import { Input } from '../ui/input.tsx'

interface ServiceFieldProps {
  label: string
  hint?: string | undefined
  value: string | undefined
  services: readonly FoundService[]
  errorMessage?: string | undefined
}

export function ServiceField({ label, hint, value, services, errorMessage }: ServiceFieldProps) {
  return (
    <>
      <Input
        name="service"
        label={{ text: label }}
        hint={hint}
        value={value}
        errorMessage={errorMessage}
        autocomplete="off"
        spellcheck={false}
        attributes={{ list: 'services' }}
      />
      <datalist id="services">
        {services.map(({ name }) => (
          <option>{name}</option>
        ))}
      </datalist>
    </>
  )
}
