from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("hiding", "0002_outlive_the_words")]
    operations = [migrations.RenameField("hiding", "decided_by", "decide_until")]
