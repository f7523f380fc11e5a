import click
import pytest

from provenance import errors
from tui.exits import ExitCode, exit_code_of, exit_code_of_batch


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.DatabaseError("locked"), 3),
        (errors.NewerDatabaseError("newer"), 3),
        (errors.FetchError("https://a.example", "no answer"), 4),
        (errors.UnreadableInputError("a.txt", "empty"), 1),
        (errors.NoSuchTargetError("st9"), 1),
        (errors.JudgementRefusedError("no rationale"), 1),
        (errors.SecondOriginMissingError("st9", 0), 1),
        (errors.NothingToUndoError("nothing"), 1),
        (errors.ConflictError("changed"), 1),
        (errors.DecidedMeanwhileError("st9", "ada", "confirmed it"), 1),
        (errors.SampleError("no such sample"), 1),
        (errors.ReportError("nothing to report"), 1),
        (errors.PluginError("no such plug-in"), 1),
        (errors.GazetteerError("outlets.jsonl", 3, "no name"), 1),
        (errors.CorpusError("marked", "there is no such folder"), 1),
        (errors.ModelError("delta", "there is no model of that name"), 1),
        (errors.ClusterError("tcp://10.0.0.1:8786", "no scheduler answers"), 4),
        (errors.WorkerLostError("a.txt"), 1),
        (errors.OutputError("the disk is full"), 1),
        (errors.SettingsError("desk.toml", 3, "no such theme"), 1),
        (errors.StoryError("stories.jsonl", 3, "is no JSON"), 1),
        (errors.MissingBodiesError("stories.jsonl", 3, ["b7"]), 1),
        (click.UsageError("no such option"), 2),
        (KeyboardInterrupt(), 130),
    ],
)
def test_each_error_has_its_exit_code(error, code):
    assert exit_code_of(error) == code


def test_every_kind_of_error_is_in_the_table_above():
    kinds = {
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.ProvenanceError)
    }
    table = test_each_error_has_its_exit_code.pytestmark[0].args[1]
    assert kinds - {type(row[0]) for row in table} == {errors.ProvenanceError}


def test_a_batch_without_failures_is_done():
    assert exit_code_of_batch([]) is ExitCode.DONE


def test_a_batch_takes_the_code_its_failures_share():
    offline = errors.FetchError("https://a.example", "no answer")
    assert exit_code_of_batch([offline, offline]) is ExitCode.NETWORK


def test_a_batch_of_mixed_failures_has_failed():
    offline = errors.FetchError("https://a.example", "no answer")
    empty = errors.UnreadableInputError("a.txt", "empty")
    assert exit_code_of_batch([offline, empty]) is ExitCode.FAILED
