//! What the facilitator and the room see: the rail, the one next act, the agenda with its clashes, the wall that keeps secrets.

use crate::script::{Room, check};
use gongshi::domain::goal::Handled;
use gongshi::domain::id::{PhaseId, SlotId};
use gongshi::domain::methods::Board;
use gongshi::domain::methods::fidelity::Check;
use gongshi::domain::session::TimerOf;
use gongshi::domain::time::Time;
use gongshi::view::Lens;
use gongshi::view::agenda::{Clashing, agenda, conveners, opened};
use gongshi::view::breakouts::{Stage, breakouts};
use gongshi::view::console::{Next, Seat, StepState, StepTime, Why, console, rail};
use gongshi::view::fidelity::{Found, fidelity};
use gongshi::view::room::room;
use gongshi::view::timebox::{TimeBox, room_time, time_box};
use gongshi::view::wall::{self, Seen};
use gongshi::view::{closing, news, teams};

const FIRST_DAY: i64 = 1_772_409_600;

/// Somebody's view at a time of the first day, as scripts write it: hours and minutes.
fn lens<'a>(room: &'a Room, who: &str, hour: i64, minute: i64) -> Lens<'a> {
    Lens::new(room.ledger(), Some(room.person(who)), Time(FIRST_DAY + hour * 3_600 + minute * 60))
}

fn at(hour: i64, minute: i64) -> Time {
    Time(FIRST_DAY + hour * 3_600 + minute * 60)
}

const BEGUN: &str = r#"
09:00 Host  convenes
09:01 Host  invites resident as LINK
09:05 Aida  joins LINK group=1
09:06 Bolot joins LINK
"#;

fn after(more: &str) -> Room {
    check(&format!("{BEGUN}{more}"))
}

#[test]
fn the_next_act_leads_from_phase_to_phase_to_the_close() {
    let mut script = String::new();
    for phase in 1..=11u16 {
        let room = after(&script);
        let page = console(lens(&room, "Host", 10, 0), None);
        match page.next {
            Next::Enter { phase: next, begins, from: done, .. } => {
                assert_eq!((next, begins), (PhaseId(phase), phase == 1));
                assert_eq!(done, (phase == 2).then_some(Board::Opening), "what nobody did is not called done");
            }
            other => panic!("phase {phase}: {other:?}"),
        }
        script.push_str(&format!("09:{:02} Host phase.enter phase={phase}\n", 10 + phase));
    }
    let room = after(&script);
    assert!(matches!(console(lens(&room, "Host", 10, 0), None).next, Next::CloseSession { days: 30, .. }));
    let room = after(&format!("{script}10:30 Host session.close\n"));
    let page = console(lens(&room, "Host", 11, 0), None);
    assert_eq!((page.next, page.closed), (Next::Report, true));
}

#[test]
fn a_phase_is_called_done_once_what_it_is_for_was_done() {
    let done = |room: &Room, minute| match console(lens(room, "Host", 11, minute), None).next {
        Next::Enter { from, .. } => from,
        other => panic!("{other:?}"),
    };
    assert_eq!(done(&after(&format!("{TOPICS}09:30 Host phase.enter phase=3\n")), 0), Some(Board::Market));
    let unheld = after(&format!("{TOPICS}09:30 Host phase.enter phase=5\n"));
    assert_eq!(done(&unheld, 0), None);
    assert_eq!(console(lens(&unheld, "Host", 11, 0), None).why, Why::Reports { filed: 0, held: 0 });
    let unasked = after(VOTE);
    assert_eq!(done(&unasked, 5), None, "nobody has voted on anything");
    let closed = after(&format!("{VOTE}11:01 Host opens Q1 stances on C1\n11:02 Aida votes Q1 agree\n11:03 Host closes Q1\n"));
    assert_eq!(done(&closed, 5), Some(Board::Statements));
}

