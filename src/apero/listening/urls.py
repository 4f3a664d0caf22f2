from django.urls import path

from apero.listening.views import asking, flags, live, projector, queue, screening

app_name = "listening"
urlpatterns = [
    path("programmes/<slug:programme>/ask", asking.ask, name="ask"),
    path("programmes/<slug:programme>/sessions/<slug:session>/live", live.live, name="live"),
    path("code/live", live.live_by_code, name="live_by_code"),
    path("code/question/withdraw", asking.withdraw, name="withdraw"),
    path("desk/questions", screening.screen, name="screen"),
    path("desk/questions/<uuid:question>", screening.question, name="question"),
    path("desk/questions/<uuid:question>/publish", screening.publish, name="publish"),
    path("desk/questions/<uuid:question>/wait", flags.wait, name="wait"),
    path("desk/questions/<uuid:question>/answer", screening.answer, name="answer"),
    path("desk/questions/<uuid:question>/decline", screening.decline, name="decline"),
    path("desk/questions/<uuid:question>/private", screening.private, name="private"),
    path("desk/sessions/<uuid:session>/queue", queue.queue, name="queue"),
    path("desk/sessions/<uuid:session>/queue/close", queue.close, name="queue_close"),
    path("desk/sessions/<uuid:session>/projector", projector.projector, name="projector"),
    *(
        path(
            f"desk/sessions/<uuid:session>/queue/<uuid:question>/{act}",
            queue.act,
            {"act": act},
            name=f"queue_{act.replace('-', '_')}",
        )
        for act in queue.ACTS
    ),
]
