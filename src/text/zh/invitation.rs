//! 中文：邀请。

use crate::text::invitation::Invitation;

pub static INVITATION: Invitation = Invitation {
    page: "邀请",
    when: "时间",
    place: "地点",
    who: "请谁",
    givens: "不谈的",
    answer: "答复",
    answer_in: |days| format!("会后 {days} 天之内，一件一件答复：采纳了什么，没采纳什么，为什么。"),
    not_yet: "定了再告诉大家",
    days: |first, last| if first == last { first.to_owned() } else { format!("{first}到{last}") },
    how: "怎么回话",
    how_default: "扫码打开这一页，或当面告诉主持人。不会用手机，一样算。",
    scan: "扫一扫，打开这份邀请",
    code: "打开这份邀请的二维码",
    print: "打印一张贴在楼下",
    copy: "复制链接",
    copied: "链接复制好了",
    edit: "改邀请的内容",

    you: "您来吗？",
    you_how: "先在这台设备上报到，再回这里答一声。",
    step_up: "去报到",
    side: "您从哪一边来说？",
    none_side: "没有说明",
    choices: ["我来", "说不定", "来不了"],
    yours: |answer| format!("您答的是：{answer}。改主意了，再点一下就行。"),

    others: "替打电话、交纸条的人记下",
    others_how: "一次可以记几位。记下的每一笔都写明是谁记的。",
    people: "几位",
    people_bad: "请写 1 到 10000 之间的人数。",
    channel: "怎么说的",
    channels: ["打电话", "交纸条", "当面说"],
    answered: "怎么答的",
    enter: "记下",

    counts: "已经回话的",
    counts_none: "还没有人回话。邀请贴出去，回话就会记在这里。",
    group: "各方",
    invited: "请",
    all: "合计",
    base: |yes, invited| {
        if invited == 0 { format!("{yes} 人说来") } else { format!("请了 {invited} 人，{yes} 人说来") }
    },
};
