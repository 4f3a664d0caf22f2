from django.urls import path

from apero.listening.views import asking, live, screening

app_name = "listening"
urlpatterns = [
    path("programmes/<slug:programme>/ask", asking.ask, name="ask"),
    path("programmes/<slug:programme>/sessions/<slug:session>/live", live.live, name="live"),
    path("code/live", live.live_by_code, name="live_by_code"),
    path("code/question/withdraw", asking.withdraw, name="withdraw"),
    path("desk/questions", screening.screen, name="screen"),
    path("desk/questions/<uuid:question>", screening.question, name="question"),
    path("desk/questions/<uuid:question>/publish", screening.publish, name="publish"),
    path("desk/questions/<uuid:question>/answer", screening.answer, name="answer"),
    path("desk/questions/<uuid:question>/decline", screening.decline, name="decline"),
    path("desk/questions/<uuid:question>/remove", screening.remove, name="remove"),
]
