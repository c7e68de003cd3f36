//! What was said: themes and cards, topics and their reports, and every card word for word.

use super::{Pen, count, three};
use crate::report::block::*;
use crate::view::report::{CardFact, CardState, Filed, Own, TeamFact, ThemeFact, TopicFact, TopicState};

pub(super) fn said(pen: &mut Pen) -> Section {
    let (w, said) = (pen.w, &pen.report.said);
    let heading = w.said.to_owned();
    if said.cards.n == 0 && said.closing.is_empty() {
        return Section { id: "said", heading, blocks: vec![Block::Words(plain(w.nothing_said))] };
    }
    let mut blocks = vec![Block::Words(plain((w.said_n)(said.cards.n, count(said.themes.iter()), count(said.loose.iter()))))];
    blocks.extend(ranking(pen));
    if !said.voices.is_empty() {
        let voices = said.voices.iter().map(|card| quote(pen, card)).collect();
        blocks.push(Block::Voices(voices));
    }
    blocks.extend(channels(pen));
    blocks.extend(off_wall(pen));
    if said.cards.n > 0 {
        blocks.push(Block::Note(plain(w.cards_at_end)));
    }
    Section { id: "said", heading, blocks }
}

/// Every card by its theme, and the words of the closing circle: the account's annex.
pub(super) fn word_for_word(pen: &mut Pen) -> Section {
    let (w, said) = (pen.w, &pen.report.said);
    let mut blocks = Vec::new();
    if said.cards.n > 0 {
        blocks.push(all_cards(pen));
    }
    if !said.closing.is_empty() {
        let words = said.closing.iter().map(|card| card_line(pen, card)).collect();
        blocks.push(pen.annex((w.closing_words)(count(said.closing.iter())), vec![Block::List(words)]));
    }
    Section { id: "cards", heading: w.word_for_word.to_owned(), blocks }
}

/// The themes by the number of their cards; what is in no theme last, and without a place.
fn ranking(pen: &mut Pen) -> Option<Block> {
    let (w, said) = (pen.w, &pen.report.said);
    if said.themes.is_empty() {
        return None;
    }
    let of = |theme: &ThemeFact| count(theme.cards.iter());
    let loose = count(said.loose.iter());
    let most = said.themes.iter().map(of).chain([loose]).max().unwrap_or(1);
    let rank = |place: Option<u32>, words: Line, n: u32| Rank { place, words, amount: (w.cards_n)(n), n, most };
    let place = |n: u32| 1 + count(said.themes.iter().filter(|theme| of(theme) > n));
    let theme = |theme: &ThemeFact| rank(Some(place(of(theme))), vec![Span::Own(theme.title.clone())], of(theme));
    let mut ranks: Vec<Rank> = said.themes.iter().map(theme).collect();
    if loose > 0 {
        ranks.push(rank(None, plain(w.loose), loose));
    }
    Some(Block::Ranking(ranks))
}

fn quote(pen: &mut Pen, card: &CardFact) -> Line {
    let (open, shut) = pen.w.quotes;
    let mut line = vec![Span::Plain(open.to_owned())];
    line.extend(pen.own(&card.words));
    line.push(Span::Plain(format!("{shut} ")));
    line.push(Span::Card { card: card.card, number: three(card.number) });
    if card.backers > 0 {
        line.push(Span::Soft(format!(" {}", (pen.w.backed_n)(card.backers))));
    }
    line
}

/// A card in a list: its number, its words or why they are not shown, who said it and how.
fn card_line(pen: &mut Pen, card: &CardFact) -> Line {
    let (w, t) = (pen.w, pen.t);
    let mut line = vec![Span::Card { card: card.card, number: three(card.number) }, Span::Plain(" ".to_owned())];
    match (&card.erased, &card.state) {
        (Some(erased), _) => line.push(Span::Plain(erased.told(t.fate().erased))),
        (None, CardState::OnWall | CardState::Merged { .. }) if card.words.is_empty() => {
            line.push(Span::Plain(t.common().words_missing.to_owned()))
        }
        (None, CardState::OnWall | CardState::Merged { .. }) => line.extend(pen.own(&card.words)),
        (None, CardState::Waiting) => line.push(Span::Plain(w.waiting_card.to_owned())),
        (None, CardState::Hidden { .. }) => line.push(Span::Plain(t.common().hidden_card.to_owned())),
        (None, CardState::Withdrawn) => line.push(Span::Plain(t.common().withdrawn_card.to_owned())),
    }
    let into = match &card.state {
        CardState::Merged { into } => Some((w.merged_into)(&three(*into))),
        CardState::OnWall | CardState::Waiting | CardState::Hidden { .. } | CardState::Withdrawn => None,
    };
    let some = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
    let people = (card.people > 1).then(|| (w.stands_for)(card.people));
    let backed = (card.backers > 0).then(|| (w.backed_n)(card.backers));
    let channel = Some(t.common().channel(card.channel).to_owned());
    let about: Vec<String> = [some(&card.name), some(&card.group), people, channel, backed, into].into_iter().flatten().collect();
    line.push(Span::Soft(format!("  {}", about.join(" · "))));
    line
}

