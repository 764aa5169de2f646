import { commonAttributes, type ControlProps, type FileRules } from './control-props.ts'
import { formatSize } from './format.ts'
import { mostSentBytes } from './sent-limit.ts'
import { words } from './words.ts'

/**
 * Files, asked for in the words of the page: the browser's own button, which speaks the browser's language, is out of sight,
 * and its label is what people press. The script adds dropping, a list with sizes, and the progress of sending.
 */
export function FileControl(props: ControlProps) {
  const { id, spec, language, fileRules, values } = props
  const texts = words(language)
  const isMany = spec.control === 'files'
  const takesPhotos = fileRules?.camera === true
  return (
    <kheo-upload
      class="upload"
      data-max={fileRules?.maxBytes}
      data-remove={texts.dropFile}
      data-earlier={isMany && takesPhotos ? texts.fileEarlier : undefined}
      data-none={texts.noFile}
      data-chosen={texts.filesChosen}
      data-too-big={texts.tooBig}
      data-most={mostSentBytes}
      data-too-much={texts.tooMuchTogether(formatSize(mostSentBytes, language))}
      data-sending={texts.sending}
      data-offline={texts.offline}
    >
      {values.length > 0 ? <p class="s">{texts.fileAgain}</p> : null}
      <input {...commonAttributes(props)} type="file" class="file" multiple={isMany} accept={acceptOf(fileRules)} />
      <label class="zone" for={id}>
        <span class="btn">{isMany ? texts.chooseFiles : texts.chooseFile}</span>{' '}
        <span class="s m by-drop">{isMany ? texts.dropFiles : texts.dropOne}</span>
      </label>
      {takesPhotos ? (
        <label class="btn camera">
          {texts.takePhoto}
          <input type="file" name={spec.name} accept="image/*" capture="environment" multiple />
        </label>
      ) : null}
    </kheo-upload>
  )
}

function acceptOf(rules: FileRules | undefined): string | undefined {
  return rules === undefined || rules.accept.length === 0 ? undefined : rules.accept.join(',')
}
