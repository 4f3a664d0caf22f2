from django.apps import AppConfig


class ConversationsConfig(AppConfig):
    name = "apero.conversations"
    label = "conversations"
