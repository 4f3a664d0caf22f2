from typing import Any

from django.db import migrations


def make_anew(apps: Any, schema_editor: Any) -> None:
    """On SQLite, write the tables anew without row numbers (UNORDERED_TABLES), in the order of their random keys."""
    if schema_editor.connection.vendor == "sqlite":
        for name in ("seat", "voice", "invitation"):
            schema_editor._remake_table(apps.get_model("registration", name))  # noqa: SLF001 (what every AlterField calls)


class Migration(migrations.Migration):
    dependencies = [("registration", "0003_mark_who_was_dropped")]

    operations = [migrations.RunPython(make_anew, migrations.RunPython.noop)]