#[test]
fn breakouts_of_which_none_was_held_miss_no_report() {
    let room = check("09:00 Host convenes\n09:10 Host phase.enter phase=4\n");
    assert_eq!(console(lens(&room, "Host", 9, 20), None).why, Why::Reports { filed: 0, held: 0 });
}

#[test]
fn a_phase_gone_back_to_keeps_the_time_it_first_began() {
    let room = after(
        "09:10 Host phase.enter phase=1\n09:20 Host phase.enter phase=2\n09:30 Host phase.enter phase=1\n09:40 Host phase.enter phase=2\n09:50 Host phase.enter phase=3\n",
    );
    let times: Vec<_> = rail(lens(&room, "Host", 10, 0), None).iter().take(3).map(|step| step.time).collect();
    assert_eq!(times, [StepTime::At(at(9, 10)), StepTime::At(at(9, 20)), StepTime::At(at(9, 50))]);
    let next_day = after("09:10 Host phase.enter phase=1\n+1d 09:20 Host phase.enter phase=2\n");
    let times: Vec<_> = rail(lens(&next_day, "Host", 34, 0), None).iter().take(2).map(|step| step.time).collect();
    assert_eq!(times[1], StepTime::At(at(33, 20)));
    assert!(matches!(times[0], StepTime::On(_)), "an hour of another day would mislead: {times:?}");
    let back = after("09:10 Host phase.enter phase=1\n09:20 Host phase.enter phase=2\n09:30 Host phase.enter phase=1\n");
    assert_eq!(
        rail(lens(&back, "Host", 9, 35), None)[0].time,
        StepTime::At(at(9, 30)),
        "while it is on, when it was entered last"
    );
}

#[test]
fn who_looks_for_a_topic_sees_no_empty_rooms() {
    let one = "09:20 Host phase.enter phase=2\n09:21 Aida topic.propose title=~\"Lights\" place={\"space\":2,\"slot\":1}\n";
    let spaces = |agenda: &gongshi::view::agenda::Agenda| agenda.rows.iter().map(|row| row.space.0).collect::<Vec<_>>();
    let page = agenda(lens(&after(one), "Host", 9, 30));
    assert_eq!((spaces(&page), spaces(&page.clone().in_use())), (vec![1, 2], vec![2]));
    let empty = agenda(lens(&after("09:20 Host phase.enter phase=2\n"), "Host", 9, 30));
    assert_eq!(spaces(&empty.clone().in_use()), spaces(&empty), "before the first topic all of them");
}

#[test]
fn a_theme_on_the_wall_stands_in_columns_that_are_read_whole() {
    let long = "长".repeat(40);
    let script = format!(
        "09:20 Aida says C1 \"lamp\"\n09:21 Aida says C2 \"{long}\"\n09:22 Aida says C3 \"{long}\"\n09:23 Aida says C4 \"bins\"\n\
         10:00 Host theme.make title=\"Light\" cards=[\"@C1\",\"@C2\",\"@C3\",\"@C4\"]\n"
    );
    let columns = wall::themes(lens(&after(&script), "Host", 10, 5));
    let shown: Vec<_> = columns.iter().map(|column| (column.part, column.cards, column.words.len())).collect();
    assert_eq!(shown, [(1, 4, 2), (2, 4, 2)]);
    let all: Vec<_> = columns.iter().flat_map(|column| &column.words).map(|word| word.number).collect();
    assert_eq!(all, [1, 2, 3, 4], "none is lost");
}

#[test]
fn looking_at_another_phase_offers_to_go_there_and_says_where_the_session_is() {
    let room = after("09:10 Host phase.enter phase=1\n");
    let page = console(lens(&room, "Host", 9, 30), Some(PhaseId(4)));
    assert!(matches!(page.next, Next::Enter { phase: PhaseId(4), from: None, begins: false, .. }), "{:?}", page.next);
    assert_eq!(page.why, Why::Elsewhere { current: Board::Opening, name: String::new() });
    assert!(page.shown.is_some_and(|shown| !shown.current));
}

