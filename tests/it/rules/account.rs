//! Goals and commitments, the office's answers, progress, verdicts, meetings.

use crate::script::check;

const ROOM: &str = r#"
    09:00 Host  convenes
    09:01 Host  invites resident as LINK
    09:01 Host  invites office as DESK
    09:02 Aida  joins LINK
    09:02 Bolot joins LINK
    09:02 Wang  joins DESK
"#;

#[test]
fn a_goal_is_agreed_when_every_objection_has_its_answer() {
    check(&format!(
        r#"{ROOM}
        09:10 Aida  goal.draft title=Lamps text="Six lamps" themes=[] cards=[] topics=[] # rejected: facilitator_only
        09:10 Host  goal.draft title=Lamps text="Six lamps" themes=[] cards=["@LINK"] topics=[] # rejected: no_such
        09:10 Host  goal.draft title=Lamps text="Six lamps by autumn" themes=[] cards=[] topics=[] as G
        09:11 Host  goal.settle goal=@G settlement=agreed reason=""                 # rejected: goal_untested
        09:12 Host  opens Q consent on G
        09:13 Host  goal.word goal=@G title=Lamps text=Seven                        # rejected: goal_in_test
        09:14 Host  goal.settle goal=@G settlement=agreed reason=""                 # rejected: goal_in_test
        09:20 Aida  votes Q agree as YES
        09:21 Bolot votes Q object "too bright" as NO
        09:22 Host  objection.answer goal=@G objection=@NO handling=stands how=why  # rejected: not_an_objection
        09:30 Host  closes Q
        09:31 Host  goal.settle goal=@G settlement=agreed reason=""                 # rejected: objections_open
        09:32 Host  objection.answer goal=@G objection=@YES handling=stands how=why # rejected: not_an_objection
        09:33 Host  objection.answer goal=@G objection=@NO handling=resolved how="shaded lamps"
        09:34 Aida  goal.suggest goal=@G words=~"Six shaded lamps"
        09:35 Host  goal.word goal=@G title=Lamps text="Six shaded lamps by autumn"
        09:36 Host  goal.settle goal=@G settlement=agreed reason=""
        09:37 Host  goal.settle goal=@G settlement=not_agreed reason=late           # rejected: goal_settled
        09:38 Aida  goal.suggest goal=@G words=~"More lamps"                        # rejected: goal_settled
        "#
    ));
}

#[test]
fn what_is_not_agreed_says_why() {
    check(&format!(
        r#"{ROOM}
        09:10 Host  goal.draft title=Lamps text="Six lamps" themes=[] cards=[] topics=[] as G
        09:11 Host  goal.settle goal=@G settlement=not_agreed reason=""             # rejected: empty
        09:12 Host  goal.settle goal=@G settlement=not_agreed reason="no money"
        "#
    ));
}

#[test]
fn commitments() {
    check(&format!(
        r#"{ROOM}
        09:10 Host  goal.draft title=Lamps text="Six lamps" themes=[] cards=[] topics=[] as G
        09:11 Aida  commitment.make goal=@LINK who=Works what=Buy by_day=2026-09-01 resources="" # rejected: no_such
        09:12 Aida  commitment.make goal=@G who=Works what=Buy by_day=2026-09-01 resources="" as M
        09:13 Wang  commitment.sign commitment=@M
        09:14 Wang  commitment.sign commitment=@M                                   # rejected: already_signed
        09:15 Bolot commitment.release commitment=@M reason="not mine"              # rejected: not_yours
        09:16 Wang  commitment.release commitment=@M reason="the budget was cut"
        09:17 Aida  commitment.sign commitment=@M                                   # rejected: commitment_released
        09:18 Wang  commitment.release commitment=@M reason="again"                 # rejected: commitment_released
        "#
    ));
}

