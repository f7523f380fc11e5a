from collections import Counter

from provenance.extraction.training.folds import FOLDS, fold_of

NAMES = [f"article {number}" for number in range(10)]


def test_folds_are_of_one_size_but_for_one() -> None:
    sizes = Counter(fold_of(NAMES).values())
    assert len(sizes) == FOLDS
    assert max(sizes.values()) - min(sizes.values()) <= 1


def test_an_article_stays_in_its_fold_in_whatever_order_it_comes() -> None:
    assert fold_of(NAMES) == fold_of(reversed(NAMES * 2))
