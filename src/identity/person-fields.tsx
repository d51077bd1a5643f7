/** The fields about a member of staff that several forms ask, and what can be wrong with them. */
import { z } from 'zod'
import { languages } from '../platform/i18n/catalogue.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { Input } from '../ui/input.tsx'
import { Radios } from '../ui/radios.tsx'
import type { Problems } from './problems.tsx'
import { roles } from './role.ts'
import type { Role } from './role.ts'
import type { IdentityText } from './text.ts'

const line = z.string().trim().max(254).default('')

/** As typed. What is missing or wrong is told by `personProblems`. */
export const typedPerson = z.object({
  name: line,
  email: line,
  language: z.enum(languages).optional().catch(undefined),
  'languages[]': z.array(z.enum(languages)).default([]),
})

export type TypedPerson = z.infer<typeof typedPerson>
export type PersonField = 'name' | 'email' | 'language' | 'languages'

export interface Person {
  readonly name: string
  readonly email: string
  readonly language: Lang
  readonly languages: readonly Lang[]
}

export function readPerson(typed: TypedPerson): Person | undefined {
  const { name, language, 'languages[]': spoken } = typed
  const email = z.email().safeParse(typed.email.toLowerCase())
  if (!name || !email.success || !language || spoken.length === 0) return undefined
  return { name, email: email.data, language, languages: spoken }
}

export function personProblems({ t }: IdentityText, typed: TypedPerson): Problems<PersonField> {
  return {
    ...(typed.name ? {} : { name: t('error.name') }),
    ...(z.email().safeParse(typed.email).success ? {} : { email: t('error.email') }),
    ...(typed.language ? {} : { language: t('error.language') }),
    ...(typed['languages[]'].length > 0 ? {} : { languages: t('error.languages') }),
  }
}

interface PersonFieldsProps {
  text: IdentityText
  typed: TypedPerson
  problems: Problems<PersonField>
  /** Whether the browser may fill in its owner's own name and address. */
  isOwn?: boolean
}

export function PersonFields({ text, typed, problems, isOwn }: PersonFieldsProps) {
  const { t } = text
  return (
    <>
      <NameField text={text} value={typed.name} problem={problems.name} isOwn={isOwn} />
      <Input
        name="email"
        type="email"
        label={{ text: t('field.email') }}
        errorMessage={problems.email}
        value={typed.email}
        autocomplete={isOwn ? 'username' : 'off'}
        spellcheck={false}
      />
      <LanguageField text={text} value={typed.language} problem={problems.language} />
      <LanguagesField text={text} values={typed['languages[]']} problem={problems.languages} />
    </>
  )
}

interface FieldProps<Value> {
  text: IdentityText
  value: Value
  problem?: string | undefined
}

export function NameField(props: FieldProps<string> & { isOwn?: boolean | undefined }) {
  const { t } = props.text
  return (
    <Input
      name="name"
      label={{ text: t('field.name') }}
      hint={t('field.name-hint')}
      errorMessage={props.problem}
      value={props.value}
      autocomplete={props.isOwn ? 'name' : 'off'}
      spellcheck={false}
    />
  )
}

export function LanguageField({ text: { t }, value, problem }: FieldProps<Lang | undefined>) {
  return (
    <Radios
      name="language"
      fieldset={{ legend: { text: t('field.language'), classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={problem}
      classes="govuk-radios--inline govuk-radios--small"
      value={value}
      items={languages.map((lang) => ({ value: lang, text: t(`language.${lang}`) }))}
    />
  )
}

interface LanguagesFieldProps {
  text: IdentityText
  values: readonly Lang[]
  problem?: string | undefined
}

export function LanguagesField({ text: { t }, values, problem }: LanguagesFieldProps) {
  return (
    <Checkboxes
      name="languages[]"
      idPrefix="languages"
      fieldset={{ legend: { text: t('field.languages'), classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={problem}
      classes="govuk-checkboxes--small o-checkboxes--inline"
      values={values}
      items={languages.map((lang) => ({ value: lang, text: t(`language.${lang}`) }))}
    />
  )
}

export function RoleField({ text: { t }, value, problem }: FieldProps<Role | undefined>) {
  return (
    <Radios
      name="role"
      fieldset={{ legend: { text: t('field.role'), classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={problem}
      classes="govuk-radios--small"
      value={value}
      items={roles.map((role) => ({
        value: role,
        text: t(`role.${role}`),
        hint: t(`role.${role}-hint`),
      }))}
    />
  )
}
