//! Cards, themes, topics, action groups.

use crate::script::check;

const ROOM: &str = r#"
    09:00 Host  convenes
    09:01 Host  invites resident group=1 as LINK
    09:01 Host  invites resident helper=true as HELP
    09:02 Aida  joins LINK
    09:02 Bolot joins LINK
    09:02 Heidi joins HELP
"#;

#[test]
fn cards() {
    check(&format!(
        r#"{ROOM}
        09:10 Aida  says C1 "A lamp"
        09:10 Bolot says C2 "More light"
        09:11 Bolot card.revise card=@C1 words=~"No lamp"      # rejected: not_yours
        09:12 Aida  card.revise card=@C1 words=~"Two lamps"
        09:13 Aida  card.back card=@C1 on=true                 # rejected: own_card
        09:14 Bolot card.back card=@C1 on=true
        09:15 Bolot card.back card=@C1 on=true                 # rejected: nothing_changes
        09:16 Bolot card.back card=@C1 on=false
        09:17 Aida  card.hide card=@C2 reason=spam             # rejected: facilitator_only
        09:18 Host  card.hide card=@C2 reason=" "              # rejected: empty
        09:19 Host  card.hide card=@C2 reason="names a neighbour"
        09:20 Host  card.hide card=@C2 reason="again"          # rejected: nothing_changes
        09:21 Host  card.show card=@C2
        09:22 Host  card.show card=@C2                         # rejected: nothing_changes
        09:23 Host  card.merge card=@C2 into=@C1
        09:24 Host  card.merge card=@C2 into=@C1               # rejected: card_merged
        09:25 Host  card.merge card=@C1 into=@C2               # rejected: merge_into_itself
        09:26 Host  card.split card=@C1                        # rejected: card_not_merged
        09:27 Host  card.split card=@C2
        09:28 Aida  card.withdraw card=@C1
        09:29 Aida  card.withdraw card=@C1                     # rejected: card_withdrawn
        09:30 Aida  card.revise card=@C1 words=~"Three"        # rejected: card_withdrawn
        09:31 Bolot card.back card=@C1 on=true                 # rejected: card_withdrawn
        09:32 Bolot card.back card=@LINK on=true               # rejected: no_such
        "#
    ));
}

#[test]
fn for_people_without_a_phone() {
    let on_behalf = r#"on_behalf={"people":2,"group":1,"name":"Old Wang"}"#;
    check(&format!(
        r#"{ROOM}
        09:10 Aida  says C1 "For Wang" {on_behalf}             # rejected: facilitator_only
        09:11 Heidi says C2 "For Wang" {on_behalf} channel=spoken
        09:12 Heidi card.back card=@C2 on=true
        09:13 Heidi says C3 "For nobody" on_behalf={{"people":0,"name":""}} # rejected: out_of_range
        09:14 Heidi says C4 "From a file" origin={{"source":"a.csv","digest":"","number":1}} # rejected: facilitator_only
        09:15 Host  says C5 "From a file" origin={{"source":"a.csv","digest":"","number":1,"moderated":1}}
        09:16 Host  says C6 "From a file" origin={{"source":"a.csv","digest":"","number":1,"moderated":2}} # rejected: out_of_range
        "#
    ));
}

#[test]
fn cards_that_wait_for_a_look() {
    let room = check(
        r#"
        09:00 Host  convenes look_first=true
        09:01 Host  invites resident as LINK
        09:02 Aida  joins LINK
        09:10 Aida  says C1 "A lamp"
        09:11 Host  says C2 "The givens"
        09:12 Host  card.show card=@C1
        09:13 Aida  card.revise card=@C1 words=~"Two lamps"
        "#,
    );
    let on_wall = |name| room.state().cards[&room.id(name).into()].on_wall();
    assert!(!on_wall("C1"), "a new wording waits again");
    assert!(on_wall("C2"), "what a facilitator writes does not wait");
}

#[test]
fn themes() {
    check(&format!(
        r#"{ROOM}
        09:10 Aida  says C1 "A lamp"
        09:11 Aida  theme.make title=Light cards=[]            # rejected: facilitator_only
        09:12 Host  theme.make title=Light cards=["@C1"] as T1
        09:13 Host  theme.make title=Lost cards=["@LINK"]      # rejected: no_such
        09:14 Host  theme.rename theme=@T1 title=Light         # rejected: nothing_changes
        09:15 Host  theme.rename theme=@T1 title=Lamps
        09:16 Host  theme.put cards=["@C1"] theme=@T1          # rejected: nothing_changes
        09:17 Host  theme.put cards=["@C1"]
        09:18 Host  theme.drop theme=@T1 drop=true
        09:19 Host  theme.drop theme=@T1 drop=true             # rejected: nothing_changes
        09:20 Host  theme.put cards=["@C1"] theme=@T1          # rejected: theme_gone
        09:21 Host  theme.rename theme=@T1 title=Dark          # rejected: theme_gone
        09:22 Host  theme.drop theme=@T1 drop=false
        09:23 Host  theme.put cards=["@C1"] theme=@T1
        "#
    ));
}

