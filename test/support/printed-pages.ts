import type { Browser } from 'playwright-core'

/** A4 at 150 dots an inch. */
const [width, height] = [1240, 1754]

/**
 * Pages as somebody photographs them: printed from their HTML, a little askew and out of focus. What is printed on them is
 * known, so that what is read can be told right or wrong.
 */
export async function photographPages(browser: Browser, pages: readonly string[]): Promise<Buffer[]> {
  const context = await browser.newContext({ viewport: { width, height } })
  const page = await context.newPage()
  const photos: Buffer[] = []
  for (const body of pages) {
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>${look}</style><main>${body}</main>`)
    photos.push(await page.screenshot({ type: 'jpeg', quality: 75 }))
  }
  await context.close()
  return photos
}

const look = `
  html { background: #fff }
  main { margin: 120px 110px 0 170px; font: 29px/1.55 'Times New Roman', Tinos, 'Liberation Serif', 'DejaVu Serif', serif;
    color: #161616; filter: blur(0.7px); transform: rotate(0.35deg) }
  p { margin: 0 0 12px; text-align: justify; text-indent: 60px }
  .head { display: grid; grid-template-columns: 2fr 3fr; text-align: center }
  .head p, .c p { text-align: center; text-indent: 0 }
  .l p { text-indent: 0; text-align: left; margin: 0 }
  .stamp { position: absolute; left: 640px; width: 210px; height: 210px; border: 9px solid #d33; border-radius: 50%; opacity: .8 }`

/** A plan of two pages. Its number cites a symbol with a mark too many, as copies of copies have it. */
export const planOfTwoPages = [
  `<div class="head"><div><p>UBND TỈNH VÍ DỤ</p><p><b>BAN DÂN TỘC</b></p><p>Số: 27/KH-BDT</p></div>
    <div><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p><b>Độc lập - Tự do - Hạnh phúc</b></p>
    <p><i>Ví Dụ, ngày 05 tháng 01 năm 2026</i></p></div></div>
   <div class="c"><p><b>KẾ HOẠCH</b></p><p><b>Thực hiện phong trào thi đua “Dân vận khéo” năm 2026</b></p></div>
   <p>Thực hiện Kế hoạch số 5584/KH-ƯBND ngày 23/12/2022 của Ủy ban nhân dân tỉnh, Ban Dân tộc ban hành kế hoạch như sau:</p>
   <p><b>I. MỤC ĐÍCH, YÊU CẦU</b></p>
   <p>1. Nâng cao nhận thức của cán bộ, công chức về công tác dân vận.</p>
   <p><b>II. NHIỆM VỤ</b></p>
   <p>1. Tổ chức hội nghị quán triệt kế hoạch đến toàn thể công chức. Văn phòng chủ trì, hoàn thành trước ngày 31/3/2026.</p>
   <p>2. Tuyên truyền chủ trương của Đảng ở các thôn, xã vùng đồng bào dân tộc thiểu số.</p>`,
  `<p>3. Xây dựng hai mô hình “Dân vận khéo” về phát triển kinh tế. Phòng Chính sách chủ trì.</p>
   <p><b>III. TỔ CHỨC THỰC HIỆN</b></p>
   <p>1. Các phòng báo cáo kết quả về Văn phòng trước ngày 15 tháng 12 năm 2026.</p>
   <p>2. Văn phòng theo dõi, đôn đốc, tổng hợp báo cáo lãnh đạo Ban.</p>
   <div class="stamp"></div>
   <div class="head"><div class="l"><p><b><i>Nơi nhận:</i></b></p><p>- Sở Nội vụ;</p><p>- Lưu: VT.</p></div>
   <div><p><b>TRƯỞNG BAN</b></p><p>&nbsp;</p><p>&nbsp;</p><p><b>Nguyễn Văn Bình</b></p></div></div>`,
]
