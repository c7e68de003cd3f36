//! 中文：后来怎么样了。

use crate::text::line::{Line, Sum};
use crate::text::{grouped, unstopped};

pub static LINE: Line = Line {
    title: "后来怎么样了",
    sum,
    nothing: "您写的会在这里",
    nothing_how: "每一张怎么归类、怎么表决、街道办怎么答复、办到哪一步，都能从这里看到。",
    write: "写下您的想法",
    for_others: "我替别人写的",
    backed: "我附议过的",
    goals: "我表决过、签过名的目标",
    goal: |number| format!("目标 {number:02}"),
    card: |number| format!("意见 {number}"),
    for_somebody: |name| if name.is_empty() { "替邻居写的".to_owned() } else { format!("替{name}写的") },
    back_to_mine: "我的全部意见",
    no_such: "这里没有这张意见卡",
    no_such_do: "它可能属于另一场会议，或者还没传到这台设备。",

    waiting: "主持人收到了，看过以后就上墙",
    revised: |times| if times == 1 { "作者改了说法".to_owned() } else { format!("作者改过 {times} 次说法") },
    earlier: "原来怎么写的",
    hidden: |by| if by.is_empty() { "主持人把它从墙上取下".to_owned() } else { format!("{by}把它从墙上取下") },
    hidden_reason: |reason| format!("理由：{}。它还在记录里，也照样要答复。", unstopped(reason)),
    withdrawn: "作者收回了。它还在记录里",
    merged: |number| format!("和 {number} 号说的是一回事，并到一起"),
    themed: |title, neighbours| match neighbours {
        0 => format!("归入主题「{title}」"),
        n => format!("归入主题「{title}」，和另外 {n} 人的意见放在一起"),
    },
    left_theme: |title| format!("先归入主题「{title}」，后来移出"),
    alone: "没有归入主题，单独答复",
    asked_open: |title| format!("正在表决：{title}"),
    asked_stances: |voters, agree, disagree, pass| format!("表决：{voters} 人里 {agree} 赞成、{disagree} 反对、{pass} 弃权"),
    asked_dots: |dots, people, voters| format!("投点：{voters} 人里 {people} 人投给它，共 {dots} 点"),
    asked_consent: |voters, agree, aside, object| {
        format!("征求同意：{voters} 人里 {agree} 可以、{aside} 不拦着、{object} 有异议")
    },
    about_theme: |title| format!("问的是主题「{title}」"),
    about_goal: |title| format!("问的是目标「{title}」"),
    disputed: "两次封票结果不同，要重新表决。",
    how_counted: "看看票数",
    agree: "可以",
    aside: "我不拦着",
    object: "有异议",
    goal_agreed: |title| format!("成为共识目标「{title}」"),
    goal_not: |title| format!("写进目标「{title}」，没有谈成"),
    goal_draft: |title| format!("写进目标「{title}」，还在商量"),
    objections: |n| format!("有 {n} 条异议没有解决"),
    who_does: "谁来做",
    does: |what, day| format!("{what}，{day}前"),
    signed: |n| format!("{n} 人签了名"),
    released: |reason| format!("已解除：{reason}"),
    via_theme: |title| format!("这是给主题「{title}」的答复，这一张一并答复"),
    via_goal: |title| format!("这是给目标「{title}」的答复，这一张一并答复"),
    via_card: |number| format!("这是给 {number} 号的答复，这一张一并答复"),
    replaced: "后来改了答复，见下",
    unit: "责任单位",
    contact: "找谁",
    by_day: "日期",
    evidence: "拿什么证明",
    until: "暂缓到",
    handed_to: "转给",
    due_then: |title| format!("计划：{title}"),
    reached: |title| format!("做到了：{title}"),
    missed: |title| format!("过期没做到：{title}"),
    said_by: |who| format!("{who}说的"),
    shows: |what| format!("凭据：{what}"),
    spent: |money| format!("已花 {} 元", grouped(money)),
    meeting: |title| format!("回访会：{title}"),
    meeting_at: |when, place| format!("{when}，{place}"),
    due: |day, left| {
        if left == 0 {
            format!("等街道办答复，今天（{day}）到期")
        } else {
            format!("等街道办答复，还有 {left} 天")
        }
    },
    overdue: "街道办还没答复",
    due_day: |day| format!("应在 {day}"),
    not_due: "等街道办答复。期限从会议结束那天算起",
    promised: |day| format!("等着看：说好 {day}"),
    promise_late: |days| format!("说好的日子过了 {days} 天，还没说做到"),

    judge: "您的评价？",
    judged: "您的评价",
    judge_words: "想说两句？",
    judge_do: "交上去",
    judge_saved: "您的评价已存好，改主意了可以再点。",
    judged_by: |solved, partly, not| {
        format!("{} 位邻居评了：{solved} 说解决了，{partly} 说解决了一部分，{not} 说没有解决", solved + partly + not)
    },

    revise: "换个说法",
    revise_label: "换个说法",
    revise_hint: "原来的写法也会留着。",
    revise_do: "就这样改",
    withdraw: "收回这一张",
    withdraw_title: "收回这一张？",
    withdraw_what: "它会从墙上拿下来，不再要求答复。记录里还留着，写明是您收回的。",
    withdraw_do: "收回",
    keep_it: "留着",
    erase: "删掉文字",
    erase_title: "删掉您写的文字？",
    erase_what: "每台设备上的文字都会删掉，以后存的文件里也没有。编号和去向还在，写明是您自己删的。已经打印、抄走的收不回来。",
    erase_also: "文字也一起删掉",
};

fn sum(sum: &Sum) -> String {
    let [adopted, partly, not, deferred, out] = sum.answered;
    let parts = [
        (adopted, "已采纳"),
        (partly, "部分采纳"),
        (not, "未采纳"),
        (deferred, "暂缓"),
        (out, "转给别处"),
        (sum.overdue, "逾期还没答复"),
        (sum.waiting, "还在路上"),
        (sum.withdrawn, "您收回了"),
    ];
    let said: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} 张{what}")).collect();
    format!("您写了 {} 张：{}。", sum.cards, said.join("，"))
}
