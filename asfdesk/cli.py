"""The command line: the window on the officer's register or a demo, the tour without a window, the self-test.

No secret is ever an argument: passphrases are typed into the window, or on the terminal without being shown.
"""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from asfdesk import __version__, paths
from asfdesk.bulk_cli import RECIPIENTS, day
from asfdesk.domain.kept import Level
from asfdesk.domain.register_import import ImportKind
from asfdesk.logs import start_reporting
from asfdesk.sealing_cli import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asfdesk.logs import Reporting


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code (0 good, 1 failed, 2 wrong use)."""
    options = _parser().parse_args(arguments)
    if options.self_test:
        from asfdesk.self_test import self_test

        return self_test()
    if options.command == "tour":
        from asfdesk.tour import take_tour

        return take_tour(Path(options.out).resolve())
    if options.command == "verify":
        from asfdesk.verify_command import verify_file

        return verify_file(Path(options.file), [Path(one) for one in options.trust], as_json=options.as_json)
    if options.command in ("check", "backup", "salvage"):
        from asfdesk.keeping_cli import run_keeping

        return run_keeping(options.command, _register(options))
    if options.command == "calendar":
        from asfdesk.calendar_cli import CalendarOrder, run_calendar

        order = CalendarOrder(
            Path(options.out).resolve(), tuple(options.visit), options.first, options.last,
            names=options.names, cancelled=options.cancelled,
        )  # fmt: skip
        return run_calendar(_register(options), order)
    if options.command == "import-register":
        from asfdesk.importing_cli import ImportOrder, run_import

        wanted = ImportOrder(
            Path(options.file).resolve(),
            options.kind,
            options.sheet,
            options.yes,
            options.strict,
            options.template,
        )
        return run_import(_register(options), wanted)
    if options.command == "hand-over":
        from asfdesk.handing_cli import run_hand_over

        return run_hand_over(_register(options), Path(options.out).resolve(), protected=options.protected)
    if options.command == "merge":
        from asfdesk.handing_cli import run_merge

        return run_merge(_register(options), Path(options.file).resolve(), write=options.write)
    if options.command == "rebuild":
        from asfdesk.bulk_cli import run_rebuild

        return run_rebuild(_register(options), Path(options.folder).resolve())
    if options.command == "save":
        from asfdesk.bulk_cli import run_save

        return run_save(_register(options), options)
    if options.command in ("outside", "card"):
        return _signed_or_sealed(options)
    return _windowed(options)


def _signed_or_sealed(options: argparse.Namespace) -> int:
    from asfdesk.sealing_cli import OutsideOrder, run_card, run_outside

    if options.command == "card":
        driver = Path(options.driver).absolute()  # a link is kept: it outlives the versions that it points to
        return run_card(_register(options), driver, options.use)
    asked = OutsideOrder(options.action, options.number, Path(options.path).resolve())
    return run_outside(_register(options), asked)


def _windowed(options: argparse.Namespace) -> int:
    from asfdesk.memory_temp import keep_temporary_files_in_memory

    keep_temporary_files_in_memory()
    reporting = _reporting()
    try:
        if options.command == "demo":
            from asfdesk.app import run_demo

            return run_demo(paths.data_dir() / "demo", reporting, fresh=options.fresh)
        from asfdesk.app import run

        return run(_register(options), reporting)
    finally:
        if reporting is not None:
            reporting.close()


def _register(options: argparse.Namespace) -> Path:
    """The folder that was named, that the register was moved to, or that it always lies in."""
    if options.register:
        return Path(options.register).resolve()
    from asfdesk.settings import load_settings

    moved = load_settings(paths.settings_dir()).register
    return Path(moved) if moved and Path(moved).is_dir() else paths.data_dir() / "register"


def _reporting() -> Reporting | None:
    """The log; a folder that cannot be written to must not stop the program from saying so in its window."""
    try:
        return start_reporting(paths.log_dir())
    except OSError:
        return None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="asfdesk",
        description="Placeringar hos arbetsintegrerande sociala företag: överenskommelser och uppföljning.",
    )
    parser.add_argument("--version", action="version", version=f"asfdesk {__version__}")
    parser.add_argument(
        "--self-test", action="store_true", help="prova att den här kopian av programmet fungerar"
    )
    parser.set_defaults(register="", fresh=False)
    commands = parser.add_subparsers(dest="command", metavar="KOMMANDO")
    run = commands.add_parser("run", help="öppna ditt register")
    run.add_argument(
        "--register", default="", metavar="MAPP", help="registrets mapp, om den inte ligger som vanligt"
    )
    for name, told in (
        ("check", "kontrollera registret och prova att läsa tillbaka den senaste säkerhetskopian"),
        ("backup", "gör en säkerhetskopia nu"),
        ("salvage", "rädda ett skadat register rad för rad, eller hämta tillbaka ett som är borta"),
    ):
        keeping = commands.add_parser(name, help=told)
        keeping.add_argument(
            "--register", default="", metavar="MAPP", help="registrets mapp, om den inte ligger som vanligt"
        )
    demo = commands.add_parser("demo", help="öppna ett register med påhittade personer")
    demo.add_argument("--fresh", action="store_true", help="bygg demoregistret på nytt")
    files = commands.add_parser("calendar", help="spara planerade besök som kalenderfil (initialer)")
    files.add_argument("--out", required=True, metavar="MAPP", help="var kalenderfilen ska ligga")
    files.add_argument(
        "--visit",
        action="append",
        default=[],
        type=UUID,
        metavar="NYCKEL",
        help="bara det här besöket (kan upprepas)",
    )
    files.add_argument(
        "--from",
        dest="first",
        type=date.fromisoformat,
        metavar="ÅÅÅÅ-MM-DD",
        help="bara besök från den dagen",
    )
    files.add_argument(
        "--to",
        dest="last",
        type=date.fromisoformat,
        metavar="ÅÅÅÅ-MM-DD",
        help="bara besök till och med den dagen",
    )
    files.add_argument(
        "--names", action="store_true", help="med namn i stället för initialer; aldrig vid skyddad identitet"
    )
    files.add_argument(
        "--cancelled", action="store_true", help="bara det som ska bort ur den andra kalendern"
    )
    files.add_argument(
        "--register", default="", metavar="MAPP", help="registrets mapp, om den inte ligger som vanligt"
    )
    handing = commands.add_parser("hand-over", help="lämna över hela registret som ett låst paket")
    handing.add_argument("--out", required=True, metavar="MAPP", help="var paketet ska ligga")
    handing.add_argument("--protected", action="store_true", help="även skyddade identiteter")
    meeting = commands.add_parser(
        "merge", help="visa vad ett överlämningspaket skulle göra; svar 1 om något inte kan tas in"
    )
    meeting.add_argument("file", metavar="PAKET", help="paketet från den andra datorn")
    how = meeting.add_mutually_exclusive_group()
    how.add_argument("--rehearse", action="store_true", help="visa bara (det som gäller utan val)")
    how.add_argument("--write", action="store_true", help="ta in paketet; en säkerhetskopia görs först")
    for one in (handing, meeting):
        one.add_argument(
            "--register", default="", metavar="MAPP", help="registrets mapp, om den inte ligger som vanligt"
        )
    tour = commands.add_parser("tour", help="gå hela arbetsgången utan fönster och spara dokument och bilder")
    tour.add_argument(
        "--out", required=True, metavar="MAPP", help="var dokument, bilder och tour.json ska ligga"
    )
    verify = commands.add_parser(
        "verify", help="kontrollera en förseglad PDF; svar 0 god, 1 inte god, 2 går inte att bedöma"
    )
    verify.add_argument("file", metavar="FIL", help="den PDF som ska kontrolleras")
    verify.add_argument("--json", dest="as_json", action="store_true", help="svara som JSON")
    verify.add_argument(
        "--trust",
        action="append",
        default=[],
        metavar="PEM",
        help="lita på rotcertifikaten i filen (kan upprepas)",
    )
    table = commands.add_parser(
        "import-register", help="provläs en Excel- eller CSV-fil med deltagare, företag eller uppdragsgivare"
    )
    table.add_argument("file", metavar="FIL", help="en .xlsx eller .csv")
    doing = table.add_mutually_exclusive_group()
    doing.add_argument(
        "--rehearse", action="store_true", help="visa bara vad varje rad skulle bli (som utan val)"
    )
    doing.add_argument("--yes", action="store_true", help="läs in, efter en säkerhetskopia")
    doing.add_argument("--template", action="store_true", help="skriv i stället en mall till FIL")
    table.add_argument(
        "--kind",
        type=ImportKind,
        choices=list(ImportKind),
        help="vad raderna är, om det inte ska tas reda på",
    )
    table.add_argument("--sheet", default="", metavar="BLAD", help="bladets namn")
    table.add_argument("--strict", action="store_true", help="alla rader eller ingen")
    table.add_argument(
        "--register", default="", metavar="MAPP", help="registrets mapp, om den inte ligger som vanligt"
    )
    again = commands.add_parser(
        "rebuild",
        help="bygg upp registret från en mapp med undertecknade handlingar i PDF: överenskommelser, protokoll, slutbedömningar, intyg",
    )
    again.add_argument("--from", required=True, dest="folder", metavar="MAPP", help="mappen med PDF-filer")
    again.add_argument(
        "--register", default="", metavar="MAPP", help="registrets mapp, om den inte ligger som vanligt"
    )
    save = commands.add_parser(
        "save",
        help="spara alla överenskommelser och protokoll som PDF i en mapp; svar 1 om något inte kom med",
    )
    save.add_argument("--to", required=True, dest="folder", metavar="MAPP", help="var filerna ska ligga")
    save.add_argument(
        "--for",
        dest="recipient",
        choices=tuple(RECIPIENTS),
        default="akt",
        help="vems exemplar (annars aktens)",
    )
    save.add_argument(
        "--level",
        choices=tuple(Level),
        help="arkivformat: 3a med uppgifterna inuti, 2a eller 1a utan (annars det valda)",
    )
    save.add_argument(
        "--first", type=day, metavar="DAG", help="undertecknat eller besökt tidigast (ÅÅÅÅ-MM-DD)"
    )
    save.add_argument("--last", type=day, metavar="DAG", help="undertecknat eller besökt senast (ÅÅÅÅ-MM-DD)")
    save.add_argument(
        "--register", default="", metavar="MAPP", help="registrets mapp, om den inte ligger som vanligt"
    )
    outside = commands.add_parser(
        "outside",
        help="andras underskrifter: fil till myndighetens tjänst, tillbaka, eller godkänn med eget certifikat",
    )
    outside.add_argument("action", choices=ACTIONS, help="send MAPP, back PDF eller approve CERTIFIKATFIL")
    outside.add_argument("number", metavar="NUMMER", help="överenskommelsens nummer")
    outside.add_argument(
        "path", metavar="SÖKVÄG", help="mappen, den underskrivna filen eller certifikatfilen"
    )
    outside.add_argument(
        "--register", default="", metavar="MAPP", help="registrets mapp, om den inte ligger som vanligt"
    )
    card = commands.add_parser(
        "card",
        help="visa certifikaten på ett smartkort eller i en HSM (PKCS#11), eller försegla med ett av dem",
    )
    card.add_argument(
        "driver", metavar="DRIVRUTIN", help="tillverkarens PKCS#11-bibliotek (.dll, .so, .dylib)"
    )
    card.add_argument(
        "--use",
        default="",
        metavar="FINGERAVTRYCK",
        help="början av certifikatets fingeravtryck: från och med nu förseglar det",
    )
    card.add_argument(
        "--register", default="", metavar="MAPP", help="registrets mapp, om den inte ligger som vanligt"
    )
    return parser