#[test]
fn only_a_facilitator_has_a_next_act() {
    let room = after("09:10 Host phase.enter phase=1\n");
    let page = console(lens(&room, "Aida", 9, 30), None);
    assert_eq!((page.seat, page.next), (Seat::Other, Next::Nothing));
}

#[test]
fn the_rail_says_when_each_phase_was_and_about_when_the_next_begin() {
    let room = after(
        r#"
09:10 Host phase.enter phase=1
09:30 Host phase.enter phase=2
09:30 Host timer of={"phase":2} op={"start":2400}
"#,
    );
    let steps = rail(lens(&room, "Host", 9, 40), None);
    let found: Vec<_> = steps.iter().take(4).map(|step| (step.state, step.time)).collect();
    assert_eq!(
        found,
        [
            (StepState::Done, StepTime::At(at(9, 10))),
            (StepState::Now, StepTime::At(at(9, 30))),
            (StepState::ToCome, StepTime::About(at(10, 10))),
            (StepState::ToCome, StepTime::About(at(10, 30))),
        ]
    );
    // Over time: what is to come moves with the clock.
    let late = rail(lens(&room, "Host", 10, 25), None);
    assert_eq!(late[2].time, StepTime::About(at(10, 25)));
}

const TOPICS: &str = r#"
09:20 Host  phase.enter phase=2
09:21 Aida  topic.propose title=~"Lights" place={"space":1,"slot":1} as LIGHTS
09:22 Host  topic.propose title=~"Bins" convener_name="Wang" place={"space":2,"slot":1} as BINS
09:23 Host  topic.propose title=~"Trees" convener_name="Wang" place={"space":1,"slot":2} as TREES
09:24 Bolot topic.signup topic=@LIGHTS on=true
"#;

#[test]
fn a_convener_in_two_places_at_once_is_shown_and_two_in_different_slots_are_not() {
    let calm = after(TOPICS);
    let page = agenda(lens(&calm, "Host", 9, 30));
    assert_eq!((page.clashes.len(), page.topics), (0, 3));
    let moved = after(&format!(
        "{TOPICS}09:31 Host topic.place topic=@TREES place=null\n09:32 Host topic.propose title=~\"Dogs\" convener_name=\"Wang\" place={{\"space\":1,\"slot\":2}} as DOGS\n09:33 Host topic.place topic=@DOGS place=null\n"
    ));
    assert_eq!(agenda(lens(&moved, "Host", 9, 40)).unplaced.len(), 2, "without a place nothing clashes");
    let both = after(&format!(
        "{TOPICS}09:31 Host topic.place topic=@LIGHTS place={{\"space\":2,\"slot\":2}}\n09:32 Host topic.place topic=@TREES place={{\"space\":1,\"slot\":1}}\n"
    ));
    let page = agenda(lens(&both, "Host", 9, 40));
    assert_eq!(page.clashes.len(), 1);
    assert_eq!((page.clashes[0].convener.as_str(), page.clashes[0].slot), ("Wang", SlotId(1)));
    let marks: Vec<_> =
        page.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.topics).map(|t| (t.title.as_str(), t.clash)).collect();
    assert!(marks.contains(&("Bins", Some(Clashing::Convener))) && marks.contains(&("Lights", None)), "{marks:?}");
}

#[test]
fn a_topic_that_nobody_convenes_is_taken_up_and_one_that_was_written_down_is_handed_to_who_came() {
    let loose = format!("{TOPICS}09:25 Host topic.propose title=~\"Dogs\" convener_name=\"\" as DOGS\n");
    let room = after(&loose);
    let dogs = |room: &Room, who: &str| {
        let page = opened(lens(room, who, 9, 30), room.id("DOGS").into());
        (page.unclaimed, page.may_take, page.convener)
    };
    assert_eq!(dogs(&room, "Aida"), (true, true, String::new()));
    let others: Vec<_> = conveners(lens(&room, "Host", 9, 30)).into_iter().map(|who| who.name).collect();
    assert_eq!(others, ["Aida", "Bolot"], "whoever came, and not oneself");
    let taken = after(&format!("{loose}09:26 Aida topic.convene topic=@DOGS\n"));
    assert_eq!(dogs(&taken, "Bolot"), (false, false, "Aida".to_owned()));
    let trees = |room: &Room| {
        let slips = gongshi::view::agenda::slips(lens(room, "Bolot", 9, 30));
        slips.into_iter().find(|slip| slip.title == "Trees").map(|slip| (slip.convener, slip.mine))
    };
    assert_eq!(trees(&room), Some(("Wang".to_owned(), false)));
    let handed = after(&format!("{loose}09:26 Host topic.convene topic=@TREES person=@Bolot\n"));
    assert_eq!(trees(&handed), Some(("Bolot".to_owned(), true)));
}

