"""Which language is added to the team's list."""

from django import forms
from django.utils.translation import gettext_lazy


class LanguageForm(forms.Form):
    """A language by its code or one of its names."""

    use_required_attribute = False
    language = forms.CharField(
        max_length=80,
        label=gettext_lazy("Language"),
        help_text=gettext_lazy("Its code or its name: sw, Swahili, Kiswahili."),
        error_messages={"required": gettext_lazy("Write a language: its code or its name.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )
