//! Chinese: a card's slip.

use crate::text::slip::Slip;

pub static SLIP: Slip = Slip {
    no_name: "没有留名",
    for_people: |n| format!("代表 {n} 人"),
    entered_by: |name| if name.is_empty() { "代为录入".to_owned() } else { format!("{name} 代为录入") },
    from_file: |source| format!("来自「{source}」"),
    backed: |n| format!("{n} 人也这么想"),
    revised: |n| format!("改过 {n} 次"),
    closing_word: "闭幕的话",
    hidden_why: |by, reason| {
        let by = if by.is_empty() { "主持人" } else { by };
        format!("{by} 把它从墙上取下：{reason}。它仍在记录里，作者自己看得到。")
    },
    read_all: "看全文",
    read_hidden: "看原文",
    merged_into: |number| format!("已并入 {number} 号，原话都在"),
    in_theme: |title| format!("归入主题「{title}」"),
    merged_here: |numbers| format!("{numbers} 并入这里"),
};
