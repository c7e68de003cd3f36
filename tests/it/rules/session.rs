//! The session itself: convening, the plan, phases, timers, and what everything that is said must be like.

use crate::script::check;

#[test]
fn the_plan() {
    let long = "x".repeat(121);
    let groups = (1..=41).map(|n| format!("{{\"id\":{n},\"name\":\"g\",\"invited\":0}}")).collect::<Vec<String>>().join(",");
    check(&format!(
        r#"
        09:00 Host  convenes
        09:02 Host  amend title="The courtyard, again"
        09:03 Host  amend title="The courtyard, again"    # rejected: nothing_changes
        09:03 Host  amend                                 # rejected: nothing_changes
        09:04 Host  amend title=" "                       # rejected: empty
        09:05 Host  amend title={long}                    # rejected: too_long
        09:06 Host  amend groups=[{groups}]               # rejected: too_many
        09:07 Host  amend groups=[{{"id":1,"name":"a","invited":0}},{{"id":1,"name":"b","invited":0}}] # rejected: twice
        09:08 Host  amend due_days=0                      # rejected: out_of_range
        09:08 Host  amend due_days=367                    # rejected: out_of_range
        09:09 Host  amend languages=[]                    # rejected: out_of_range
        09:10 Host  amend phases=[]                       # rejected: out_of_range
        "#
    ));
}

#[test]
fn what_people_stand_on_cannot_vanish_from_the_plan() {
    check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident group=1 as LINK
        09:02 Aida  joins LINK
        09:03 Aida  topic.propose title=~"Lamps" place={"space":1,"slot":1} as T
        09:04 Host  phase.enter phase=2
        09:05 Host  amend groups=[{"id":2,"name":"Shops","invited":9}]  # rejected: no_such
        09:06 Host  amend spaces=[{"id":2,"name":"Yard"}]               # rejected: no_such
        09:07 Host  amend phases=[{"id":1,"board":"opening","minutes":5,"name":""}] # rejected: no_such
        09:08 Aida  topic.withdraw topic=@T
        09:09 Host  amend spaces=[{"id":2,"name":"Yard"}]
        "#,
    );
}

#[test]
fn where_it_is_on_the_network() {
    let nine = (1..=9).map(|n| format!("\"wss://relay-{n}.example\"")).collect::<Vec<String>>().join(",");
    let room = check(&format!(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:02 Aida  joins LINK
        09:03 Host  venue.set address="" relays=[]                                 # rejected: nothing_changes
        09:04 Host  venue.set address="https://gongshi.example/" relays=["wss://relay.example","ws://[::1]:7000/x?y=1"]
        09:05 Aida  venue.set address="" relays=[]                                 # rejected: facilitator_only
        09:06 Host  venue.set address="" relays=["http://relay.example"]           # rejected: no_address
        09:06 Host  venue.set address="" relays=["wss://relay.example,ws://x"]     # rejected: no_address
        09:06 Host  venue.set address="" relays=["wss:// relay"]                   # rejected: no_address
        09:06 Host  venue.set address="" relays=["wss://"]                         # rejected: no_address
        09:06 Host  venue.set address="javascript:x" relays=[]                     # rejected: no_address
        09:06 Host  venue.set address="https://a.example/#/in" relays=[]           # rejected: no_address
        09:07 Host  venue.set address="" relays=["wss://a.example","wss://a.example"] # rejected: twice
        09:08 Host  venue.set address="" relays=[{nine}]                           # rejected: too_many
        "#
    ));
    let venue = &room.state().session.as_ref().expect("it was convened").venue;
    assert_eq!((venue.address.as_str(), venue.relays.len()), ("https://gongshi.example/", 2));
}

#[test]
fn phases_and_timers() {
    check(
        r#"
        09:00 Host  convenes
        09:01 Host  phase.enter phase=1
        09:02 Host  phase.enter phase=1                       # rejected: phase_is_current
        09:02 Host  phase.enter phase=99                      # rejected: no_such
        09:03 Host  timer of={"phase":1} op="pause"           # rejected: timer_not
        09:04 Host  timer of={"phase":1} op={"start":600}
        09:05 Host  timer of={"phase":1} op={"start":600}     # rejected: timer_not
        09:06 Host  timer of={"phase":1} op="resume"          # rejected: timer_not
        09:07 Host  timer of={"phase":1} op="pause"
        09:08 Host  timer of={"phase":1} op={"extend":60}
        09:09 Host  timer of={"phase":1} op={"extend":0}      # rejected: out_of_range
        09:10 Host  timer of={"phase":1} op="resume"
        09:11 Host  phase.enter phase=2
        09:12 Host  timer of={"phase":1} op="end"             # rejected: timer_not
        09:13 Host  timer of={"slot":9} op={"start":60}       # rejected: no_such
        09:14 Host  session.close
        09:15 Host  session.close                             # rejected: session_closed
        09:16 Host  announce words=~"Thank you"
        09:17 Host  merges
        "#,
    );
}

#[test]
fn who_may_do_what() {
    check(
        r#"
        09:00 Host  convenes
        09:01 Host  invites resident as LINK
        09:01 Host  invites observer as WATCH
        09:01 Host  invites office as DESK
        09:02 Aida  joins LINK
        09:02 Olga  joins WATCH
        09:02 Wang  joins DESK
        09:03 Aida  phase.enter phase=1                       # rejected: facilitator_only
        09:04 Olga  says C1 "I only watch"                    # rejected: observer_reads_only
        09:05 Aida  says C2 "A lamp"
        09:06 Aida  answers C2 adopted                        # rejected: office_only
        09:07 Aida  publishes                                 # rejected: office_only
        09:08 Zoya  says C3 "Let me in"                       # rejected: not_joined
        09:09 Olga  profile name=Olga
        "#,
    );
}

/// Only a key that has the session's first act could make a second one; its id would be another session's.
#[test]
fn a_session_is_convened_once() {
    use gongshi::domain::session::Convene;
    use gongshi::domain::{Act, Given, Rejection, State};
    let room = check("09:00 Host convenes");
    let Some(Act::Convene(convene)) = room.ledger().acts().next().map(|placed| placed.act.clone()) else {
        panic!("it is convened")
    };
    let graph = gongshi::record::graph::Graph::default();
    let at = gongshi::domain::time::Time(0);
    let given = Given { id: room.session().into(), by: room.person("Host"), at, past: &graph, sealed: false, judged: None };
    let again = Act::from(Convene { nonce: "again".to_owned(), ..convene });
    // rejected: already_convened
    assert_eq!(room.state().admit(&again, &given), Err(Rejection::AlreadyConvened));
    // rejected: other_session
    let close = Act::from(gongshi::domain::session::SessionClose {});
    assert_eq!(State::default().admit(&close, &given), Err(Rejection::OtherSession));
}