#[test]
fn two_who_did_not_know_of_each_other_stand_in_one_place_and_the_wall_of_the_facilitator_says_so() {
    let room = after(
        r#"
09:20 Host  phase.enter phase=2
09:20 Aida  offline
09:20 Bolot offline
09:21 Aida  topic.propose title=~"Lights" place={"space":1,"slot":1}
09:21 Bolot topic.propose title=~"Bins" place={"space":1,"slot":1}
09:22 Aida  online
09:22 Bolot online
"#,
    );
    let page = agenda(lens(&room, "Host", 9, 30));
    let cell = &page.rows[0].cells[0];
    assert_eq!(cell.topics.len(), 2);
    assert!(cell.topics.iter().all(|topic| topic.clash == Some(Clashing::Place)));
}

#[test]
fn a_topic_that_was_joined_to_another_stays_readable_with_its_way() {
    let room = after(&format!("{TOPICS}09:40 Host topic.merge topic=@BINS into=@LIGHTS\n"));
    let page = agenda(lens(&room, "Host", 9, 50));
    assert_eq!(page.gone.len(), 1);
    assert_eq!((page.gone[0].title.as_str(), page.gone[0].into.as_deref()), ("Bins", Some("Lights")));
    let topic = opened(lens(&room, "Host", 9, 50), room.id("LIGHTS").into());
    assert_eq!(topic.joined, ["Bins"]);
    assert!(topic.names.contains(&"Bolot".to_owned()));
    let theirs = opened(lens(&room, "Bolot", 9, 50), room.id("LIGHTS").into());
    assert!(topic.may_change && !theirs.may_change, "the convener or a facilitator, nobody else");
}

#[test]
fn breakouts_start_with_the_first_slot_that_has_topics_and_end_before_the_next_begins() {
    let room = after(&format!("{TOPICS}09:50 Host phase.enter phase=4\n"));
    let next = |room: &Room, minute| console(lens(room, "Host", 10, minute), None).next;
    assert_eq!(next(&room, 0), Next::StartSlot { slot: SlotId(1), number: 1, minutes: 60 });
    let room =
        after(&format!("{TOPICS}09:50 Host phase.enter phase=4\n10:00 Host timer of={{\"slot\":1}} op={{\"start\":3600}}\n"));
    assert_eq!(next(&room, 10), Next::EndSlot { slot: SlotId(1), number: 1 });
    assert_eq!(
        time_box(lens(&room, "Host", 10, 10), TimerOf::Slot(SlotId(1))),
        TimeBox::Running { left_s: 3_000, until: at(11, 0) }
    );
    assert_eq!(breakouts(lens(&room, "Host", 10, 10)).slots[0].stage, Stage::Now);
    let over = lens(&room, "Host", 11, 5);
    let (time, minutes) = room_time(over);
    assert_eq!((time.left_s(), minutes), (Some(-300), 60), "over time is shown as such");
    assert_eq!(room_time(lens(&room, "Host", 26, 0)).0, TimeBox::Idle, "what nobody ended for half a day was forgotten");
    let phase = TimeBox::Running { left_s: 3_600, until: at(10, 50) };
    let with_phase =
        after(&format!("{TOPICS}09:50 Host phase.enter phase=4\n09:50 Host timer of={{\"phase\":4}} op={{\"start\":3600}}\n"));
    assert_eq!(room_time(lens(&with_phase, "Aida", 9, 50)).0, phase, "where no slot runs, the phase's time");
    let room = after(&format!(
        "{TOPICS}09:50 Host phase.enter phase=4\n10:00 Host timer of={{\"slot\":1}} op={{\"start\":3600}}\n10:50 Host timer of={{\"slot\":1}} op=\"end\"\n"
    ));
    assert_eq!(next(&room, 55), Next::StartSlot { slot: SlotId(2), number: 2, minutes: 60 });
    let page = news::news(lens(&room, "Host", 10, 55));
    let missing: Vec<_> = page.missing.iter().map(|missing| missing.title.as_str()).collect();
    assert_eq!(missing, ["Lights", "Bins"], "what was held and has no report");
    let broken = fidelity(lens(&room, "Host", 10, 55)).into_iter().find(|point| point.check == Check::EveryBreakoutReported);
    assert!(broken.is_some_and(|point| point.found == Found::Broken && point.topics.len() == 2));
}