/// How and in which languages cards came, and which ones.
fn channels(pen: &Pen) -> [Block; 2] {
    let (w, t, said) = (pen.w, pen.t, &pen.report.said);
    let of = |label: &str, n: u32| format!("{label} {n}");
    let by_channel: Vec<String> =
        said.channels.iter().map(|(channel, number)| of(t.common().channel(*channel), number.n)).collect();
    let by_lang: Vec<String> = said.langs.iter().map(|(lang, number)| of((t.common().lang_name)(*lang), number.n)).collect();
    let lists =
        said.channels.iter().map(|(channel, number)| (t.common().channel(*channel).to_owned(), vec![pen.sources(number)]));
    let langs = said.langs.iter().map(|(lang, number)| ((t.common().lang_name)(*lang).to_owned(), vec![pen.sources(number)]));
    let made_of = pen.made_of(w.how_counted, vec![Block::Facts(lists.chain(langs).collect())]);
    let facts = Block::Facts(vec![
        (w.by_channel.to_owned(), vec![plain((t.common().list)(&by_channel))]),
        (w.by_lang.to_owned(), vec![plain((t.common().list)(&by_lang))]),
    ]);
    [facts, made_of]
}

/// Cards that are not on the wall, each with what happened to it and why.
fn off_wall(pen: &mut Pen) -> Vec<Block> {
    let (w, said) = (pen.w, &pen.report.said);
    let mut blocks = Vec::new();
    if !said.off_wall.is_empty() {
        let hidden = said.off(|state| matches!(state, CardState::Hidden { .. }));
        let withdrawn = said.off(|state| matches!(state, CardState::Withdrawn));
        let waiting = said.off(|state| matches!(state, CardState::Waiting));
        let rows = said.off_wall.iter().map(|card| off_row(pen, card)).collect();
        blocks.push(Block::Table(Table {
            caption: (w.off_wall_n)(hidden, withdrawn, waiting),
            head: [w.number, w.what_happened, w.why_so].map(|words| (words.to_owned(), false)).to_vec(),
            rows,
            total: None,
            kind: TableKind::Stacked,
        }));
    }
    if !said.merged.is_empty() {
        let mut line = plain((w.merged_n)(count(said.merged.iter())));
        for card in &said.merged {
            if let CardState::Merged { into } = card.state {
                line.push(Span::Plain(" ".to_owned()));
                line.push(Span::Card { card: card.card, number: three(card.number) });
                line.push(Span::Plain(format!("→{}", three(into))));
            }
        }
        blocks.push(Block::Words(line));
    }
    blocks
}

fn off_row(pen: &mut Pen, card: &CardFact) -> Vec<Cell> {
    let w = pen.w;
    let number = Cell::of(vec![vec![Span::Card { card: card.card, number: three(card.number) }]]);
    let (what, why) = match &card.state {
        CardState::Hidden { by, reason } => ((w.hidden_by)(by), pen.own(reason)),
        CardState::Withdrawn => (pen.t.common().withdrawn_card.to_owned(), Line::new()),
        CardState::Waiting => (w.waiting_card.to_owned(), Line::new()),
        CardState::OnWall | CardState::Merged { .. } => (String::new(), Line::new()),
    };
    vec![number, Cell::words(what), Cell::of(vec![why])]
}

fn all_cards(pen: &mut Pen) -> Block {
    let (w, said) = (pen.w, &pen.report.said);
    let mut blocks = Vec::new();
    for theme in &said.themes {
        blocks.push(Block::Heading(theme_heading(pen, theme)));
        blocks.push(Block::List(theme.cards.iter().map(|card| card_line(pen, card)).collect()));
    }
    if !said.loose.is_empty() {
        blocks.push(Block::Heading(plain(w.loose)));
        blocks.push(Block::List(said.loose.iter().map(|card| card_line(pen, card)).collect()));
    }
    pen.annex((w.cards_n)(said.cards.n), blocks)
}

fn theme_heading(pen: &Pen, theme: &ThemeFact) -> Line {
    let mut line = vec![Span::Own(theme.title.clone()), Span::Soft(format!(" {}", (pen.w.cards_n)(count(theme.cards.iter()))))];
    if !theme.was.is_empty() {
        line.push(Span::Soft(format!(" {}", (pen.w.was_called)(&(pen.t.common().list)(&theme.was)))));
    }
    line
}

