"""Read the parser's output that PolNeAR comes with (CoreNLP XML) into one small file a split.

    python -m provenance.extraction.training.corenlp POLNEAR RUNS

POLNEAR is the data folder of the corpus (it holds train/ and dev/); RUNS is where every step keeps
what it makes.  Writes RUNS/silver-train.jsonl.gz and RUNS/silver-dev.jsonl.gz.
"""

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from provenance.extraction.fitting.standoff import read_exactly
from provenance.extraction.training.polnear import SPLITS

SilverToken = tuple[int, int, str, str, str, int, str]
"""Start, end (code points), tag, lemma, entity, head (counted from 1; 0 for a root), relation."""


def silver_path(runs: Path, split: str) -> Path:
    """Say where the parsed sentences of a split are kept."""
    return runs / f"silver-{split}.jsonl.gz"


def read_sentences(xml: bytes, text: str) -> list[list[SilverToken]]:
    """Give the sentences of one article's CoreNLP file; basic dependencies only."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    places = _code_points(text)
    root = etree.fromstring(xml, parser)
    return [list(_tokens(sentence, places)) for sentence in root.iterfind(".//sentences/sentence")]


def _code_points(text: str) -> list[int]:
    """Give the code point of each UTF-16 unit, which is what CoreNLP counts."""
    places = []
    for index, character in enumerate(text):
        places += [index] * (2 if ord(character) > 0xFFFF else 1)
    return [*places, len(text)]


def _tokens(sentence: etree._Element, places: list[int]) -> Iterator[SilverToken]:
    arcs = {}
    for dep in sentence.iterfind("dependencies[@type='basic-dependencies']/dep"):
        governor, dependent = dep.find("governor"), dep.find("dependent")
        if governor is not None and dependent is not None:
            arcs[dependent.get("idx")] = (int(governor.get("idx", "0")), dep.get("type", ""))
    for token in sentence.iterfind("tokens/token"):
        start = places[int(token.findtext("CharacterOffsetBegin", "0"))]
        end = places[int(token.findtext("CharacterOffsetEnd", "0"))]
        tag, lemma = token.findtext("POS", ""), token.findtext("lemma", "")
        entity = token.findtext("NER", "O")
        head, relation = arcs.get(token.get("id"), (0, ""))
        yield start, end, tag, lemma, entity, head, relation


def write_silver(split: Path, out: Path) -> int:
    """Write the sentences of every parsed article of a split; give how many articles."""
    written = 0
    with gzip.open(out, "wt", encoding="utf-8") as file:
        for path in sorted((split / "corenlp").glob("*.xml")):
            name = path.name.removesuffix(".xml").removesuffix(".txt")
            text = read_exactly(split / "text" / f"{name}.txt")
            row = {"doc": name, "sentences": read_sentences(path.read_bytes(), text)}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            written += 1
    return written


def read_silver(path: Path) -> dict[str, list[list[SilverToken]]]:
    """Give the parsed sentences of each article."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        return {row["doc"]: [[tuple(t) for t in s] for s in row["sentences"]] for row in rows}


def main() -> None:
    """Read the command line and write both files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("runs", type=Path)
    options = parser.parse_args()
    options.runs.mkdir(parents=True, exist_ok=True)
    for split in SPLITS:
        count = write_silver(options.polnear / split, silver_path(options.runs, split))
        print(f"{split}: {count} parsed articles")


if __name__ == "__main__":
    main()
