import { tokens } from './attributes.ts'
import { Field, type FieldOptions, describedBy, idOf } from './form-group.tsx'

interface FileUploadProps extends FieldOptions {
  multiple?: boolean | undefined
}

/** Needs a form with `enctype="multipart/form-data"`. */
export function FileUpload(props: FileUploadProps) {
  const id = idOf(props)
  const error = Boolean(props.errorMessage) && 'govuk-file-upload--error'
  return (
    <Field field={props}>
      <input
        class={tokens('govuk-file-upload', props.classes, error)}
        id={id}
        name={props.name}
        type="file"
        disabled={props.disabled}
        multiple={props.multiple}
        aria-describedby={describedBy(id, props)}
        {...props.attributes}
      />
    </Field>
  )
}
