"""Who has a way to the register's key: the key file, its people, passphrases, recovery key, keyring, re-keying."""
