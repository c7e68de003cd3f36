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
