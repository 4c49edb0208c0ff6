// What a reader may expect of the page; each check answers what is wrong, nothing when all is well.

const NARROW = 320;

/** Nothing is loaded but the file, and nobody complains. */
export const quiet = {
  name: 'nothing is loaded and no error is told',
  async run({ requests, complaints }) {
    return [...requests.filter((url) => !url.startsWith('file:')).map((url) => `asks for ${url}`), ...complaints];
  },
};

/** Every chart is there and has a size, and as many bars as it has figures. */
export const drawn = {
  name: 'charts are drawn',
  async run({ page, expected }) {
    return page.evaluate((expected) => {
      const wrong = [];
      for (const [chart, least] of Object.entries(expected)) {
        const bars = [...document.querySelectorAll(`.chart.${chart} svg .bar`)];
        const seen = bars.map((bar) => bar.getBoundingClientRect()).filter((box) => box.width > 0.5 && box.height > 0.5);
        if (seen.length < least) {
          wrong.push(`${chart}: ${seen.length} bars of ${least} can be seen`);
        }
        if (new Set(bars.map((bar) => getComputedStyle(bar).fill)).size < Math.min(2, least)) {
          wrong.push(`${chart}: all bars look alike`);
        }
        if (!document.querySelector(`.chart.${chart} details table tbody tr`)) {
          wrong.push(`${chart}: no table behind it`);
        }
      }
      return wrong;
    }, chartsOf(expected));
  },
};

const chartsOf = (expected) => ({ spend: expected.days * expected.networks, roas: expected.campaigns, budgets: 1 });

const column = (page, heading) =>
  page.evaluate((heading) => {
    const table = document.querySelector('table.sortable');
    const heads = [...table.tHead.rows[0].cells];
    const at = heads.findIndex((cell) => cell.textContent === heading);
    return {
      sort: heads[at].getAttribute('aria-sort'),
      sorted: heads.filter((cell) => cell.hasAttribute('aria-sort')).length,
      keys: [...table.tBodies[0].rows].map((row) => row.cells[at].dataset.key),
    };
  }, heading);

async function ordered(page, heading, order, isNumber = true) {
  const { sort, sorted, keys } = await column(page, heading);
  const there = keys.filter((key) => key !== '');
  const sign = order === 'ascending' ? 1 : -1;
  const right = [...there].sort((a, b) => sign * (isNumber ? Number(a) - Number(b) : a.localeCompare(b)));
  const wrong = [];
  if (sort !== order || sorted !== 1) {
    wrong.push(`${heading}: aria-sort is ${sort} on ${sorted} headings, not ${order}`);
  }
  if (JSON.stringify([...right, ...keys.filter((key) => key === '')]) !== JSON.stringify(keys)) {
    wrong.push(`${heading}: not ${order}: ${keys.join(', ')}`);
  }
  return wrong;
}

/** By mouse and by keyboard. */
export const sorts = {
  name: 'the table sorts by click and by keyboard',
  async run({ page }) {
    const button = (heading) => page.getByRole('button', { name: heading, exact: true });
    const wrong = await ordered(page, 'Spend', 'descending');
    await button('Clicks').click();
    wrong.push(...(await ordered(page, 'Clicks', 'descending')));
    await button('Clicks').click();
    wrong.push(...(await ordered(page, 'Clicks', 'ascending')));
    await button('Orders').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    wrong.push(...(await ordered(page, 'Revenue', 'descending')));
    await page.keyboard.press('Space');
    wrong.push(...(await ordered(page, 'Revenue', 'ascending')));
    await button('Campaign').click();
    wrong.push(...(await ordered(page, 'Campaign', 'ascending', false)));
    await button('Spend').click();
    return wrong;
  },
};

/** The tables behind the charts open by keyboard. */
export const opens = {
  name: 'tables behind charts open by keyboard',
  async run({ page }) {
    const wrong = [];
    for (const summary of await page.locator('summary').all()) {
      await summary.focus();
      await page.keyboard.press('Enter');
      if (!(await summary.evaluate((it) => it.parentElement.open))) {
        wrong.push(`${await summary.textContent()} does not open`);
      }
    }
    return wrong;
  },
};

/** Every text stands out from what is behind it, 4.5 to 1 (WCAG AA). */
export const contrast = {
  name: 'text has a contrast of 4.5 to 1',
  async run({ page }) {
    return page.evaluate(() => {
      const rgb = (color) => color.match(/[\d.]+/g).map(Number);
      const light = ([r, g, b]) => {
        const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
      };
      const behind = (element) => {
        for (let at = element; at; at = at.parentElement) {
          const color = rgb(getComputedStyle(at).backgroundColor);
          if (color.length < 4 || color[3] > 0) {
            return color;
          }
        }
        return [255, 255, 255];
      };
      const wrong = new Set();
      for (const element of document.querySelectorAll('body *')) {
        const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
        if (!hasText || element.closest('.unseen, script, style, title') || element.getClientRects().length === 0) {
          continue;
        }
        const style = getComputedStyle(element);
        const ink = light(rgb(element instanceof SVGElement ? style.fill : style.color));
        const paper = light(behind(element));
        const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
        if (ratio < 4.5) {
          wrong.add(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${ratio.toFixed(2)}`);
        }
      }
      return [...wrong];
    });
  },
};

/** On the smallest screen the page itself never scrolls sideways; wide tables do, within themselves. */
export const narrow = {
  name: `${NARROW} px are wide enough`,
  async run({ page }) {
    const before = page.viewportSize();
    await page.setViewportSize({ width: NARROW, height: 700 });
    const wrong = await page.evaluate((width) => {
      const found = [];
      if (document.documentElement.scrollWidth > width || document.body.scrollWidth > width) {
        found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
      }
      for (const element of document.querySelectorAll('body *')) {
        const box = element.getBoundingClientRect();
        if (box.width > 0 && box.right > width + 1 && !element.closest('.scroll, .patterns')) {
          found.push(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ends at ${Math.round(box.right)} px`);
        }
      }
      return found;
    }, NARROW);
    await page.setViewportSize(before);
    return wrong;
  },
};

/** A script that came in by a name would not run, and nothing could leave. Last, since the browser complains of it. */
export const sealed = {
  name: 'its policy lets no other script run and nothing leave',
  async run({ page }) {
    return page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.smuggled = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.smuggled = true');
      image.src = 'data:,';
      document.body.append(image);
      const left = await fetch('http://127.0.0.1:9/').then(() => 'answered', (error) => String(error));
      await new Promise((resolve) => setTimeout(resolve, 100));
      const wrong = window.smuggled ? ['a foreign script ran'] : [];
      const policy = document.querySelector('meta[http-equiv=Content-Security-Policy]');
      return policy === null || !policy.content.startsWith("default-src 'none'") || left === 'answered'
        ? [...wrong, 'no policy forbids the network']
        : wrong;
    });
  },
};

export const ALL = [quiet, drawn, sorts, opens, contrast, narrow, sealed];
