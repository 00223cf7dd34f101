"""The encrypted store of the store's own tests, and the program's look."""

from tests.gui.conftest import appearance
from tests.store.conftest import finished_store, open_store, recovery_key, store, store_folder

__all__ = ["appearance", "finished_store", "open_store", "recovery_key", "store", "store_folder"]
