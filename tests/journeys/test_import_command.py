"""``asfdesk import-register`` as typed in a terminal: rehearsed without a word about anybody, taken in when told to."""

from __future__ import annotations

from pathlib import Path

import pytest

from asfdesk.cli import main
from asfdesk.domain.register_import import ImportKind
from asfdesk.importing_cli import ImportOrder, run_import
from asfdesk.services import lists
from tests.cases import PASSPHRASE, Clock, open_desk
from tests.tables import MESSY_PEOPLE, saved, workbook


def test_a_list_is_rehearsed_and_then_taken_in_and_nobody_is_named(
    tmp_path: Path, qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "register"
    open_desk(folder, Clock()).store.close()
    file = saved(workbook(MESSY_PEOPLE), tmp_path)

    def run(order: ImportOrder, secret: str = PASSPHRASE) -> tuple[int, str]:
        code = run_import(folder, order, lambda _prompt: secret)
        told = capsys.readouterr()
        return code, told.out + told.err

    code, told = run(ImportOrder(file))
    assert code == 1
    assert "rad 7  Fel  A7, Personnummer" in told
    assert "Provläsning: dubblett 1, ny 4, fel 2" in told
    assert not any(name in told for name in ("Öberg", "Örjan", "19811228", "Hemlig"))
    assert run(ImportOrder(file, write=True, strict=True))[0] == 1
    desk = open_desk(folder, Clock())
    assert lists.search(desk, "öberg") == []
    desk.store.close()
    code, told = run(ImportOrder(file, write=True))
    assert (code, told.splitlines()[-1]) == (1, "Inläst: 4 nya, 3 utelämnade")
    desk = open_desk(folder, Clock())
    assert len(lists.search(desk, "öberg")) == 1
    desk.store.close()
    assert "finns inte i listan" in run(ImportOrder(file, sheet="Blad9"))[1]
    assert run(ImportOrder(file), "fel fras")[0] == 2
    template = tmp_path / "mall.xlsx"
    assert run(ImportOrder(template, ImportKind.ENTERPRISES, template=True))[0] == 0
    assert run(ImportOrder(template))[0] == 0


@pytest.mark.parametrize("words", [[], ["x.xlsx", "--yes", "--rehearse"], ["x.xlsx", "--kind", "visits"]])
def test_wrong_use_of_the_command_ends_with_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["import-register", *words])
    assert ended.value.code == 2