const VOTE: &str = r#"
09:20 Aida  says C1 "lamp"
11:00 Host  phase.enter phase=8
"#;

#[test]
fn the_next_act_closes_an_open_vote_and_the_wall_keeps_what_is_hidden() {
    let hidden = after(&format!("{VOTE}11:01 Host opens Q1 stances on C1 hidden=true\n11:02 Aida votes Q1 agree\n"));
    let page = console(lens(&hidden, "Host", 11, 5), None);
    assert_eq!(page.next, Next::CloseQuestion { question: hidden.id("Q1").into(), voted: 1, electorate: 2 });
    let shown = wall::statements(lens(&hidden, "Host", 11, 5));
    assert_eq!(shown.seen, Seen::Hidden);
    assert!(
        shown.statements.iter().all(|(_, count, carried)| count.is_none() && carried.is_none()),
        "a hidden result is on no wall: {shown:?}"
    );

    let open = after(&format!("{VOTE}11:01 Host opens Q1 stances on C1\n11:02 Aida votes Q1 agree\n"));
    let live = wall::statements(lens(&open, "Host", 11, 5));
    assert_eq!((live.seen, live.statements[0].1.map(|count| count.agree)), (Seen::Live, Some(1)));
    assert_eq!(live.statements[0].2, None, "nothing is carried before the close");

    let closed =
        after(&format!("{VOTE}11:01 Host opens Q1 stances on C1 hidden=true\n11:02 Aida votes Q1 agree\n11:10 Host closes Q1\n"));
    let sealed = wall::statements(lens(&closed, "Host", 11, 15));
    assert_eq!((sealed.seen, sealed.statements[0].1.map(|count| count.agree)), (Seen::Closed, Some(1)));
    assert_eq!(sealed.statements[0].2, Some(true));
}

#[test]
fn the_wall_says_of_a_goal_what_became_of_its_objections() {
    let tested = r#"
11:00 Host  goal.draft title=Lamps text="Six lamps" themes=[] cards=[] topics=[] as G
11:01 Host  opens Q1 consent on G hidden=true
11:02 Aida  votes Q1 object "too bright" as ONE
11:03 Bolot votes Q1 object "too dear" as TWO
"#;
    let objections = |more: &str| wall::goals(lens(&after(&format!("{tested}{more}")), "Host", 12, 0))[0].objections;
    assert_eq!(objections("").total(), 0, "none is known before the close");
    let closed = "11:10 Host closes Q1\n";
    assert_eq!(objections(closed), Handled { open: 2, ..Handled::default() });
    let answered = "11:11 Host objection.answer goal=@G objection=@ONE handling=resolved how=shades\n\
                    11:12 Host objection.answer goal=@G objection=@TWO handling=stands how=none\n";
    assert_eq!(objections(&format!("{closed}{answered}")), Handled { open: 0, resolved: 1, standing: 1 });
}