#[test]
fn answers_and_publications() {
    check(&format!(
        r#"{ROOM}
        09:10 Aida  says C1 "A lamp"
        09:10 Bolot says C2 "A bench"
        09:11 Wang  answers C1 adopted "because" items=[]                           # rejected: empty
        09:11 Wang  answers C1 adopted "because" items=[{{"card":"@C1"}},{{"card":"@C1"}}] # rejected: twice
        09:11 Wang  answers C1 adopted "because" items=[{{"card":"@LINK"}}]         # rejected: nothing_to_answer
        09:12 Wang  answers C1 adopted "because" evidence=""                        # rejected: empty
        09:12 Wang  answers C1 deferred "because"                                   # rejected: empty
        09:12 Wang  answers C1 out_of_remit "because"                               # rejected: empty
        09:12 Wang  answers C1 not_adopted ""                                       # rejected: empty
        09:12 Wang  answers C1 not_adopted "no" date=2026-03-04                     # rejected: out_of_range
        09:13 Wang  answers C1 not_adopted "it cannot be done"
        09:14 Aida  verdict.give item={{"card":"@C1"}} verdict=not                  # rejected: no_answer_yet
        09:15 Wang  publishes complete=true                                         # rejected: not_complete
        09:16 Wang  publishes
        09:17 Aida  verdict.give item={{"card":"@C1"}} verdict=not
        09:18 Bolot verdict.give item={{"card":"@C1"}} verdict=solved               # rejected: not_raised_by_you
        09:19 Bolot card.back card=@C1 on=true
        09:20 Bolot verdict.give item={{"card":"@C1"}} verdict=partly words=~"half"
        09:21 Wang  answers C2 deferred "next year" until=2027-01-01
        09:22 Host  publishes complete=true
        "#
    ));
}

#[test]
fn progress_and_meetings() {
    check(&format!(
        r#"{ROOM}
        09:10 Aida  says C1 "A lamp"
        09:10 Host  goal.draft title=Lamps text="Six lamps" themes=[] cards=["@C1"] topics=[] as G
        09:11 Aida  milestone.set item={{"goal":"@G"}} title=Poles due=2026-09-01   # rejected: office_only
        09:12 Wang  milestone.set item={{"goal":"@G"}} title=Poles due=2026-09-01 planned=9007199254740992 # rejected: out_of_range
        09:12 Wang  milestone.set item={{"goal":"@G"}} title=Poles due=2026-09-01 planned=9007199254740991 as MILE
        09:13 Wang  progress.report item={{"card":"@C1"}} status=done text=Done evidence="" milestone=@MILE # rejected: no_such
        09:14 Wang  progress.report item={{"goal":"@G"}} status=done text=Done evidence="" milestone=@MILE spent=800
        09:15 Aida  commitment.make goal=@G who=Me what=Paint by_day=2026-09-01 resources="" as M
        09:16 Aida  progress.report item={{"goal":"@G"}} status=under_way text=Painted evidence="" # rejected: office_only
        09:17 Aida  commitment.sign commitment=@M
        09:18 Aida  progress.report item={{"goal":"@G"}} status=under_way text=Painted evidence=""
        09:19 Aida  meeting.call title="A year on" starts=1800000000 place=Hall agenda=[] # rejected: facilitator_only
        09:20 Wang  meeting.call title="A year on" starts=-1 place=Hall agenda=[]   # rejected: out_of_range
        09:20 Wang  meeting.call title="A year on" starts=1800000000 place=Hall agenda=[{{"card":"@LINK"}}] # rejected: no_such
        09:21 Wang  meeting.call title="A year on" starts=1800000000 place=Hall agenda=[{{"goal":"@G"}}] as MEET
        09:22 Host  meeting.minutes meeting=@LINK attended=9 text=Said found=[]      # rejected: no_such
        09:23 Host  meeting.minutes meeting=@MEET attended=9 text=Said found=[{{"item":{{"goal":"@G"}},"text":""}}]
        "#
    ));
}
