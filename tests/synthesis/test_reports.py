import pytest
from tests import make
from apero.synthesis import actions as a
from datetime import date, timedelta
pytestmark=pytest.mark.django_db
def test_it(team):
    owner=make.programme(team,address="may",title="May"); r=make.region(team,"Asia")
    s=make.session(owner,address="asia",region=r)
    st=make.statement(s); make.summary(s, caveats="Few came.", compiled_by="Two note-takers")
    su=a.summary_of(programme=owner,region=r)
    w,rd,pb=make.user("note-taker"),make.user("reviewer"),make.user("convenor")
    c=a.write_claim(summary=su,facts=a.ClaimFacts(text="People are afraid.",kind="challenge",statement_ids=[st.pk]),writer=w)
    a.approve_claim(claim=c,reader=rd,by=make.actor("reviewer"),now=make.NOON)
    a.write_figure(summary=su,facts=a.FigureFacts(label="Sessions",value=6,as_of=make.TODAY),now=make.NOON)
    v=a.publish_report(summary=su,publisher=pb,by=make.actor(),now=make.NOON,about=a.About(method="x"))
    assert v.number==1 and len(v.figures)==1
    a.correct_summary(summary=su,words="It was 7.",by=make.actor(),now=make.NOON)
    a.change_claim(claim=c,facts=a.ClaimFacts(text="People are very afraid.",kind="challenge",statement_ids=[st.pk]),writer=w)
