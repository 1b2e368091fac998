#!/usr/bin/env python3
"""Runs `hearsay-filter` in real pandoc, for every kind of writer, and looks at what came out.

    pandoc.py HEARSAY-FILTER DOSSIER
"""
import json
import os
import subprocess
import sys
import tempfile
import zipfile

REPORT = """---
title: "On the word of `support NK-FOUGHT --format inline`{.hearsay}"
lang: it
---

The workers have `support WORKERS-15K`{.hearsay cite=keys}, in Italian `support WORKERS-15K`{.hearsay lang=it},
as the [figure](#fig-who) shows.

```{.hearsay #fig-who}
#| fig-cap: Who stands behind the workers
#| fig-alt: "A chain: documents, *relays* and origins"
#| width: 60%
draw --who WORKERS-15K
  --no-caption --no-legend
```

```{.hearsay}
#| label: tbl-support
#| tbl-cap: How well they stand
#| cite: keys
support WORKERS-15K NK-FOUGHT
```

```{.hearsay cite=footnotes}
who --proposition WORKERS-15K --format list
```

```
draw --an-example
```
"""

ITALIAN = """---
lang: it
bibliography: sources.json
nocite: '@*'
---

I lavoratori hanno `support WORKERS-15K`{.hearsay lang=it cite=keys}.
"""

failures = []


def check(what, good):
    if not good:
        failures.append(what)


def run(command, text):
    done = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"), done.returncode


def pandoc(tool, writer, *more):
    out, err, code = run(["pandoc", "-f", "markdown", "-t", writer, "--wrap=none", "--filter", tool, *more], REPORT)
    if code != 0:
        sys.exit(f"pandoc -t {writer} failed: {err}")
    return out


def pictures(ending):
    names = [name for name in os.listdir("hearsay-figures") if name.endswith(ending)]
    return names[0] if len(names) == 1 else sys.exit(f"pictures: {names}")


def text_documents(tool):
    html = pandoc(tool, "html", "-s")
    check("html shows the SVG under its label", f'<img src="hearsay-figures/{pictures(".svg")}" id="fig-who"' in html)
    check("html has the words for who cannot see", 'alt="A chain: documents, *relays* and origins"' in html)
    check("html has the width", "width:60" in html)
    check("html has the caption", "<figcaption" in html and ">Who stands behind the workers</figcaption>" in html)
    check("html has the sentences", "4 mentions, one origin (NIS)" in html and "4 menzioni, una sola origine" in html)
    check("html has a title", "4 origins of 3 independent groups" in html.split("</title>")[0])
    check("html has a table with its label and caption", 'id="tbl-support"' in html and "How well they stand" in html)
    check("html has right-aligned numbers", '<td style="text-align: right;">4</td>' in html)
    check("html cites", 'data-cites="S000 S003"' in html)
    check("html has footnotes", "line 28" in html and html.count('class="footnote-ref"') == 4)
    check("html leaves other code alone", "<code>draw --an-example</code>" in html)
    latex = pandoc(tool, "latex")
    check("latex shows the PDF", f"{{hearsay-figures/{pictures('.pdf')}}}" in latex)
    check("latex has the label", "label{fig-who}" in latex)
    check("latex has a table", "\\begin{longtable}" in latex and "NK-FOUGHT" in latex)
    markdown = pandoc(tool, "markdown")
    check("markdown cites", "[@S000; @S003]" in markdown)


def packed_documents(tool):
    for writer, ending in (("docx", ".png"), ("odt", ".png"), ("epub", ".svg")):
        pandoc(tool, writer, "-o", f"report.{writer}")
        names = zipfile.ZipFile(f"report.{writer}").namelist()
        check(f"{writer} holds the picture: {names}", any(name.endswith(ending) for name in names))
    document = zipfile.ZipFile("report.docx").read("word/document.xml").decode()
    check("docx has real tables", "<w:tbl>" in document and "NK-FOUGHT" in document)
    check("docx has the words for who cannot see or the caption", "Who stands behind the workers" in document)


def stamps():
    return {name: os.stat(os.path.join("hearsay-figures", name)).st_mtime_ns for name in os.listdir("hearsay-figures")}


def figures_once(tool):
    before = stamps()
    pandoc(tool, "html")
    check("unchanged figures are not drawn again", stamps() == before)
    out, err, code = run(["pandoc", "-t", "html", "--filter", tool],
                         "```hearsay\ndraw --who WORKERS-15K --no-caption --no-legend --drop source:S003\n```\n")
    check("a figure of another command is one more", code == 0 and len(stamps()) == len(before) + 1)


