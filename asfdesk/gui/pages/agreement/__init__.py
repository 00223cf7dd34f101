"""The agreement: its list, the guided form with check list and live pages, and what is done with a finished one."""
