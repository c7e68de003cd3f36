//! Chinese: where a card is.

use crate::text::fate::Fate;
use crate::text::unstopped;

pub static FATE: Fate = Fate {
    withdrawn: "您收回了",
    hidden: "从墙上取下，点开看理由",
    waiting: "主持人看过以后上墙",
    received: "收到了，还没归类",
    merged: |number| format!("并入 {number} 号"),
    themed: |title| format!("归入主题「{title}」"),
    goal: |title, agreed| match agreed {
        Some(true) => format!("写进了目标「{title}」"),
        Some(false) => format!("写进目标「{title}」，没有谈成"),
        None => format!("写进目标「{title}」，还在商量"),
    },
    overdue: |days| format!("答复逾期 {days} 天"),
    closing: "闭幕时说的，不用答复",
    erased: |own, by, reason, destroyed| {
        let by = if by.is_empty() { "主持人" } else { by };
        match (own, destroyed) {
            (true, _) => "（作者删掉了这段文字）".to_owned(),
            (false, true) => format!("（这段文字已经删除：{by}提出，另一人确认。理由：{}）", unstopped(reason)),
            (false, false) => format!("（这段文字先遮住，等另一位主持人或办理单位来定。{by}提出，理由：{}）", unstopped(reason)),
        }
    },
};
