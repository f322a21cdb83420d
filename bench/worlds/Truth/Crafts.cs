namespace Juluo.Worlds.Bench;

/// <summary>A skill that a person may lack or be able to help with, and a sentence for each.</summary>
/// <param name="Trade">Index into <see cref="Crafts.Trades"/>.</param>
/// <param name="Name">In English, as in the list of skills.</param>
/// <param name="Demand">The frequency of the need, 1 rare … 5 most frequent.</param>
internal sealed record Craft(int Trade, string Name, int Demand, string Need, string NeedZh, string Offer, string OfferZh);

/// <summary>Ten professions with four skills each.</summary>
internal static class Crafts
{
    /// <summary>The names of the professions, in English.</summary>
    public static readonly IReadOnlyList<string> Trades =
    [
        "graphic design",
        "film and photography",
        "software",
        "data analysis",
        "architecture",
        "hardware",
        "writing and translation",
        "marketing",
        "education",
        "law and accounting",
    ];

    /// <summary>In order of profession.</summary>
    public static readonly IReadOnlyList<Craft> Skills =
    [
        new(
            0,
            "Brand identity",
            5,
            "We start a small brand and have only a pile of notes for its identity",
            "小品牌要起步了，識別還只是一堆筆記",
            "I look over brand drafts and say plainly what does not hold yet",
            "品牌識別的草稿可以拿來，我直說哪裡還不穩"
        ),
        new(
            0,
            "Editorial layout",
            3,
            "A booklet of eighty pages needs a better layout",
            "一本八十頁的小冊子，版面一直排不順",
            "I can tidy the layout of a report or a booklet",
            "年報和小冊子的版面可以一起調"
        ),
        new(
            0,
            "Packaging",
            3,
            "Our soap goes to the shops in spring and has no box yet",
            "手工皂春天要上架，盒子還沒著落",
            "I have designed packaging for farm goods and know the printers",
            "做過農產包裝，印刷廠也熟"
        ),
        new(
            0,
            "Illustration",
            4,
            "Looking for an illustrator, six small pictures for a guide",
            "導覽手冊要六張小插圖，想找人畫",
            "I draw small illustrations, quick and simple ones",
            "可以畫簡單的小插圖，速度快"
        ),
        new(
            1,
            "Portraits",
            3,
            "The team needs portraits for its page",
            "團隊頁面要換照片，想拍自然一點的人像",
            "Half a day a month I take portraits of members",
            "每個月留半天幫會員拍人像"
        ),
        new(
            1,
            "Product photography",
            4,
            "Thirty products to photograph on a small budget",
            "三十件商品要拍，預算不多",
            "I own a light kit and can show how to shoot products",
            "有一組棚燈，可以教怎麼拍商品"
        ),
        new(
            1,
            "Video editing",
            4,
            "Ten hours of interviews wait to be cut down to five minutes",
            "訪談拍了十小時，要剪成五分鐘",
            "Stuck in an edit? I help find the order of the scenes",
            "剪接卡住可以找我，一起理出順序"
        ),
        new(
            1,
            "Live streaming",
            2,
            "We want to stream a talk and have never done it",
            "講座想直播，從來沒做過",
            "You may borrow my streaming kit, I show you how",
            "直播設備可以借，也可以教一次"
        ),
        new(
            2,
            "Web development",
            5,
            "Our booking page is slow and needs a developer's look",
            "預約網站很慢，想請工程師看一下",
            "I build web sites and can check why yours is slow",
            "做網站的，可以幫忙看哪裡慢"
        ),
        new(
            2,
            "Mobile apps",
            3,
            "Should this be an app or a web page?",
            "想知道該做 App 還是網頁就好",
            "I have shipped several apps and can tell what they cost",
            "上架過幾個 App，成本可以講給你聽"
        ),
        new(
            2,
            "Open source",
            1,
            "We want to publish our tool and do not know which licence",
            "工具想開源，不知道選哪個授權",
            "I maintain an open-source project, ask me about licences",
            "維護開源專案，授權的事可以問"
        ),
        new(
            2,
            "Accessibility",
            2,
            "Blind visitors cannot use our site, how do we mend it?",
            "視障朋友用不了我們的網站，想改",
            "I test sites with a screen reader",
            "可以用報讀軟體幫你測網站"
        ),
        new(
            3,
            "Statistics",
            2,
            "Four hundred survey answers and no idea how to read them",
            "問卷收了四百份，不知道怎麼分析",
            "Ask me about surveys and what a test does not say",
            "問卷和統計檢定可以問我"
        ),
        new(
            3,
            "Data visualisation",
            3,
            "A big table should become one chart people understand",
            "一大張表，想變成看得懂的圖",
            "Bring a table and we draw the first chart",
            "帶表格來，一起畫出第一張圖"
        ),
        new(
            3,
            "Machine learning",
            2,
            "We would like to sort photographs automatically",
            "想讓電腦自動分類照片",
            "I can say whether machine learning is worth the trouble",
            "可以先幫你看值不值得用機器學習"
        ),
        new(
            3,
            "User research",
            3,
            "We want to interview older users and are unsure how to ask",
            "想訪談長輩使用者，不確定怎麼問",
            "I go through interview guides and sit in on a test",
            "訪談大綱可以幫忙看，也可以陪測"
        ),
        new(
            4,
            "Old-house repair",
            2,
            "We took over an old house and want to hear about its structure",
            "接了一棟老屋，想聽聽結構上的建議",
            "I have repaired many old houses and can come and look",
            "修過不少老屋，可以去現場看"
        ),
        new(
            4,
            "Lighting",
            1,
            "The light in our shop is too cold",
            "店裡的燈光太冷，想改",
            "I can come by with a light meter",
            "可以帶照度計過去看"
        ),
        new(
            4,
            "Exhibition design",
            2,
            "A small exhibition next season needs a floor plan",
            "下一季有小展覽，動線還沒想好",
            "I plan exhibitions and can estimate what they cost",
            "做展覽的，動線和報價都可以聊"
        ),
        new(
            4,
            "Service design",
            2,
            "Our front desk keeps jamming and we want to see why",
            "櫃台流程一直卡，想找出原因",
            "I draw service blueprints with the people who do the work",
            "可以跟第一線的人一起畫服務藍圖"
        ),
        new(
            5,
            "Electronics",
            2,
            "Our sensor box keeps hanging",
            "感測盒一直當機",
            "Bring your board, I have a scope",
            "電路板帶來，我有示波器"
        ),
        new(
            5,
            "Digital fabrication",
            2,
            "Fifty cases to make, print or cut them?",
            "要做五十個外殼，該列印還是雷切",
            "I check files for printing and laser cutting",
            "3D 列印和雷切的檔案可以幫忙看"
        ),
        new(
            5,
            "Prototyping",
            2,
            "The idea is there, the first model is not",
            "想法有了，還缺第一個原型",
            "I make a paper or foam model in one afternoon",
            "一個下午可以做出紙模或發泡模"
        ),
        new(
            5,
            "Small-batch supply",
            2,
            "The first run is two hundred pieces, where to have them made?",
            "第一批兩百件，不知道找哪家工廠",
            "I know the small workshops in New Taipei",
            "新北的小工廠我很熟，可以介紹"
        ),
        new(
            6,
            "Copywriting",
            4,
            "The first lines of our funding page are dull",
            "募資頁的開頭很無聊，想改",
            "I mend copy until it reads well aloud",
            "文案可以幫忙改到順口"
        ),
        new(
            6,
            "Editing",
            3,
            "A long report needs an editor",
            "成果報告兩萬字，需要編輯",
            "I edit and proofread long texts",
            "長文可以幫忙編輯校對"
        ),
        new(
            6,
            "Chinese–English translation",
            5,
            "Fifteen slides must be in English",
            "簡報十五頁要翻成英文",
            "I look over short English texts",
            "短的英文稿可以幫忙看"
        ),
        new(
            6,
            "Grant writing",
            5,
            "We apply for a grant and none of us has ever written one",
            "想申請補助，沒人寫過計畫書",
            "I have written and judged proposals and read outlines",
            "寫過也評過計畫書，可以先看大綱"
        ),
        new(
            7,
            "Campaigns",
            4,
            "A new course goes on sale and we need a campaign",
            "新課程要開賣，想規畫宣傳",
            "I set out a month of publicity with you",
            "可以陪你排一個月的宣傳"
        ),
        new(
            7,
            "Crowdfunding",
            3,
            "We are about to go on a crowdfunding site",
            "準備上募資平台，想聽經驗",
            "Four crowdfundings behind me, failures too",
            "做過四個募資案，失敗的也可以講"
        ),
        new(
            7,
            "Community building",
            3,
            "Our group page is quiet",
            "社團很安靜，想聊聊怎麼經營",
            "I have kept a large community going for years",
            "經營過大社群，日常怎麼做可以聊"
        ),
        new(
            7,
            "Trade fairs",
            1,
            "Our first trade fair abroad, what should we take?",
            "第一次出國參展，不知道準備什麼",
            "I have been to a dozen fairs and share my lists",
            "參展十幾次了，清單可以給你"
        ),
        new(
            8,
            "Curriculum",
            2,
            "Our workshop is too full, what can be left out?",
            "工作坊內容太滿，想減",
            "I help to cut a course down to three hours",
            "可以一起把課程縮成三小時"
        ),
        new(
            8,
            "Facilitation",
            3,
            "I lead a discussion of thirty people and am nervous",
            "要帶三十人的討論，有點緊張",
            "I have led citizens' panels and lend my script",
            "帶過公民審議，流程可以借你"
        ),
        new(
            8,
            "Children's workshops",
            2,
            "A family day needs a person to lead it",
            "親子活動缺一個帶的人",
            "I like to co-lead workshops for children",
            "兒童工作坊可以一起帶"
        ),
        new(
            8,
            "Volunteer management",
            2,
            "Our volunteers come and go",
            "志工來來去去，留不住",
            "I have led two hundred volunteers, take my rota",
            "帶過兩百位志工，排班表可以給你"
        ),
        new(
            9,
            "Contracts",
            4,
            "A contract with a client wants a careful look",
            "和客戶的合約想請人看一下",
            "Two afternoons a month I read contracts",
            "每月兩個下午可以看合約"
        ),
        new(
            9,
            "Intellectual property",
            3,
            "Our pictures were used without asking",
            "圖被盜用了，不知道怎麼辦",
            "Ask me about copyright and trade marks",
            "著作權和商標可以先問我"
        ),
        new(
            9,
            "Bookkeeping",
            4,
            "A box of receipts and no system",
            "收據一整箱，不知道怎麼記帳",
            "I teach bookkeeping in two hours a month",
            "可以教一個月只要兩小時的記帳法"
        ),
        new(
            9,
            "Pricing",
            4,
            "Our quotes are always too low",
            "報價總是太低，想學算成本",
            "We can count the true cost of one of your jobs",
            "可以拿你的案子算一次真正的成本"
        ),
    ];

    private static readonly Dictionary<string, int> Numbers = Skills
        .Select((craft, number) => (craft.Name, number))
        .ToDictionary(row => row.Name, row => row.number, StringComparer.Ordinal);

    private static readonly int[][] ByTrade =
    [
        .. Enumerable
            .Range(0, Trades.Count)
            .Select(trade => Enumerable.Range(0, Skills.Count).Where(skill => Skills[skill].Trade == trade).ToArray()),
    ];

    /// <summary>The skills of a profession.</summary>
    public static IReadOnlyList<int> Of(int trade) => ByTrade[trade];

    /// <summary>The skill with this name, which must exist.</summary>
    public static int Number(string name) => Numbers[name];

    public static string Need(int skill, bool chinese) => chinese ? Skills[skill].NeedZh : Skills[skill].Need;

    public static string Offer(int skill, bool chinese) => chinese ? Skills[skill].OfferZh : Skills[skill].Offer;
}
