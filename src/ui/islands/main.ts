/** All islands in one small script; every page works without it. */
import { KheoAutosave } from './autosave.ts'
import { KheoCombobox } from './combobox.ts'
import { KheoDay } from './day.ts'
import { define } from './dom.ts'
import { dropDraftsAtSignOut, KheoDraft, settleDrafts } from './draft.ts'
import { KheoKeys } from './keys.ts'
import { KheoLink } from './link.ts'
import { KheoLookAlikes } from './look-alikes.ts'
import { KheoOnce } from './once.ts'
import { closePopsOnEscape } from './pop.ts'
import { KheoPrint } from './print.ts'
import { KheoProgress } from './progress.ts'
import { KheoSelectAll } from './select-all.ts'
import { KheoSteps } from './steps.ts'
import { KheoUpload } from './upload.ts'
import { KheoWatch } from './watch.ts'

dropDraftsAtSignOut()
settleDrafts(document.body)
closePopsOnEscape()
define('kheo-autosave', KheoAutosave)
define('kheo-combobox', KheoCombobox)
define('kheo-day', KheoDay)
define('kheo-draft', KheoDraft)
define('kheo-keys', KheoKeys)
define('kheo-link', KheoLink)
define('kheo-look-alikes', KheoLookAlikes)
define('kheo-once', KheoOnce)
define('kheo-print', KheoPrint)
define('kheo-progress', KheoProgress)
define('kheo-select-all', KheoSelectAll)
define('kheo-steps', KheoSteps)
define('kheo-upload', KheoUpload)
define('kheo-watch', KheoWatch)
