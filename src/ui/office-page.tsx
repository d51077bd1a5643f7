/**
 * The whole document of a page for staff: the public pages' ink and colours, denser, with the main
 * menu, who is signed in and the way out. Knows no feature.
 */
import type { ComponentChildren } from 'preact'
import type { AssetName } from '../platform/http/assets.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { Document } from './document.tsx'
import { type LanguageLink, Languages } from './languages.tsx'
import { useWords } from './language.ts'
import { Mark } from './mark.tsx'
import { type NavigationLink, PrimaryNavigation } from './primary-navigation.tsx'
import { SearchBox, type SearchBoxProps } from './search-box.tsx'
import { Telephone, type TelephoneNumber } from './telephone.tsx'
import { uiText } from './text.ts'

/** Who is signed in, and where the form that ends it is sent. */
interface SignedInStaff {
  name: string
  signOutAction: string
}

interface OfficePageProps {
  lang: Lang
  /** The page's h1 as plain words: no names of people, no references. */
  title: string
  officeName: string
  homeHref: string
  /** On pages without it (sign-in) nobody is named and no menu is shown. */
  staff?: SignedInStaff | undefined
  navigation?: readonly NavigationLink[] | undefined
  searchBox?: SearchBoxProps | undefined
  languageLinks?: readonly LanguageLink[] | undefined
  hasErrors?: boolean | undefined
  /** On pages where something went wrong: whom to call. */
  telephone?: TelephoneNumber | undefined
  /** `narrow` for a form of a few lines, the whole width of the screen otherwise. */
  width?: 'narrow' | undefined
  /** The gallery has one of its own, with the parts that no page has yet. */
  styleSheet?: AssetName | undefined
  children?: ComponentChildren
}

export function OfficePage(props: OfficePageProps) {
  const { lang, title, officeName, staff, navigation, telephone, children } = props
  const prefix = props.hasErrors ? `${uiText(lang).t('error')}: ` : ''
  return (
    <Document
      lang={lang}
      title={`${prefix}${title} – ${officeName}`}
      styleSheet={props.styleSheet ?? 'office.css'}
    >
      <header class="o-header">
        <div class="govuk-width-container o-header__inside">
          <a class="o-header__home" href={props.homeHref}>
            <Mark size={28} />
            {officeName}
          </a>
          {navigation && <Menu items={navigation} />}
          {props.searchBox && <SearchBox {...props.searchBox} />}
          {props.languageLinks && <Languages links={props.languageLinks} />}
          {staff && <SignOut staff={staff} />}
        </div>
      </header>
      <main id="main" class="o-main">
        <div
          class={`govuk-width-container govuk-main-wrapper${props.width === 'narrow' ? ' o-narrow' : ''}`}
        >
          {children}
        </div>
      </main>
      {telephone && (
        <footer class="o-footer">
          <div class="govuk-width-container">
            <Telephone number={telephone} />
          </div>
        </footer>
      )}
    </Document>
  )
}

function Menu({ items }: { items: readonly NavigationLink[] }) {
  return <PrimaryNavigation label={useWords().t('main-navigation')} items={items} />
}

function SignOut({ staff }: { staff: SignedInStaff }) {
  const { t } = useWords()
  return (
    <form class="o-signed-in" method="post" action={staff.signOutAction}>
      <span>{staff.name}</span>
      <button class="o-signed-in__out" type="submit">
        {t('sign-out')}
      </button>
    </form>
  )
}
