//! 中文：居民的页面。

use crate::domain::methods::Board;
use crate::text::resident::Resident;

pub static RESIDENT: Resident = Resident {
    now: "现在",
    do_on: |board| match board {
        Board::Opening => "请听台上说",
        Board::Agenda => "您想谈什么？",
        Board::Market => "想去听哪几个？",
        Board::Breakouts => "去听、去说",
        Board::News => "各组谈了什么",
        Board::Cards => "写下您的想法",
        Board::Themes => "还有什么没说到？",
        Board::Statements => "请等表态开始",
        Board::Convergence => "请等投点开始",
        Board::Goals => "目标怎么写才好？",
        Board::Closing => "最后说一句",
    },
    about: |board| match board {
        Board::Opening => "主持人正在讲主题和前提。要您做的时候，这里会变。",
        Board::Agenda => "谁提议题，谁来召集。写一句话就行。",
        Board::Market => "报名不是绑定，到时候想去哪儿就去哪儿。",
        Board::Breakouts => "在一处学不到、也帮不上，就走到别处去。",
        Board::News => "召集人把谈的写下来，大家都能看。",
        Board::Cards => "",
        Board::Themes => "主持人正在把意见归到一起。想到什么，接着写。",
        Board::Statements => "主持人一开始，这里就会变。",
        Board::Convergence => "主持人一开始，这里就会变。",
        Board::Goals => "觉得哪句话不妥，就写您的说法。",
        Board::Closing => "一句话就好：今天您记住了什么？",
    },
    write: "写下您的想法",
    write_first: "我想到一件事，先写下来",
    votes: "表决",
    voted: "您已经表过态了",
    voted_about: "封票以前随时可以改。接下来做什么，这里会自己出来。",
    vote_done: "您的票已存好。封票前随时可以改。",
    vote_closed: "表决已经结束",
    goals_done: "目标定下来了",
    done_about: "结果在投影上，也在报告里。接下来做什么，这里会自己出来。",
    change_vote: "改我的票",
    vote_now: "去表决",
    teams: "行动小组",
    rsvp: "您来吗？",
    rsvp_when: "时间",
    rsvp_where: "地点",
    rsvp_more: "看邀请全文",
    rsvp_legend: "您来吗？",
    rsvp_saved: "已告诉主持人。改主意了，再点一下就行。",
    judge: "办得怎么样？",
    you_wrote: |text| format!("您提过「{text}」"),
    wait: "谢谢您来",
    wait_until: |day, overdue| {
        let by = if overdue {
            format!("街道办应在 {day} 前答复，有的已经过期。")
        } else {
            format!("街道办最晚 {day} 答复。")
        };
        format!("{by}每一张后来怎么样了，都在下面。")
    },
    read_only: "您只看，不写",
    read_only_about: "大家说的和街道办答复的，您都能看。",
    to_report: "看报告",
    left: "这一段还有",
    mine: "我的意见",
    wall: "大家的墙",
    became: "后来怎么样了",
    keep: "以后怎么找回来",
    mine_empty: "您写的会在这里",
    mine_empty_how: "每一张后来怎么样了，都能从这里看到。",
};
