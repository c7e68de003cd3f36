//! 中文：通知和进度。

use super::reading::READING;
use super::refusals::REFUSALS;
use crate::text::common::ThreeParts;
use crate::text::notices::Notices;

pub static NOTICES: Notices = Notices {
    refused: |rejection| ThreeParts::new((REFUSALS.refused)(rejection), REFUSALS.refused_safe, ""),
    storage_full: || {
        ThreeParts::new(
            "这台设备的存储满了，刚才这一步没有存上。",
            "以前存的都还在，您写的字也还在屏幕上。",
            "请腾出一些空间再交一次，或先把记录存成文件。",
        )
    },
    storage_broken: |why| {
        ThreeParts::new(
            format!("浏览器没能存上刚才这一步（{why}）。"),
            "以前存的都还在，您写的字也还在屏幕上。",
            "请再试一次；还不行，就把记录存成文件，换个浏览器打开。",
        )
    },
    storage_refused: || {
        ThreeParts::new(
            "这个浏览器不让存东西，多半开着无痕模式。",
            "现在写的都在，关了页面就没了。",
            "请换普通窗口打开，或随时把记录存成文件。",
        )
    },
    no_such_session: || {
        ThreeParts::new(
            "这台设备上没有这场会议。",
            "什么也没有丢：它在当初打开它的那台设备上。",
            "请在那台设备上打开，或用它存下的记录文件打开。",
        )
    },
    unsignable: || {
        ThreeParts::new("这一步太长或格式不对，没有写进记录。", "以前的都还在，您写的字也还在屏幕上。", "请写短一些，再交一次。")
    },
    no_key: || {
        ThreeParts::new(
            "这个人的钥匙不在这台设备上。",
            "这个人写过的都还在记录里。",
            "请这个人重新报到；主持人可以说明是同一个人。",
        )
    },
    no_invite: || {
        ThreeParts::new("这份邀请的钥匙不在这台设备上。", "会议和记录都不受影响。", "请主持人在「设置」里再开一份邀请。")
    },
    no_example: |why| ThreeParts::new(format!("例子没能打开（{why}）。"), "您的会议不受影响。", "请刷新页面再试一次。"),
    not_saved: || {
        ThreeParts::new("浏览器没让保存文件。", "记录还好好地在这台设备上。", "请在普通浏览器里打开这个页面，再存一次。")
    },
    not_loaded: || (READING.not_loaded)(),
    wrong_pin: || ThreeParts::new("密码不对。", "别人没有动过您的东西。", "请再试一次；忘了的话，重新报到就行，写过的都还在。"),
    nobody_here: || ThreeParts::new("还没有人报到。", "什么也没有丢。", "请先在设备上报到，再来写。"),
    saved: |name| format!("已存成文件：{name}"),
    record_read: |acts, bad| match (acts, bad) {
        (0, _) => {
            ThreeParts::new("这个文件里没有能用的记录。", "设备上原有的都没有动。", "请确认选的是共识存下的 .jsonl 记录文件。")
        }
        (acts, 0) => ThreeParts::new(format!("打开了 {acts} 条记录，签名全部核对无误。"), "", ""),
        (acts, bad) => ThreeParts::new(
            format!("{acts} 条记录核对无误；另有 {bad} 行对不上，没有收进来。"),
            "好的都已存好，原来的文件没有动。",
            "请向给您文件的人再要一份；哪几行、为什么，见下。",
        ),
    },
    nothing_to_undo: "没有可以撤回的了。",
    bad_line: |line, why| format!("第 {line} 行：{why}"),
    bad_large: "太长了，不会是一条记录",
    bad_event: "不是一条完整的记录，可能被截断了",
    bad_hex: "编号或签名的写法不对",
    bad_id: "内容被改动过",
    bad_signature: "签名对不上，可能被改动过",
    bad_kind: "不是会议的记录",
    bad_tags: "缺少会议的标记",
    bad_version: |v| format!("是第 {v} 版的格式，这个程序还读不了"),
    bad_act: |name| format!("有一种不认识的行为「{name}」"),
    bad_content: "内容的格式不对",
    bad_words: "文字是空的，或者太长",
    bad_proof: "加入的凭据对不上",
    bad_sealed: "用它写明的钥匙打不开",
    opening: "正在打开",
    verifying: "正在核对签名",
    signing: "正在签名保存",
    example: "正在准备例子",
};
