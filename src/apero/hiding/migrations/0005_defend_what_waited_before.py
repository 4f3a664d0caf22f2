from django.db import migrations


def defend(apps, schema_editor):
    """What somebody proposed to show again before this was kept: the proposal that stands says so, or the record does."""
    said = {
        str(facts.get("hiding_id"))
        for facts in apps.get_model("audit", "Entry")
        .objects.filter(kind="hiding.decision.proposed")
        .values_list("facts", flat=True)
        if facts.get("outcome") == "shown"
    }
    hidings = apps.get_model("hiding", "Hiding").objects
    still_open = hidings.filter(outcome="open", is_defended=False)
    keys = [
        key for key, proposes in still_open.values_list("pk", "proposes") if proposes == "shown" or str(key) in said
    ]
    hidings.filter(pk__in=keys).update(is_defended=True)


class Migration(migrations.Migration):

    dependencies = [
        ("audit", "0002_turn_pages"),
        ("hiding", "0004_defend_what_was_taken_off"),
    ]

    operations = [migrations.RunPython(defend, migrations.RunPython.noop, elidable=True)]
