//! 中文：公示的报告。

use crate::domain::question::Counting;
use crate::text::report::Report;

pub static REPORT: Report = Report {
    page: "报告",
    save_page: "存成一个网页",
    other_formats: "其他格式",
    save_csv: "意见采纳情况表（CSV）",
    save_json: "数据（JSON）",
    save_record: "拿走记录",
    count_here: "在这里再数一遍",
    address_label: "打开这份报告的二维码",
    shown: |shown, all| format!("先列出 {shown} 条，一共 {all} 条"),

    title: |title| format!("关于「{title}」议事情况的公示"),
    version: |n| format!("第 {n} 版"),
    unpublished: "还没有正式发布过",
    contents: "目录",
    digest: "记录摘要",
    foot: |address, acts| {
        let at = if address.is_empty() { String::new() } else { format!("地址 {address} · ") };
        format!("{at}由 {acts} 条签过名的记录算出")
    },

    state_empty: "这里还没有内容",
    state_empty_how: "会上说的话、表的决、后来办的事，都会写在这里。从写下第一张意见卡开始。",
    state_open: "会还在开",
    state_open_how: |days| format!("现在写的是到此刻为止的情况。散会以后，街道办要在 {days} 天里逐条答复。"),
    state_nothing: "没有要答复的事",
    state_nothing_how: "这场会没有留下要街道办答复的目标或意见。",
    state_interim: |blank, of| format!("中期报告：{of} 件里还有 {blank} 件没有答复"),
    state_overdue: |n| format!("其中 {n} 件已经逾期。"),
    state_interim_how: "空着的地方照实写着“没有答复”。全部答复以后，这里会写“完整”。",
    state_answered: |of| format!("{of} 件都有了答复"),
    state_answered_how: "发布的人还没有说它“完整”。照记录核对，没有空着的。",
    state_complete: |of| format!("完整：{of} 件都有答复"),
    state_not_so: |n| format!("发布的人说“完整”，可是还有 {n} 件空着"),
    word: |who, words| format!("{who}：「{words}」"),
    claim: |who, day, version| format!("说“完整”的是{who}，在 {day} 发布的第 {version} 版里。"),
    found_none: "做这份报告时照记录重新核对过：没有找到空着的。谁拿到记录，都可以自己再核对。",
    found_blank: "做这份报告时照记录重新核对过，下面这些没有答复：",
    state_newer: |n| format!("在那以后又有 {n} 件新的，还在等答复。"),

    breath: "先说结果",
    met: |from, to, people, place, cards| {
        let when = if from == to { from.to_owned() } else { format!("{from}到{to}") };
        let place = if place.is_empty() { String::new() } else { format!("在{place}") };
        format!("{when}，{people} 位参加者{place}一起商量，写下 {cards} 张意见卡。")
    },
    not_met: |cards| match cards {
        0 => "会还没有开场。".to_owned(),
        cards => format!("会还没有开场，已经收到 {cards} 张意见卡。"),
    },
    agreed_n: |agreed, not| match (agreed, not) {
        (0, 0) => "共识目标还没有定下来。".to_owned(),
        (0, not) => format!("还没有定下共识目标；没谈成的 {not} 件，理由都写在下面。"),
        (agreed, 0) => format!("大家谈成 {agreed} 个共识目标。"),
        (agreed, not) => format!("大家谈成 {agreed} 个共识目标；没谈成的 {not} 件，理由都写在下面。"),
    },
    answers_wait: |days| format!("答复从散会那天算起，{days} 天以内。"),
    answered_n: |answered, of, overdue, reached, milestones| {
        let late = if overdue > 0 { format!("，{overdue} 件逾期") } else { String::new() };
        let done =
            if milestones > 0 { format!("；定下的 {milestones} 个节点，到了 {reached} 个") } else { String::new() };
        format!("要答复的 {of} 件里，街道办答复了 {answered} 件{late}{done}。")
    },
    figure_came: "到场",
    figure_cards: "意见卡",
    figure_goals: "共识目标",
    figure_answered: "已答复",
    figure_overdue: "逾期",
    of_invited: |n| format!(" / {n} 人"),
    of_items: |n| format!(" / {n}"),

    between_sentences: "",
    between: "、",
    semicolon: "；",
    colon: "：",
    quotes: ("“", "”"),
    nameless: |n, alone| if alone { format!("{n} 位没有留名") } else { format!("，另有 {n} 位没有留名") },
    goal_number: |n| format!("目标 {n:02}"),
    theme_number: |n| format!("主题 {n:02}"),
    card_number: |n| format!("意见 {n:03}"),
    topic_number: |n| format!("议题 {n:02}"),
    vote_number: |n| format!("表决 {n}"),
    number: "编号",
    total: "合计",
    how_counted: "这些数是怎么来的",

    asked: "问了什么",
    givens: "既定的事",
    when: "时间",
    place: "地点",
    method: "方法",
    method_line: |method, topics| if topics > 0 { format!("{method}，{topics} 个议题") } else { method.to_owned() },
    hosts: "主办",
    convened: "发起",
    closed: "散会",
    due: "答复期限",
    due_days: |n| format!("散会后 {n} 天以内"),
    changes: "后来改过",
    changed: |day, who, what| format!("{day}，{who}改了：{what}"),

    came: "谁来了，谁没来",
    nobody_yet: "还没有人报到。",
    groups_present: "各方到场",
    group: "各方",
    invited: "邀请",
    said_yes: "说来",
    here: "到场",
    cards: "意见卡",
    none_came: |group, invited, cards| {
        let invited = if invited > 0 { format!("邀请了 {invited} 位，") } else { String::new() };
        let cards = if cards > 0 { format!("他们另外交来 {cards} 张意见。") } else { String::new() };
        format!("{group}：{invited}一位也没有来。{cards}")
    },
    for_others: |cards, people| format!("有 {cards} 张意见是别人代写的，代表 {people} 位不用手机的邻居。"),
    unverified: |n| format!("其中 {n} 位是扫公开的码，或在公用设备上进来的，没有人核对过是不是同一个人。"),
    came_means: |facilitators, observers, removed| {
        let mut out = Vec::new();
        if facilitators > 0 {
            out.push(format!("主持人 {facilitators} 位"));
        }
        if observers > 0 {
            out.push(format!("观察员 {observers} 位"));
        }
        if removed > 0 {
            out.push(format!("中途请走的 {removed} 位"));
        }
        let out = if out.is_empty() { String::new() } else { format!("{}没有算在里面。", out.join("、")) };
        format!("“到场”是在这场会议里报到过的人。{out}")
    },
    maybe_no: |maybe, no| format!("说不定 {maybe} 位，来不了 {no} 位"),

    said: "说了什么",
    nothing_said: "还没有意见卡。",
    said_n: |cards, themes, loose| match (themes, loose) {
        (0, _) => format!("一共 {cards} 张意见卡，还没有归主题。"),
        (themes, 0) => format!("一共 {cards} 张意见卡，归成 {themes} 个主题。"),
        (themes, loose) => format!("一共 {cards} 张意见卡，归成 {themes} 个主题，{loose} 张没有归类。"),
    },
    cards_n: |n| format!("{n} 张"),
    loose: "没有归类",
    backed_n: |n| format!("{n} 人附议"),
    stands_for: |n| format!("代表 {n} 人"),
    merged_into: |into| format!("并入 {into}"),
    by_channel: "怎么交来的",
    by_lang: "用什么语言",
    off_wall_n: |hidden, withdrawn, waiting| {
        let parts = [(hidden, "被遮起来"), (withdrawn, "作者收回"), (waiting, "还没有看过")];
        let parts: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, words)| format!("{words} {n} 张")).collect();
        format!("没有在墙上的意见卡：{}", parts.join("，"))
    },
    what_happened: "怎么了",
    why_so: "理由",
    hidden_by: |who| if who.is_empty() { "被主持人遮起来".to_owned() } else { format!("被{who}遮起来") },
    waiting_card: "主持人还没有看过",
    merged_n: |n| format!("{n} 张说的是一回事，并到了另一张里，原话都还在："),
    cards_at_end: "每一张的原话，附在最后。",
    word_for_word: "附：每一张意见卡的原话",
    was_called: |names| format!("（原来叫：{names}）"),
    closing_words: |n| format!("闭幕时大家说的 {n} 句话"),

    topics: "谈了哪些议题",
    topics_n: |topics, held, reported| format!("提了 {topics} 个议题，谈过 {held} 个，交了汇报的 {reported} 个。"),
    convened_by: |name| format!("{name} 召集"),
    attended: |n| format!("{n} 人参加"),
    actions: "接下来",
    not_agreed_here: "没谈拢",
    signed_up: "报名的：",
    signed_up_n: |n| format!("报名 {n} 人"),
    filed_by: |who| format!("汇报由{who}交来"),
    other_topics: "没有汇报的议题",
    unreported: "谈过了，没有交汇报",
    not_held: "没有谈",
    topic_withdrawn: "提议人撤下",
    topic_merged: |into| format!("并入{into}"),
    teams: "行动小组",
    team: "小组",
    members: "人数",
    first_step: "第一步",
    by_when: "期限",
    who_is_in: "小组里都有谁",

    votes: "怎么表决的",
    counting: |counting| match counting {
        Counting::Stances => "逐条表态".to_owned(),
        Counting::Dots { each, most } => format!("贴圆点，每人 {each} 个，一项最多 {most} 个"),
        Counting::Consent => "征求同意".to_owned(),
    },
    everybody_at_opening: "开始时已报到的居民都可以投",
    everybody_at_close: "结束前报到的居民都可以投",
    only_groups: |groups| format!("由{groups}投"),
    verified_only: "扫公开码或用公用设备进来的人不算",
    threshold: |percent| format!("赞成占表态的 {percent}% 以上算通过"),
    quorum: |percent| format!("至少 {percent}% 的人投了才算"),
    named: "记名",
    pseudonymous: "不记名（记录里是代号，谁都可以重新数）",
    vote_open: |voted, of| format!("还没有结束，{of} 人里 {voted} 人投了。结果等结束以后公布。"),
    voted_of: |voted, of| format!("{of} 人可以投，{voted} 人投了"),
    statement: "观点",
    result: "结果",
    carried: "通过",
    not_carried: "未过",
    dots_n: |dots, people| format!("{dots} 点，{people} 人贴"),
    stance_counts: |agree, disagree, pass| format!("赞成 {agree}，反对 {disagree}，弃权 {pass}"),
    consent_counts: |agree, aside, object| format!("可以 {agree}，不拦着 {aside}，有异议 {object}"),
    named_choice: |counting, place| match (counting, place) {
        (Counting::Stances, 0) => "赞成".to_owned(),
        (Counting::Stances, 1) => "反对".to_owned(),
        (Counting::Stances, _) => "弃权".to_owned(),
        (Counting::Consent, 0) => "可以".to_owned(),
        (Counting::Consent, 1) => "我不拦着".to_owned(),
        (Counting::Consent, _) => "有异议".to_owned(),
        (Counting::Dots { .. }, dots) => format!("{dots} 点"),
    },
    by_group: "各方怎么投的",
    least_cell: |n| format!("不到 {n} 人的一方和别的合在一起写，免得认出是谁。"),
    nobody_voted: "没有人投",
    groups_later: "各方的数，结束以后再列。",
    groups_too_few: "人太少，各方不分开写，免得认出是谁。",
    groups_one: "投票的人都属于一方，或都没有说明。",
    no_quorum: |voted, needed| format!("没有达到最低人数：要 {needed} 人，来了 {voted} 人。结果不算。"),
    seal_differs: "封票时报的数和重新数出来的不一样。这里写的是重新数出来的。",
    disputed: "两次封票的结果不一样，这次表决有争议。应当重投。",
    contested: "没赶上的票会改变结果，这次表决有争议。应当重投。",
    sealed: |at, by, voters| {
        let by = if by.is_empty() { String::new() } else { format!("由{by}") };
        format!("{at} {by}封票：{voters} 人投了票。")
    },
    missed: |n| format!("另有 {n} 张没赶上，没有数进去。"),
    ballots_n: |n| format!("数进去的 {n} 张票"),
    counted_ballots: "数进去的",
    missed_ballots: "没赶上的",
    imported: |source, votes, people, statements| {
        format!("从文件「{source}」导入 {votes} 张票：{people} 人，对 {statements} 条观点。")
    },
    file_digest: "文件的摘要（SHA-256）：",

    agreed: "谈成了什么",
    nothing_agreed: "还没有定下共识目标。不定目标，也是正当的结果。",
    still_open: "还在谈的",
    untested: "还没有征求过同意。",
    consents: "可以",
    objects: "有异议",
    aside: "我不拦着",
    answered_of: |answered, of| format!("{of} 人里 {answered} 人表态"),
    from_cards: |n| format!("来自 {n} 张意见卡"),
    which_of: |n| format!("是哪 {n} 张意见卡"),
    from_themes: |themes| format!("主题：{themes}"),
    from_topics: |topics| format!("议题：{topics}"),
    who_consented: "各方怎么看、数了哪些票",
    rounds: |n| format!("征求了 {n} 轮同意"),
    round: |n| format!("第 {n} 轮的结果"),
    earlier_wordings: |n| format!("以前的 {n} 种写法"),
    settled_on: |day| format!("{day}定下："),
    objection_resolved: "异议已化解",
    objection_stands: "异议保留",
    objection_open: "异议还没有交代",
    remedy: "怎样可以接受：",
    how_resolved: "怎么化解的：",
    why_stands: "为什么保留：",
    who_does_what: "谁来做",
    nobody_owns: "还没有人认领。",
    who: "谁",
    what: "做什么",
    resources: "需要什么",
    signed: "签名",
    nobody_signed: "还没有人签",
    released: |day| format!("{day}解除："),

    not_agreed: "没谈成什么",
    not_agreed_n: |n| format!("有 {n} 件没有谈成，各有各的理由，照原话写在这里。"),
    all_agreed: "没有记下谈不成的事。",
    why_not: "为什么：",
    from_topic: "分组讨论：",
    standing_objections: "定了的目标里保留下来的异议",

    answers: "街道办怎么答复",
    what_counts: |items, rows| {
        format!("每个共识目标、每张意见卡都要有答复，一共 {items} 件；同一份答复答好几张卡的，合成一行，共 {rows} 行。")
    },
    kinds: |n| format!("{n} 件答复的情况"),
    disposition: "采纳情况",
    items: "件数",
    blank: "待答复",
    adoption: "意见采纳情况表",
    suggestion: "意见",
    reason: "理由",
    unit: "责任单位",
    contact: "联系人",
    progress: "进展",
    raised_backed: |raised, backed| format!("{raised} 人提出，{backed} 人支持"),
    raised: "提出人数",
    backed: "支持人数",
    one_answer_to: |n| format!("一份答复，答 {n} 张意见卡"),
    cards_wait: |n| format!("{n} 张意见卡在等"),
    was: |what, day| format!("{day}答的是：{what}"),
    evidence: "依据：",
    handed_to: "转给：",
    same_answer: |others| format!("同一份答复也答了{others}"),
    until: "暂缓到 ",
    decided: "定于 ",
    was_due: "应在 ",
    no_answer_overdue: |n| format!("没有答复，逾期 {n} 天"),
    no_answer_due: |day| format!("没有答复，{day}到期"),
    no_answer_yet: |days| format!("没有答复，散会后 {days} 天以内要答"),
    which_cards: "每一行答的是哪些卡",
    answered_by: |who, day, version| format!("{who}答复，{day}第 {version} 版公布"),
    published_when: "什么时候公布的",
    publication: |version, who, answers| format!("第 {version} 版，{who}发布，带来 {answers} 份答复"),
    called_complete: "，称为“完整”",

    done: "办到哪一步",
    nothing_done: "还没有人报过进展。",
    milestones_n: |all, reached, late| {
        let late = if late > 0 { format!("，过了日子还没到的 {late} 个") } else { String::new() };
        format!("定了 {all} 个节点，到了 {reached} 个{late}。")
    },
    milestone: "节点：",
    reached: |planned, late| {
        if late { format!("到了，晚了；计划 {planned}") } else { format!("到了；计划 {planned}") }
    },
    late: |planned| format!("{planned}，晚了"),
    not_reached: "还没有到",
    to_come: "还没到日子",
    set_by: |who| format!("{who}定的"),
    planned_money: |amount| format!("计划用 {amount} 元"),
    spent_money: |amount| format!("已用 {amount} 元"),
    reaches: |title| format!("节点“{title}”到了"),
    says: |who, status| format!("{who}说：{status}"),
    taken_back: "后来改了口，不是已办成。",
    money: "钱（元）",
    matter: "事项",
    planned: "计划",
    spent: "已用",
    who_says: "谁说的",
    total_money: "合计",
    said_spent: |who, day, amount| format!("{who} {day}：{amount}"),

    verdicts: "居民怎么评",
    no_verdicts: "还没有人评过。提过或支持过的人都可以评。",
    judged_n: |n| format!("提过或支持过的人里 {n} 人评了"),
    office_says: |who, status, day| format!("{who}在 {day} 说“{status}”。"),
    solved_of: |solved, of| format!("评过的 {of} 位里，{solved} 位说解决了。"),
    contradicted: |not, of| format!("说法对不上：报的是办成了，评过的 {of} 位里 {not} 位说没有解决，或只解决了一部分。"),
    contradicted_by: |who, status, day| format!("说法对不上：报了办成以后，{who}在 {day} 说“{status}”。"),
    done_taken_back: |who, day| format!("曾经报过办成，其实没有；{who}在 {day} 改了口。"),

    meetings: "回头看的会",
    attended_label: "到会",
    recorder: "记录",
    agenda: "议程",
    what_changed: "逐项",
    found: "说了什么，改了什么",
    no_minutes: "日子过了，还没有纪要。",
    not_yet: "还没有开。",

    method_heading: "是不是按规矩开的会",
    met_point: "做到",
    not_yet_point: "还没有可查的",
    broken_point: "没有做到",
    broken_by: |topics| format!("没有做到，缺：{topics}"),
    free_end: |n| {
        if n > 0 {
            format!("没有强求：{n} 件没谈拢，都写在上面")
        } else {
            "没有强求，这次也没有谈不拢的事".to_owned()
        }
    },

    again: "自己再数一遍",
    again_how: "这份报告是从记录里算出来的。拿着记录，谁都能再算一遍，得到同样的数。",
    address_hint: "扫一扫，打开这份报告；打不开的，请先打开记录文件",
    record: "记录",
    acts_and_words: |acts, words| format!("{acts} 条签过名的记录，{words} 段原话"),
    seals: "封票的表决",
    closes: |all, agree| match (all, agree) {
        (0, _) => "还没有封票过表决".to_owned(),
        (all, agree) if all == agree => format!("{all} 次，都重新数过，和封票时报的一样"),
        (all, agree) => format!("{all} 次，重新数过，{agree} 次和封票时报的一样"),
    },
    incomplete: "还缺的",
    erased: "删掉的文字",
    erased_n: |own, others| format!("作者自己删掉 {own} 段，别人提出、另一人确认后删掉 {others} 段；编号、去向和票数都没有变"),
    waiting_missing: |waiting, missing| format!("{waiting} 条在等前面的记录，前面的 {missing} 条不在这里"),
    by_terminal: "在电脑上核对",
    verify_command: "gongshi verify 报告.html",
    rejected_n: |n| format!("没有生效的 {n} 条，和为什么"),
};
