import { FileUpload } from './file-upload.tsx'
import { fixtures } from './testing/official.ts'
import { type OfficialField, toField } from './testing/options.ts'

interface Options extends OfficialField {
  multiple?: boolean
}

const enhanced = 'the zone to drop files on, which needs a script'

export const fileUpload = fixtures<Options>(
  'file-upload',
  (options) => <FileUpload {...toField(options)} />,
  {
    enhanced,
    'enhanced, with error message and hint': enhanced,
    'enhanced, multiple files': enhanced,
    'enhanced, custom wrapper classes and attributes': enhanced,
    translated: enhanced,
  },
)
