"""Work outside the GUI thread: results, failures, cancelling, closing."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject, QThread, Slot
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Changes, Operation
from asfdesk.gui.changes import ChangeSignal
from asfdesk.gui.garbage import GarbageCollector
from asfdesk.gui.tasks import Lane, Progress, Report, Tasks


class Listener(QObject):
    """Notes what it hears and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: list[object] = []

    @Slot(object)
    def hear(self, what: object) -> None:
        self.heard.append(what)
        self.threads.append(QThread.currentThread())


def test_a_result_arrives_in_the_gui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    listener = Listener()
    task = tasks.run(lambda _progress: threading.current_thread().name)
    task.succeeded.connect(listener.hear)
    with qtbot.waitSignal(tasks.became_idle):
        pass
    assert listener.heard != [threading.current_thread().name]
    assert listener.threads == [QThread.currentThread()]
    assert tasks.idle


def test_a_failure_is_handed_over_as_it_was(tasks: Tasks, qtbot: QtBot) -> None:
    def work(_progress: Report) -> None:
        raise ValueError("broken")

    task = tasks.run(work)
    with qtbot.waitSignal(task.failed) as caught:
        pass
    assert caught.args is not None
    assert isinstance(caught.args[0], ValueError)


def test_progress_is_told_on_the_way(tasks: Tasks, qtbot: QtBot) -> None:
    listener = Listener()

    def work(progress: Report) -> None:
        for step in range(3):
            progress(step + 1, 3)

    task = tasks.run(work)
    task.progressed.connect(listener.hear)
    with qtbot.waitSignal(task.finished):
        pass
    assert listener.heard == [Progress(1, 3), Progress(2, 3), Progress(3, 3)]


def test_a_cancelled_task_stops_at_its_next_step_and_delivers_nothing(tasks: Tasks, qtbot: QtBot) -> None:
    started, may_go_on, listener, steps = threading.Event(), threading.Event(), Listener(), []

    def work(progress: Report) -> str:
        started.set()
        may_go_on.wait(5)
        progress(1, 2)
        steps.append("went on")
        return "result"

    task = tasks.run(work)
    task.succeeded.connect(listener.hear)
    assert started.wait(5)
    task.cancel()
    with qtbot.waitSignals([task.cancelled, task.finished]):
        may_go_on.set()
    assert listener.heard == []
    assert steps == []


def test_work_for_the_store_runs_one_at_a_time_and_documents_beside_it(tasks: Tasks, qtbot: QtBot) -> None:
    together = threading.Barrier(2, timeout=5)
    active, most = [0], [0]
    guard = threading.Lock()

    def count(_progress: Report) -> None:
        with guard:
            active[0] += 1
            most[0] = max(most[0], active[0])
        with guard:
            active[0] -= 1

    def meet(_progress: Report) -> None:
        together.wait()

    for _ in range(4):
        tasks.run(count)
    tasks.run(meet)
    tasks.run(meet, Lane.DOCUMENTS)
    with qtbot.waitSignal(tasks.became_idle):
        pass
    assert most == [1]


def test_closing_waits_for_what_is_under_way(qtbot: QtBot) -> None:
    tasks, gate = Tasks(), threading.Event()
    ended: list[bool] = []

    def work(_progress: Report) -> None:
        gate.wait(5)
        ended.append(True)

    started = tasks.run(work)
    with qtbot.waitSignal(started.finished):
        gate.set()
        assert tasks.close()
    assert ended in ([True], [])  # cancelled before it began, or waited for
    assert tasks.idle


def test_a_result_for_a_closed_page_goes_to_nobody(tasks: Tasks, qtbot: QtBot) -> None:
    gate, listener = threading.Event(), Listener()
    heard = listener.heard
    task = tasks.run(lambda _progress: gate.wait(5))
    task.succeeded.connect(listener.hear)
    listener.deleteLater()
    del listener
    with qtbot.waitSignal(tasks.became_idle):
        gate.set()
    assert heard in ([], [True])


def test_changes_reported_by_a_worker_arrive_in_the_gui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    changes, listener = ChangeSignal(), Listener()
    changes.happened.connect(listener.hear)
    change = Changes(Operation.SIGN)
    with qtbot.waitSignal(changes.happened):
        tasks.run(lambda _progress: changes.report(change))
    qtbot.waitUntil(lambda: tasks.idle)
    assert listener.heard == [change]
    assert listener.threads == [QThread.currentThread()]


def test_garbage_is_collected_in_the_gui_thread_and_never_in_a_worker(tasks: Tasks, qtbot: QtBot) -> None:
    collector = GarbageCollector(milliseconds=10)
    where: list[str] = []
    try:
        widget = QWidget()
        widget.cycle = widget  # type: ignore[attr-defined]
        alive = weakref.ref(widget, lambda _gone: where.append(threading.current_thread().name))
        del widget
        with qtbot.waitSignal(tasks.became_idle):
            tasks.run(lambda _progress: len([[i] for i in range(200_000)]))
        kept = [[i] for i in range(2_000)]  # enough that a collection is due here
        qtbot.waitUntil(lambda: alive() is None)
        assert kept
        assert where == [threading.main_thread().name]
        assert not gc.isenabled()
    finally:
        collector.stop()
        gc.disable()


def test_what_is_there_when_the_register_opens_is_looked_through_no_more_until_it_closes() -> None:
    collector = GarbageCollector()
    try:
        stays, cycle = [object()], QWidget()
        cycle.cycle = cycle  # type: ignore[attr-defined]
        gone = weakref.ref(cycle)
        collector.set_aside()
        assert gc.get_freeze_count() > 0
        assert not any(one is stays for one in gc.get_objects())
        del cycle
        collector.take_back()
        gc.collect()
        assert gone() is None
    finally:
        collector.stop()
        gc.disable()
    assert gc.get_freeze_count() == 0


def test_a_failure_that_nobody_awaits_is_a_bug_and_not_silence(tasks: Tasks, qtbot: QtBot) -> None:
    def work(_progress: Report) -> None:
        raise ValueError("broken")

    with qtbot.captureExceptions() as raised, qtbot.waitSignal(tasks.became_idle):
        tasks.run(work)
    assert [kind for kind, _, _ in raised] == [ValueError]


def test_what_was_found_is_handed_over_before_closing_ends(qtbot: QtBot) -> None:
    tasks, listener = Tasks(), Listener()
    task = tasks.run(lambda _progress: "kept", writes=True)
    task.succeeded.connect(listener.hear)
    assert tasks.close()
    assert listener.heard == ["kept"]  # and not when the register is closed
    assert tasks.idle


def test_closing_never_drops_a_write_that_waits_for_its_turn(qtbot: QtBot) -> None:
    tasks, gate = Tasks(), threading.Event()
    written: list[str] = []
    tasks.run(lambda _progress: gate.wait(5))
    tasks.run(lambda _progress: written.append("signature"), writes=True)
    with qtbot.waitSignal(tasks.became_idle):
        gate.set()
        assert tasks.close()
    assert written == ["signature"]
