"""Numbers that people read aloud: one series per device and year, so that two offline laptops never give the same."""

from __future__ import annotations

from sqlalchemy import Table, insert, select, update

from .ledger import Ledger


def next_number(ledger: Ledger, series: Table, year: int) -> int:
    """The next number of this device and year, from 1; it is used up only if the transaction commits."""
    mine = (series.c.device == ledger.device) & (series.c.year == year)
    stamp, connection = ledger.stamp(), ledger.connection
    last = connection.scalar(select(series.c.last).where(mine))
    if last is None:
        key = {"device": ledger.device, "year": year}
        first = {"last": 1, "version": 1, "created_at": ledger.at}
        connection.execute(insert(series).values(key | first | stamp))
        return 1
    connection.execute(
        update(series).where(mine).values({"last": last + 1, "version": series.c.version + 1} | stamp)
    )
    return last + 1
