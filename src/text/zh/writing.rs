//! Chinese: writing a card.

use crate::text::writing::Writing;

pub static WRITING: Writing = Writing {
    your_thought: "您的想法",
    hint: |name, look_first| {
        let who =
            if name.is_empty() { "墙上不写名字。" } else { &format!("墙上会写您报到时的名字：{name}。") };
        let then = if look_first { "主持人看过以后，就上大家的墙。" } else { "" };
        format!("一张卡写一件事。{who}{then}")
    },
    hand_in: "交上去",
    anyway: "还是交上去",
    nothing_written: "还没写字。写一句就行。",
    too_long: |written, most| format!("写了 {written} 个字，一张卡最多 {most} 个。字都还在：请删短一些，或分成几张。"),
    handed_in: "记下了，谢谢您",
    alike: |n| format!("有 {n} 位邻居说过相近的话"),
    me_too: "我也是这个意思",
    me_too_done: "已附议，点一下取消",
    joined_alike: "已附议。您写的还在框里，想补充就接着写，也可以清掉。",
    closing_label: "最后一句",
    closing_hint: "大家都会看到。不需要答复。",
    closing_done: "听到了，谢谢您",
};