pub(super) fn topics(pen: &mut Pen) -> Section {
    let (w, topics) = (pen.w, &pen.report.topics);
    let mut blocks = Vec::new();
    if !topics.topics.is_empty() {
        let held = topics.topics.iter().filter(|topic| matches!(topic.state, TopicState::Reported(_) | TopicState::Unreported));
        let reported = topics.topics.iter().filter(|topic| topic.filed().is_some());
        blocks.push(Block::Words(plain((w.topics_n)(count(topics.topics.iter()), count(held), count(reported)))));
        for topic in &topics.topics {
            if let Some(filed) = topic.filed() {
                blocks.push(reported_topic(pen, topic, filed));
            }
        }
        let others: Vec<Line> = topics.topics.iter().filter_map(|topic| other_topic(pen, topic)).collect();
        if !others.is_empty() {
            blocks.push(Block::Heading(plain(w.other_topics)));
            blocks.push(Block::List(others));
        }
    }
    if !topics.teams.is_empty() {
        let rows = topics.teams.iter().map(|team| team_row(pen, team)).collect();
        blocks.push(Block::Table(Table {
            caption: w.teams.to_owned(),
            head: [(w.team, false), (w.members, true), (w.first_step, false), (w.by_when, false)]
                .map(|(words, number)| (words.to_owned(), number))
                .to_vec(),
            rows,
            total: None,
            kind: TableKind::Stacked,
        }));
        let facts = topics.teams.iter().map(|team| (team.title.text.clone(), vec![pen.sources(&team.members)])).collect();
        blocks.push(pen.made_of(w.who_is_in, vec![Block::Facts(facts)]));
    }
    Section { id: "topics", heading: w.topics.to_owned(), blocks }
}

fn reported_topic(pen: &mut Pen, topic: &TopicFact, filed: &Filed) -> Block {
    let w = pen.w;
    let place = topic.place.as_ref().map(|(space, when)| match when {
        Some((day, minute)) => format!("{space} · {} {}", pen.short_day(*day), pen.t.common().minute_of_day(*minute)),
        None => space.clone(),
    });
    let convener = (!topic.convener.trim().is_empty()).then(|| (w.convened_by)(&topic.convener));
    let came = Some((w.attended)(filed.attendees));
    let about: Vec<String> = [convener, place, came].into_iter().flatten().collect();
    let mut blocks = vec![Block::Note(plain(about.join(" · "))), Block::Words(pen.own(&filed.discussion))];
    let mut facts: Vec<(String, Vec<Line>)> = Vec::new();
    for (label, words) in [(w.actions, &filed.actions), (w.not_agreed_here, &filed.not_agreed)] {
        if let Some(words) = words {
            facts.push((label.to_owned(), vec![pen.own(words)]));
        }
    }
    if !facts.is_empty() {
        blocks.push(Block::Facts(facts));
    }
    let signed = pen.sources(&topic.signups);
    let filed_by = vec![Span::Soft((w.filed_by)(&pen.who(&filed.by))), Span::Plain(" ".to_owned()), Span::Act(filed.act)];
    let names = (!signed.is_empty()).then(|| [vec![Span::Soft(w.signed_up.to_owned())], signed].concat());
    blocks.push(pen.made_of((w.signed_up_n)(topic.signups.n), names.into_iter().chain([filed_by]).map(Block::Note).collect()));
    Block::Article { number: (w.topic_number)(topic.number), title: pen.own(&topic.title), blocks }
}

/// A topic without a report, and what became of it.
fn other_topic(pen: &mut Pen, topic: &TopicFact) -> Option<Line> {
    let w = pen.w;
    let what = match topic.state {
        TopicState::Reported(_) => return None,
        TopicState::Unreported => w.unreported.to_owned(),
        TopicState::NotHeld => w.not_held.to_owned(),
        TopicState::Withdrawn => w.topic_withdrawn.to_owned(),
        TopicState::Merged(into) => (w.topic_merged)(&(w.topic_number)(into)),
    };
    let mut line = vec![Span::Soft((w.topic_number)(topic.number)), Span::Plain(" ".to_owned())];
    line.extend(pen.own(&topic.title));
    line.push(Span::Soft(format!("  {what}")));
    Some(line)
}

fn team_row(pen: &mut Pen, team: &TeamFact) -> Vec<Cell> {
    let day = team.by_day.map(|day| vec![pen.day(day)]).into_iter().collect();
    let step: &Own = &team.first_step;
    vec![Cell::of(vec![pen.own(&team.title)]), Cell::number(team.members.n), Cell::of(vec![pen.own(step)]), Cell::of(day)]
}
