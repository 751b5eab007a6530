"""Takes the READMEs' picture docs/page.png: the page of the seeds' graph, with one node chosen. Needs Chromium.

    python tools/take_picture.py [FOLDER]

With a folder it takes there, for whoever changes how the page looks, pictures of the seeds' graph and of made ones of 1,000 and
10,000 nodes, in light, dark, on a phone and printed.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page, expect, sync_playwright

import duikou
from graph.exports import html

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from e2e import chromium, graphs

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "page.png"
RESTS = 1000  # milliseconds
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": {"width": 1440, "height": 900}},
    "dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "has_touch": True},
    "print": {"viewport": {"width": 1000, "height": 1400}},
}
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


def take_all(folder: Path) -> None:
    """Each page in each look, as it opens and with its weightiest node chosen."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.FLAGS)
        seeds = duikou.extract(ROOT / "seeds" / "articles")
        for name, graph in (("seeds", seeds), ("1000", graphs.make(1000)), ("10000", graphs.make(10_000, relations=30_000))):
            file = folder / f"{name}.html"
            html.write(graph, file)
            for look, options in LOOKS.items():
                page = browser.new_page(reduced_motion="reduce", **options)
                page.goto(file.as_uri())
                page.wait_for_selector("html[data-ready=true]", timeout=60_000)
                _save(page, look, folder / f"{name}-{look}.png")
                page.keyboard.press("/")
                page.keyboard.type("市")
                page.keyboard.press("Enter")
                _save(page, look, folder / f"{name}-{look}-chosen.png")
                page.close()
        browser.close()


def _save(page: Page, look: str, file: Path) -> None:
    page.emulate_media(media="print" if look == "print" else "screen")
    page.wait_for_timeout(RESTS)
    page.screenshot(path=file)
    page.emulate_media(media="screen")
    print(file)


if __name__ == "__main__":
    if chromium.find() is None:
        sys.exit(chromium.HOW)
    if sys.argv[1:]:
        Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
        take_all(Path(sys.argv[1]))
    else:
        with TemporaryDirectory() as folder:
            file = Path(folder) / "graph.html"
            html.write(duikou.extract(ROOT / "seeds" / "articles"), file)
            take(file)
        print(PICTURE.relative_to(ROOT))
