//! 中文：每页都用的话。

use crate::domain::ballot::Stance;
use crate::domain::goal::Handling;
use crate::domain::methods::fidelity::Check;
use crate::domain::methods::{Board, Method};
use crate::domain::progress::{Status, Verdict};
use crate::domain::response::Disposition;
use crate::domain::roster::{Answer, Channel, Role};
use crate::domain::session::Lang;
use crate::text::common::Common;

pub static COMMON: Common = Common {
    app_name: "共识",
    home: "首页",
    not_now: "先不了",
    save: "存好",
    cancel: "取消",
    close: "关上",
    back: "返回",
    look_up: "按号找意见",
    next: "下一步",
    add: "添上",
    edit: "修改",
    remove: "去掉",
    undo: "撤回上一步",
    done: "好了",
    yes: "是",
    no: "否",
    print: "打印",
    more: "再看一些",
    optional: "可不填",
    loading: "正在打开……",
    saved: "已保存",
    saving: "正在保存……",
    language: "语言",
    read_to_me: "读给我听",
    stop_reading: "不读了",
    skip_to_content: "直接看正文",
    nobody_name: "没有留名",
    no_group: "没有说明",
    hidden_card: "这张卡已不在墙上",
    withdrawn_card: "作者已收回",
    words_missing: "（文字不在这台设备上）",
    board: |board| match board {
        Board::Opening => "开场",
        Board::Agenda => "议程墙",
        Board::Market => "报名",
        Board::Breakouts => "分组讨论",
        Board::News => "汇报",
        Board::Cards => "写意见",
        Board::Themes => "归主题",
        Board::Statements => "表态",
        Board::Convergence => "聚焦",
        Board::Goals => "共识目标",
        Board::Closing => "闭幕",
    },
    method: |method| match method {
        Method::OpenSpace => "开放空间",
    },
    principles: |method| match method {
        Method::OpenSpace => &[
            "来的人都是对的人",
            "发生什么，就是此刻该发生的",
            "什么时候开始，都是对的时候",
            "结束了，就是结束了",
            "双脚法则：在这里学不到、也帮不上，就走到别处去",
        ],
    },
    check: |check| match check {
        Check::ThemeBeforeTopics => "先讲清主题，再提议题",
        Check::EveryTopicHasConvener => "每个议题都有人召集",
        Check::EveryBreakoutReported => "每场开过的讨论都有汇报",
        Check::ConvergenceFree => "聚焦、定目标全凭自愿，不强求",
    },
    role: |role| match role {
        Role::Facilitator => "主持人",
        Role::Resident => "居民",
        Role::Office => "街道办",
        Role::Observer => "观察员",
    },
    channel: |channel| match channel {
        Channel::Phone => "手机",
        Channel::Tablet => "现场平板",
        Channel::Paper => "纸条",
        Channel::Spoken => "口述",
        Channel::File => "文件导入",
    },
    stance: |stance| match stance {
        Stance::Agree => "赞成",
        Stance::Disagree => "反对",
        Stance::Pass => "弃权",
    },
    disposition: |disposition| match disposition {
        Disposition::Adopted => "采纳",
        Disposition::Partly => "部分采纳",
        Disposition::NotAdopted => "未采纳",
        Disposition::Deferred => "暂缓",
        Disposition::OutOfRemit => "不属本级职责",
    },
    status: |status| match status {
        Status::Planned => "已安排",
        Status::UnderWay => "正在办",
        Status::Done => "已办成",
        Status::Delayed => "推迟了",
        Status::Broken => "没有做到",
    },
    verdict: |verdict| match verdict {
        Verdict::Solved => "解决了",
        Verdict::Partly => "解决了一部分",
        Verdict::Not => "没有解决",
    },
    answer: |answer| match answer {
        Answer::Yes => "来",
        Answer::Maybe => "说不定",
        Answer::No => "来不了",
    },
    handling: |handling| match handling {
        Handling::Resolved => "已化解",
        Handling::Stands => "保留",
    },
    lang_name: |lang| match lang {
        Lang::Zh => "中文",
        Lang::En => "英文",
        Lang::Ru => "俄文",
        Lang::Ky => "吉尔吉斯文",
    },
    day: |day| {
        let (year, month, day) = day.civil();
        format!("{year}年{month}月{day}日")
    },
    day_short: |day| {
        let (_, month, day) = day.civil();
        format!("{month}月{day}日")
    },
    weekday: |day| match day.weekday() {
        0 => "周一",
        1 => "周二",
        2 => "周三",
        3 => "周四",
        4 => "周五",
        5 => "周六",
        _ => "周日",
    },
    people: |n| format!("{n} 人"),
    cards: |n| format!("{n} 张意见卡"),
    acts: |n| format!("{n} 条记录"),
    minutes_short: |n| format!("{n} 分"),
    minutes: |n| format!("{n} 分钟"),
    days_overdue: |n| format!("逾期 {n} 天"),
    of: |part, whole| format!("{whole} 之中的 {part}"),
    list: |items| items.join("、"),
};
