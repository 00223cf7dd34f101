"""The encrypted register: the only place that knows SQLAlchemy, SQLCipher and Alembic.

Nothing is imported here, so that the unlock page can use ``store.key`` before the ORM is loaded.
"""
