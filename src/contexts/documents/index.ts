export { displayHref, fileHref } from './file-href.ts'
export { insertFiles } from './store/files.ts'
