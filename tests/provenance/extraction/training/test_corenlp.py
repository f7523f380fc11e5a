from pathlib import Path

from provenance.extraction.training.corenlp import read_sentences, read_silver, write_silver
from tests.provenance.extraction.training.corpus import PARSED, TEXT, parsed_xml, write_split


def test_reads_tokens_with_their_basic_heads() -> None:
    sentences = read_sentences(parsed_xml(TEXT), TEXT)
    read = [[(TEXT[s:e], tag, h, r) for s, e, tag, _, _, h, r in one] for one in sentences]
    assert read == PARSED


def test_counts_code_points_where_the_parser_counts_utf_16_units() -> None:
    text = "🛳 " + TEXT
    xml = parsed_xml(text, lambda offset: len(text[:offset].encode("utf-16-le")) // 2)
    first = read_sentences(xml, text)[0][0]
    assert text[first[0] : first[1]] == "The"


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    split, kept = write_split(tmp_path / "train"), tmp_path / "silver.jsonl.gz"
    assert write_silver(split, kept) == 1
    assert read_silver(kept) == {"ferry": read_sentences(parsed_xml(TEXT), TEXT)}
