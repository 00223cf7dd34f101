"""The encrypted store of the store's own tests."""

from tests.store.conftest import finished_store, open_store, recovery_key, store, store_folder

__all__ = ["finished_store", "open_store", "recovery_key", "store", "store_folder"]