#[test]
fn nothing_on_the_wall_names_a_voter() {
    let room = after(&format!("{VOTE}11:01 Host opens Q1 stances on C1 secrecy=named\n11:02 Aida votes Q1 agree\n"));
    let lens = lens(&room, "Host", 11, 5);
    let all = format!("{:?} {:?} {:?} {:?}", wall::wall(lens), wall::statements(lens), wall::dots(lens), wall::goals(lens));
    assert!(!all.contains("Aida") && !all.contains(&room.person("Aida").hex()), "{all}");
}

#[test]
fn who_is_here_is_counted_by_group_and_a_group_is_missing_once_others_came() {
    let first = after("09:10 Host phase.enter phase=1\n");
    assert!(!room(lens(&first, "Host", 9, 30)).begun, "people still come in");
    let found = room(lens(&after("09:10 Host phase.enter phase=1\n09:20 Host phase.enter phase=2\n"), "Host", 9, 30));
    assert_eq!((found.here, found.invited, found.unsaid), (2, 49, 1), "the one who only holds the room is not counted");
    let missing: Vec<_> = found.groups.iter().filter(|group| group.missing()).map(|group| group.name.as_str()).collect();
    assert_eq!((missing, found.begun), (vec!["Shops"], true));
    let empty = check("09:00 Host convenes\n09:10 Host phase.enter phase=1\n09:20 Host phase.enter phase=2\n");
    assert!(!room(lens(&empty, "Host", 9, 30)).begun, "nobody is missing while nobody is here");
}

#[test]
fn closing_words_stand_apart_and_the_close_says_what_it_sets_going() {
    let room = after(
        "09:20 Aida says C1 \"lamp\"\n17:00 Host phase.enter phase=11\n17:01 Aida says C2 \"I go home lighter\" phase=11\n",
    );
    let page = closing::closing(lens(&room, "Host", 17, 5));
    assert_eq!(page.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>(), ["I go home lighter"]);
    assert_eq!((page.to_answer, page.due_days, page.may_close), (1, 30, true), "closing words want no answer");
    // The clock of the scripts is UTC; at the session, eight hours east, the day after has begun.
    assert_eq!(page.due.map(|due| due.to_string()).as_deref(), Some("2026-04-02"));
    assert_eq!(wall::cards(lens(&room, "Host", 17, 5)).total, 1);
}

#[test]
fn after_the_close_the_wall_says_how_many_answers_are_out() {
    let answered = r#"
09:20 Aida  says C1 "lamp"
09:21 Bolot says C2 "bins"
09:22 Host  invites office as DESK
09:23 Wang  joins DESK
17:00 Host  session.close
+1d 09:00 Wang answers C1 adopted "yes"
"#;
    let counts = |script: &str| {
        let page = closing::closing(lens(&after(script), "Host", 17, 5));
        (page.to_answer, page.answered)
    };
    assert_eq!(counts(answered), (2, 0), "an answer that is not published is not out");
    assert_eq!(counts(&format!("{answered}+1d 09:05 Wang publishes\n")), (2, 1));
}

#[test]
fn long_texts_are_clipped_by_width() {
    assert_eq!(wall::clipped("短", 4), "短");
    assert_eq!(wall::clipped("一二三四五", 4), "一二三四…");
    assert_eq!(wall::clipped("abcdefgh", 4), "abcdefgh", "Latin letters are half as wide");
    assert_eq!(wall::clipped("abcdefghi", 4), "abcdefgh…");
}

#[test]
fn an_action_group_has_its_members_and_topics() {
    let room = after(&format!(
        "{TOPICS}13:00 Aida team.form title=\"Lamps\" topics=[\"@LIGHTS\"] first_step=\"count them\" as T1\n13:01 Bolot team.join team=@T1 on=true\n"
    ));
    let page = teams::teams(lens(&room, "Bolot", 13, 5));
    let team = &page.teams[0];
    assert_eq!((team.topics.as_slice(), team.members.len(), team.mine), (["Lights".to_owned()].as_slice(), 2, true));
}
