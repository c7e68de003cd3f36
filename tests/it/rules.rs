//! Every rule of the session as a script. What is expected stands on the line.

use crate::script::check;

#[test]
fn a_ballot_after_the_close_is_rejected() {
    check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:10 Aida  joins LINK
        09:11 Bolot joins LINK
        09:20 Aida  says C1 "The lamp by the gate is dark"
        09:30 Host  opens Q1 stances on C1
        10:00 Aida  votes Q1 agree
        18:00 Host  closes Q1
        18:01 Bolot votes Q1 agree          # rejected: ballot_after_close
        "#,
    );
}

#[test]
fn a_goal_is_agreed_when_every_objection_has_its_answer() {
    check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:02 Aida  joins LINK
        09:03 Bolot joins LINK
        09:10 Host  goal.draft title=Lamps text="Six lamps by autumn" themes=[] cards=[] topics=[] as G
        09:11 Host  goal.settle goal=@G settlement=agreed reason="" # rejected: goal_untested
        09:12 Host  opens Q consent on G
        09:13 Host  goal.word goal=@G title=Lamps text=Seven # rejected: goal_in_test
        09:14 Host  goal.settle goal=@G settlement=agreed reason="" # rejected: goal_in_test
        09:20 Aida  votes Q agree as YES
        09:21 Bolot votes Q object "too bright" as NO
        09:22 Host  objection.answer goal=@G objection=@NO handling=stands how=why # rejected: not_an_objection
        09:30 Host  closes Q
        09:31 Host  goal.settle goal=@G settlement=agreed reason="" # rejected: objections_open
        09:32 Host  objection.answer goal=@G objection=@YES handling=stands how=why # rejected: not_an_objection
        09:33 Host  objection.answer goal=@G objection=@NO handling=resolved how="shaded lamps"
        09:34 Aida  goal.suggest goal=@G words=~"Six shaded lamps"
        09:35 Host  goal.word goal=@G title=Lamps text="Six shaded lamps by autumn"
        09:36 Host  goal.settle goal=@G settlement=agreed reason=""
        09:37 Host  goal.settle goal=@G settlement=not_agreed reason=late # rejected: goal_settled
        09:38 Aida  goal.suggest goal=@G words=~"More lamps" # rejected: goal_settled
        "#,
    );
}