#[test]
fn the_agenda_wall() {
    check(&format!(
        r#"{ROOM}
        09:10 Aida  topic.propose title=~"Lamps" place={{"space":1,"slot":1}} as T1
        09:11 Bolot topic.propose title=~"Bins" place={{"space":1,"slot":1}} as T2  # rejected: place_taken
        09:12 Bolot topic.propose title=~"Bins" place={{"space":9,"slot":1}}        # rejected: no_such
        09:13 Bolot topic.propose title=~"Bins" convener_name=Wang                  # rejected: facilitator_only
        09:14 Heidi topic.propose title=~"Bins" convener_name=Wang as T3
        09:15 Bolot topic.place topic=@T1 place={{"space":2,"slot":1}}              # rejected: not_yours
        09:16 Aida  topic.place topic=@T1 place={{"space":1,"slot":1}}              # rejected: nothing_changes
        09:17 Aida  topic.place topic=@T1 place={{"space":2,"slot":1}}
        09:18 Heidi topic.place topic=@T3 place={{"space":2,"slot":1}}              # rejected: place_taken
        09:19 Bolot topic.signup topic=@T1 on=true
        09:20 Bolot topic.signup topic=@T1 on=true                                  # rejected: nothing_changes
        09:21 Aida  topic.merge topic=@T1 into=@T1                                  # rejected: merge_into_itself
        09:22 Aida  topic.report topic=@T1 attendees=100001 discussion=~"much"      # rejected: out_of_range
        09:23 Aida  topic.report topic=@T1 attendees=8 discussion=~"much"
        09:24 Aida  topic.merge topic=@T1 into=@T3
        09:25 Bolot topic.signup topic=@T1 on=false                                 # rejected: topic_gone
        09:26 Heidi topic.withdraw topic=@T3
        09:27 Heidi topic.withdraw topic=@T3                                        # rejected: topic_gone
        09:28 Bolot team.form title="Lamp group" topics=["@T1"] first_step=Ask as TEAM
        09:29 Bolot team.join team=@TEAM on=true                                    # rejected: nothing_changes
        09:30 Aida  team.join team=@TEAM on=true
        09:31 Aida  team.form title="" topics=[] first_step=""                      # rejected: empty
        "#
    ));
}

#[test]
fn who_convenes_a_topic() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Aida  topic.propose title=~"Lamps" convener=@Bolot                    # rejected: facilitator_only
        09:11 Heidi topic.propose title=~"Lamps" convener=@Bolot convener_name=Wang # rejected: twice
        09:12 Heidi topic.propose title=~"Lamps" convener=@Nobody                   # rejected: no_such
        09:13 Heidi topic.propose title=~"Lamps" convener=@Bolot as T1
        09:14 Bolot topic.place topic=@T1 place={{"space":2,"slot":1}}
        09:15 Aida  topic.convene topic=@T1                                         # rejected: not_yours
        09:16 Bolot topic.convene topic=@T1                                         # rejected: nothing_changes
        09:17 Bolot topic.convene topic=@T1 person=@Aida
        09:18 Bolot topic.convene topic=@T1 person=@Bolot                           # rejected: not_yours
        09:19 Aida  topic.convene topic=@T1 person=@Nobody                          # rejected: no_such
        09:20 Heidi topic.propose title=~"Bins" convener_name="" as T2
        09:21 Aida  topic.convene topic=@T2 person=@Bolot                           # rejected: not_yours
        09:22 Aida  topic.convene topic=@T2
        09:23 Bolot topic.convene topic=@T2                                         # rejected: not_yours
        09:24 Heidi topic.propose title=~"Trees" convener_name=Wang as T3
        09:25 Bolot topic.convene topic=@T3                                         # rejected: not_yours
        09:26 Heidi topic.convene topic=@T3 person=@Bolot
        09:27 Bolot topic.report topic=@T3 attendees=8 discussion=~"much"
        09:28 Bolot topic.withdraw topic=@T3
        09:29 Heidi topic.convene topic=@T3 person=@Aida                            # rejected: topic_gone
        "#
    ));
    let mut conveners: Vec<_> =
        room.state().topics.values().map(|topic| (topic.number, topic.convener, topic.convener_name.as_str())).collect();
    conveners.sort();
    let [aida, bolot] = ["Aida", "Bolot"].map(|name| Some(room.person(name)));
    assert_eq!(conveners, [(1, aida, ""), (2, aida, ""), (3, bolot, "")]);
}

#[test]
fn two_who_did_not_see_each_other_clash_and_both_stand() {
    let room = check(&format!(
        r#"{ROOM}
        09:10 Aida  offline
        09:10 Bolot offline
        09:11 Aida  topic.propose title=~"Lamps" place={{"space":1,"slot":1}} as T1
        09:11 Bolot topic.propose title=~"Bins" place={{"space":1,"slot":1}} as T2
        09:12 Aida  online
        09:12 Bolot online
        "#
    ));
    let places: Vec<_> = room.state().topics.values().map(|topic| topic.place).collect();
    assert!(places.len() == 2 && places[0].is_some() && places[0] == places[1], "the wall shows the clash: {places:?}");
}
