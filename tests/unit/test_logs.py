"""The log and the reports of bugs: what they hold, and above all what they never hold."""

import logging
import subprocess
import sys
import threading
from enum import Enum
from pathlib import Path
from uuid import UUID

import pytest

from asfdesk import logs
from asfdesk.domain.errors import Fault, StoreFault

SECRET = "Anna Andersson 19121212-1212"
SOME_ID = UUID("01890000-0000-7000-8000-000000000001")


class Colour(Enum):
    RED = "a red secret"


@pytest.fixture
def reporting(tmp_path):
    opened = logs.start_reporting(tmp_path / "log")
    yield opened
    opened.close()


def everything_in(folder: Path) -> str:
    return "".join(path.name + path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()))


def raised(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as caught:
        return caught


def test_numbers_ids_and_codes_are_logged_and_any_other_value_is_not(reporting):
    logging.getLogger("asfdesk.store").warning(
        "saved %s rows of %s for %s in %s, %s", 3, SOME_ID, SECRET, Colour.RED, [SECRET]
    )
    text = everything_in(reporting.folder)
    assert f"saved 3 rows of {SOME_ID} for <str> in Colour.RED, <list>" in text
    assert "Anna" not in text
    assert "red secret" not in text


def test_named_values_of_a_log_line_are_replaced_too(reporting):
    logging.getLogger("asfdesk").warning("%(who)s has %(count)d", {"who": SECRET, "count": 2})
    assert "<str> has 2" in everything_in(reporting.folder)


def test_a_logged_exception_leaves_its_kind_and_place_but_not_its_words(reporting):
    try:
        raise KeyError(SECRET)
    except KeyError:
        logging.getLogger("asfdesk").exception("could not read")
    text = everything_in(reporting.folder)
    assert "KeyError" in text
    assert "test_logs.py" in text
    assert "Anna" not in text


def test_the_log_of_another_library_is_not_taken_over(reporting):
    logging.getLogger("sqlalchemy.engine").error("INSERT %s", SECRET)
    assert "INSERT" not in everything_in(reporting.folder)


def test_a_report_names_causes_contexts_and_groups_without_their_values():
    error = ExceptionGroup(
        SECRET, [raised(ValueError(SECRET)), raised(OSError(2, SECRET, f"/home/{SECRET}"))]
    )
    error.__cause__ = raised(StoreFault(next(iter(Fault)), holder=SECRET))
    text = logs.redacted(raised(error))
    for kind in (
        "ExceptionGroup",
        "ValueError",
        "FileNotFoundError",
        "StoreFault",
        f"Fault.{next(iter(Fault)).name}",
    ):
        assert kind in text
    assert "Anna" not in text
    assert str(Path.home()) not in text


def test_a_circle_of_causes_ends():
    first, second = ValueError("a"), TypeError("b")
    first.__cause__, second.__cause__ = second, first
    assert logs.redacted(first).count("ValueError") == 1


def test_places_are_told_from_the_package_on():
    assert logs._place("/home/anna/asfdesk/asfdesk/gui/window.py") == "asfdesk/gui/window.py"
    assert logs._place("/home/anna/v/lib/python3.11/site-packages/alembic/op.py") == "alembic/op.py"
    assert logs._place("/home/anna/script.py") == "script.py"


def test_an_uncaught_exception_is_reported_shown_and_kept(reporting, capsys):
    shown = []
    reporting.show = shown.append
    error = raised(RuntimeError(SECRET))
    sys.excepthook(type(error), error, error.__traceback__)
    assert "RuntimeError" in shown[0]
    assert "RuntimeError" in capsys.readouterr().err
    assert len(list(reporting.folder.glob("bug-*.txt"))) == 1
    assert "Anna" not in everything_in(reporting.folder)


def test_an_exception_in_a_thread_is_reported(reporting, capsys):
    def work() -> None:
        raise LookupError(SECRET)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert "LookupError" in everything_in(reporting.folder)
    assert "Anna" not in capsys.readouterr().err


def test_an_exception_that_cannot_be_raised_is_reported(reporting, capsys):
    class Fragile:
        def __del__(self) -> None:
            raise ArithmeticError(SECRET)

    Fragile()
    assert "ArithmeticError" in everything_in(reporting.folder)
    assert "Anna" not in capsys.readouterr().err


def test_a_dialog_that_breaks_does_not_hide_the_report(reporting, capsys):
    def broken(_text: str) -> None:
        raise ValueError

    reporting.show = broken
    assert "TypeError" in reporting.report(TypeError(SECRET))
    assert "TypeError" in everything_in(reporting.folder)


def test_old_reports_make_room_for_new_ones(reporting, capsys):
    for _ in range(25):
        reporting.report(ValueError())
    assert len(list(reporting.folder.glob("bug-*.txt"))) == 20


def test_a_folder_that_went_away_does_not_stop_a_report(reporting, capsys, tmp_path):
    reporting.folder = tmp_path / "gone"
    assert "ValueError" in reporting.report(ValueError())


def test_closing_gives_everything_back(tmp_path):
    before = (
        sys.excepthook,
        threading.excepthook,
        sys.unraisablehook,
        logging.getLogger("asfdesk").handlers[:],
    )
    logs.start_reporting(tmp_path / "log").close()
    after = sys.excepthook, threading.excepthook, sys.unraisablehook, logging.getLogger("asfdesk").handlers[:]
    assert after == before
    assert not (tmp_path / "log" / logs.FAULT_FILE).exists()


def test_a_run_killed_by_a_signal_is_told_at_the_next_start(tmp_path):
    code = (
        "import pathlib, sys, faulthandler\n"
        "from asfdesk.logs import start_reporting\n"
        "start_reporting(pathlib.Path(sys.argv[1]))\n"
        "faulthandler._sigsegv()\n"
    )
    root = Path(logs.__file__).parent.parent
    killed = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], cwd=root, capture_output=True, check=False
    )
    assert killed.returncode != 0
    opened = logs.start_reporting(tmp_path)
    opened.close()
    assert opened.last_fault is not None
    assert "egmentation" in opened.last_fault.read_text(encoding="utf-8")
    again = logs.start_reporting(tmp_path)
    again.close()
    assert again.last_fault is None
