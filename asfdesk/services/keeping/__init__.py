"""That nothing is lost: backups, drills, rescue, the clock."""
