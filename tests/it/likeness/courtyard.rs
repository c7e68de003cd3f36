//! Cards as residents of an old compound might write them, each with the theme a person would put it under; `-` fits nowhere.

pub const ZH: &str = "\
停车|院子里车位太少，下班回来找不到地方停车
停车|外来车辆随便停，本小区居民反而没有车位
停车|消防通道被汽车堵住了，出了事救火车进不来
停车|建议画好停车线，规定每户一个车位
停车|晚上停车抢车位，邻居为此吵架
停车|能不能在东边空地建一个立体停车库
停车|访客停车应该收费，居民停车应该优惠
电梯|六层楼没有电梯，老人上下楼太困难
电梯|加装电梯一楼住户不同意，怎么补偿
电梯|电梯费用怎么分摊，低层和高层要说清楚
电梯|我们单元想装电梯，手续找谁办
电梯|加装电梯会不会挡住一楼的采光
电梯|三号楼电梯经常坏，维修太慢
垃圾|垃圾桶太少，垃圾堆在路边发臭
垃圾|垃圾分类没有人指导，大家乱扔
垃圾|夏天垃圾站味道太大，希望换个位置
垃圾|建筑垃圾堆了半年没有清运
垃圾|垃圾清运时间能不能改到早上
垃圾|厨余垃圾桶盖子坏了，苍蝇很多
路灯|东门到三号楼的路灯坏了，晚上太黑
路灯|楼道灯不亮，老人晚上容易摔跤
路灯|院子里晚上太黑，请多装几盏路灯
路灯|路灯太亮照进卧室，能不能换个角度
路灯|自行车棚里没有灯，晚上取车害怕
绿化|大树遮挡阳光，一楼屋里白天也要开灯
绿化|花坛里都种了菜，希望恢复绿化
绿化|老槐树不要砍，它是院子的记忆
绿化|绿地没人管，杂草长得比人高
绿化|希望多种花，少铺水泥，绿地要留给孩子
绿化|修剪树枝，树枝打到窗户了
长者|老年人吃饭困难，希望办一个社区食堂
长者|社区食堂价格要便宜，老人才吃得起
长者|独居老人没人照看，希望有人定期上门
长者|给老年人一个下棋聊天的活动室
长者|老年活动室下午四点就关门，太早了
儿童|孩子没有地方玩，建一个儿童游乐场
儿童|儿童滑梯旧了，有钉子，孩子玩不安全
儿童|放学后孩子没人管，办一个托管班
儿童|游乐场的沙坑太脏，孩子玩了生病
宠物|遛狗不牵绳，孩子被狗吓哭
宠物|狗粪没人捡，草地上到处都是
宠物|流浪猫太多，希望有人统一绝育
宠物|养狗的人要自觉，给狗粪设专门的桶
噪音|广场舞音响太吵，孩子没法写作业
噪音|楼上装修周末也不停，噪音太大
噪音|夜里有人在院子里打麻将，吵得睡不着
噪音|广场舞能不能换到河边去跳
物业|物业费涨了，服务没有变好
物业|物业维修基金花在哪里，请公开账目
物业|物业电话总是没人接，报修没有人来
物业|请物业公开每个月的收支账目
水管|水管老化，自来水发黄
水管|下水道经常堵，一下雨一楼就返水
水管|雨天院子积水，下水道该换了
水管|水管漏水报修三次没人修
-|希望邻居之间见面打个招呼
-|谢谢志愿者组织这次会议
-|快递柜放在门口挡路
-|屋顶漏雨请尽快修好
-|给合唱队找个排练的地方
";

pub const EN: &str = "\
parking|There are too few parking spaces, nobody finds one after work
parking|Cars from outside park here and residents are left without a space
parking|The fire lane is blocked by parked cars every night
parking|Please paint parking lines, one space for each household
parking|Neighbours quarrel about parking in the evening
parking|Could the empty plot in the east become a car park?
lift|No lift in a six-storey building, old people cannot climb the stairs
lift|The ground floor does not agree to a lift, how are they compensated?
lift|Who pays for the lift, lower floors or upper floors?
lift|The lift in building three breaks down all the time
lift|A new lift would take the light from the ground floor
rubbish|Too few bins, rubbish lies along the road and stinks
rubbish|Nobody explains how to sort the rubbish
rubbish|The rubbish station smells in summer, move it
rubbish|Builders' rubbish has been lying there for half a year
rubbish|Collect the rubbish in the morning, not at midnight
lighting|The street lamps from the east gate to building three are broken
lighting|The stairwell lights do not work, old people fall
lighting|The courtyard is too dark at night, more lamps please
lighting|One street lamp shines into my bedroom, turn it a little
lighting|There is no light in the bicycle shed
green|The big trees take all the sun from the windows
green|The flower beds were turned into vegetable plots, bring the flowers back
green|Do not cut the old trees, they are our memory
green|Nobody looks after the green, the grass is as high as a man
green|More flowers and less concrete
green|Branches of the trees hit my windows, please prune them
seniors|Old people need a community canteen
seniors|The community canteen must be cheap or pensioners cannot afford it
seniors|Seniors living alone need somebody who visits them
seniors|An activity room for seniors to play chess and talk
seniors|The seniors' activity room closes at four, far too early
children|Children have nowhere to play, build a playground
children|The slide in the playground is rusty and children get hurt
children|Somebody should look after children when school is over
children|The sandpit in the playground is dirty
pets|Dogs run without a leash and frighten the children
pets|Dog dirt is everywhere on the grass, owners must pick it up
pets|Too many stray cats, they should be neutered
pets|Dog owners need bins for dog dirt
noise|The music of the square dancers is too loud for homework
noise|Renovation noise goes on at weekends too
noise|People play mahjong outside at night, the noise keeps us awake
noise|Could the square dancers move their music to the river?
management|The management fee went up and the service did not get better
management|Where does the repair fund go? Publish the accounts
management|Nobody answers the phone of the management company
management|The management company should publish its accounts every month
water|The water pipes are old and the water is yellow
water|The drains are blocked, when it rains the ground floor is flooded
water|Rain stands in the courtyard, the drains should be replaced
water|A leaking water pipe was reported three times and nobody came
-|Neighbours should greet each other
-|Thank you to the volunteers for this meeting
-|The parcel lockers stand in the way
-|Find a place for our choir to rehearse
";
