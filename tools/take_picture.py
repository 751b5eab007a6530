"""Takes the READMEs' picture docs/page.png: the page of the seeds' graph, with one node chosen. Needs Chromium.

python tools/take_picture.py
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import expect, sync_playwright

import duikou
from graph.exports import html

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from e2e import chromium

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "page.png"
RESTS = 1000  # milliseconds
CHOSEN = "大连·六盘水东西部扶贫协作工作座谈会"


def take(page_file: Path) -> None:
    """Open the page, search for the chosen node, take the picture once the view rests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        page.goto(page_file.as_uri())
        page.wait_for_selector("html[data-ready=true]")
        page.keyboard.press("/")
        page.keyboard.type(CHOSEN)
        page.keyboard.press("Enter")
        expect(page.locator("#card h2")).to_have_text(CHOSEN)
        page.get_by_role("button", name="展开全部原文").click()
        page.wait_for_timeout(RESTS)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    if chromium.find() is None:
        sys.exit(chromium.HOW)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "graph.html"
        html.write(duikou.extract(ROOT / "seeds" / "articles"), file)
        take(file)
    print(PICTURE.relative_to(ROOT))
