//! 中文：找回自己写的。

use crate::text::common::ThreeParts;
use crate::text::finding::Finding;

pub static FINDING: Finding = Finding {
    keep: "以后怎么找回来",
    keep_how: "换了手机、清了浏览器，打开这个链接，还能看到您写的每一条后来怎么样了。",
    keep_who: "谁有这个链接，谁就能看；看的人不能替您写。",
    scan: "扫一扫，看我写的后来怎么样了",
    copy: "复制链接",
    alone: "这个地址只有这台电脑打得开。要在别处打开，请主持人在设置里写上会议的公开地址。",
    act: "还想在别的设备上接着写",
    act_how: "定一个密码，链接里就带上您的钥匙，用密码锁着。谁拿到链接又试出了密码，就能用您的名字写，所以密码别太好猜，链接只留给自己。",
    pin: "密码",
    pin_hint: |fewest| format!("至少 {fewest} 位数字，越长越稳当。忘了就再做一个链接。"),
    pin_again: "再写一遍密码",
    pin_differs: "两遍写的不一样",
    act_do: "把钥匙锁进链接",
    acting: "正在锁……",
    not_locked: "没有锁成。密码只用数字，再试一次；上面的链接照样能看。",
    acts_now: "现在，上面的链接带着您的钥匙，用密码锁着。",

    of: |who| if who.is_empty() { "没有留名字的一位写的".to_owned() } else { format!("{who}写的") },
    nothing: "还没有写过意见。",
    nobody: || ThreeParts::new("没有找到写这些的人。", "什么也没有丢。", "看看链接是不是完整；也可能记录还没传到这台设备。"),
    yours: "是您写的？",
    yours_how: "填上您定的密码，就能在这台设备上接着写。",
    yours_do: "是我",
    pin_wrong: "密码不对，再试一次。",
    read_only: "这个链接只能看。想在这里接着写，请在原来那台设备上打开“以后怎么找回来”，定一个密码，再用新的链接。",

    find: "按号找",
    find_how: "纸条上、意见卡的右上角都有号。填上号，看看后来怎么样了。",
    number: "纸条或意见卡的号",
    number_hint: "比如 7，或者 007。",
    number_bad: "请填一个号，比如 7。",
    find_do: "找一找",
    slip: |label, cards| match cards {
        0 => format!("纸条 {label}：还没写意见"),
        n => format!("纸条 {label}：写了 {n} 张意见"),
    },
    slip_unused: |label| format!("纸条 {label}：还没有人用过"),
    not_looked_at: "主持人还没有看过，看过就上墙。",
    none: |number| {
        ThreeParts::new(format!("没有 {number} 号。"), "什么也没有丢。", "看看是不是写错了；也可能记录还没传到这台设备。")
    },
};