def with_figure_element(tool):
    """pandoc 3 has an element for figures; its trees are like this."""
    tree = {"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": [
        {"t": "CodeBlock", "c": [["fig-a", ["hearsay"], [["width", "50%"]]],
                                 "#| fig-cap: A b\ndraw --who WORKERS-15K --no-caption --no-legend"]}]}
    out, err, code = run([tool, "docx"], json.dumps(tree))
    block = json.loads(out)["blocks"][0]
    check("pandoc 3 gets a figure", block["t"] == "Figure" and block["c"][0][0] == "fig-a")
    image = block["c"][2][0]["c"][0]
    check("pandoc 3 gets an image", image["t"] == "Image" and image["c"][2][0].endswith(".png"))


def italian_bibliography(tool):
    """The sources as we export them, through pandoc's own citeproc."""
    out, err, code = run([os.path.join(os.path.dirname(tool), "hearsay"), "export", "-o", "sources.json"], "")
    check(f"sources are exported: {err}", code == 0)
    command = ["pandoc", "-f", "markdown", "-t", "plain", "--wrap=none", "--filter", tool, "--citeproc"]
    out, err, code = run(command, ITALIAN)
    check(f"citeproc is content: {err}", code == 0 and err == "")
    check("a citation in prose has author, year and letter, sources without author their title in angle quotes",
          "4 menzioni, una sola origine (NIS) (" in out and "Montanari 2025" in out and "«Undated article on the meeting" in out)
    check("authors stand with their family name first", "\nMontanari, Michele. 2025a. «Article on the admission" in out)
    check("quotes within quotes are others", "«Article on “fraternal assistance” between Putin and Kim»." in out)
    check("dates are Italian", "19 giugno 2025" in out and "28 aprile 2025" in out and "June" not in out)
    check("every source is there", all(words in out for words in ("6,000 men for Kursk»", "AsiaNews")))


def refused(tool):
    def says(text, code, words):
        out, err, got = run([tool, "html"], text)
        check(f"{text[:60]!r} gives {code} and {words!r}, not {got}: {err[:300]}", got == code and words in err)
        check("what is refused gives no document", out == "")

    def block(text, attributes=()):
        code = {"t": "CodeBlock", "c": [["", ["hearsay"], list(attributes)], text]}
        return json.dumps({"pandoc-api-version": [1, 22], "meta": {}, "blocks": [code]})

    says("", 3, "no document of pandoc")
    says("{", 3, "no document of pandoc")
    says("[1, 2]", 3, "no document of pandoc")
    says("\"\\ud800\"", 3, "no document of pandoc")
    says('{"pandoc-api-version": [1, 17], "meta": {}, "blocks": []}', 3, "1.21 and later")
    says('{"pandoc-api-version": [9, 9], "meta": {}, "blocks": []}', 3, "1.21 and later")
    says('{"pandoc-api-version": "x", "meta": {}, "blocks": []}', 3, "1.21 and later")
    says("[" * 1000000, 4, "nested deeper than 1000 levels")
    says('{"pandoc-api-version": [1, 22], "meta": {}, "blocks": ' + '[{"t":"Div","c":' * 20000, 4, "nested deeper")
    says(block("draw --ego KIMM"), 1, "block 1, 'draw --ego KIMM': unknown actor 'KIMM'; did you mean 'KIM'?")
    says(block("#| fig-kap: x\nstat"), 1, "no option 'fig-kap'; did you mean 'fig-cap'?")
    says(block("#| label: fig-a\nrank --edges /etc/passwd"), 1, "block 1 (fig-a), 'rank --edges /etc/passwd'")
    says(block("init x"), 1, "'init' cannot stand in a block")
    says(block("stat -o x"), 1, "cannot have --output")
    says(block("stat", [["width", "\\input{x}"]]), 1, "--width cannot be")
    says(block(""), 1, "names no command")
    shapes = [None, 1, [], {}, [[]], [["", 1, []], "stat"], [["", ["hearsay"], 5], "stat"], [["", ["hearsay"]], ""]]
    for shape in shapes:
        tree = {"pandoc-api-version": [1, 22], "meta": {}, "blocks": [{"t": "CodeBlock", "c": shape}]}
        out, err, code = run([tool, "html"], json.dumps(tree))
        check(f"strange shapes do no harm: {shape} {code} {err}", code in (0, 1))


def main():
    tool, dossier = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    os.environ["HEARSAY_DOSSIER"] = dossier
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        text_documents(tool)
        packed_documents(tool)
        figures_once(tool)
        with_figure_element(tool)
        italian_bibliography(tool)
        refused(tool)
        os.chdir("/")
    if failures:
        sys.exit("\n".join(failures))
    print("pandoc reads and writes what it should")


main()
