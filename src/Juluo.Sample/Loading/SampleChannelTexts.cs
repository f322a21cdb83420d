namespace Juluo.Sample;

/// <summary>Conversations in the samples' channels: mostly Chinese, as people here write, with some English in between.</summary>
internal static class SampleChannelTexts
{
    /// <summary>The indexes of people who write English.</summary>
    public static readonly int[] English = [5, 8];

    /// <param name="Who">The index of the author among the people in the conversation.</param>
    /// <param name="Ago">Hours before now.</param>
    /// <param name="Text">The text, in which <c>{n}</c> is replaced by @ and the name of person n.</param>
    public sealed record Line(int Who, double Ago, string Text, string Emoji = "", Line[]? Replies = null);

    public sealed record Conversation(Phrase Name, Phrase Purpose, bool OfCircle, Line[] Lines);

    public static readonly IReadOnlyList<Conversation> All =
    [
        new(
            new("大小事", "Everyday"),
            new("門口、冰箱、印表機，和今天的消息。", "The door, the fridge, the printer, and today’s news."),
            false,
            [
                new(0, 74, "早安。明天早上十點水電師傅來看二樓的冷氣，**長桌區會吵一個小時**，要開會的人先換到一樓。", "👍👍👍🙏"),
                new(3, 73, "收到，我的會改到下午。"),
                new(
                    5,
                    51.5,
                    "The printer on the first floor jams whenever I use the lower tray. Upper tray is fine. I put a note on it.",
                    "🙏👀",
                    [
                        new(1, 51, "謝謝！我有它的滾輪，午休來換。"),
                        new(5, 50.6, "You are a hero @{1}", "😄"),
                        new(1, 47.2, "換好了，印了二十張都沒卡。", "🎉🎉👍"),
                    ]
                ),
                new(4, 30, "冰箱第二層有一盒草莓大福，吃不完，**今天請幫忙吃掉**。", "❤️❤️🎉🎉"),
                new(6, 29.4, "已經沒了，好好吃 😄"),
                new(2, 5.2, "週五中午屋頂一起煮，這次是番茄麵。要來的按個讚，我好算人數。", "👍👍👍👍👍👍"),
                new(0, 2.1, "提醒：今晚七點「想知道嗎」換到一樓，因為投影機在一樓。@{2} 麻煩幫忙開門 🙏"),
                new(2, 1.9, "沒問題，六點半到。", "👍"),
            ]
        ),
        new(
            new("有人知道嗎", "Does anyone know"),
            new("問一件事。知道的人回在下面。", "Ask one thing. People who know reply below."),
            false,
            [
                new(
                    3,
                    98,
                    "有人找過會計師處理**工作室改公司**嗎？營業稅從什麼時候開始算，我看不懂 😵",
                    "👀",
                    [
                        new(
                            7,
                            97.5,
                            "我去年剛做完。從核准設立那天起算，先申請統一發票，再去國稅局。細節：\n\n1. 名稱預查\n2. 設立登記\n3. 稅籍登記"
                        ),
                        new(3, 97, "原來順序是這樣，謝謝 @{7}！"),
                        new(0, 96, "每個月第二個週三下午有會計師駐點，可以先在服務台登記。", "👍👍"),
                    ]
                ),
                new(
                    8,
                    45,
                    "Is there a risograph in the neighbourhood that takes A3? Two colours, 200 sheets.",
                    "",
                    [
                        new(5, 44.2, "There is one two lanes down, they do A3. Ask for the *blue* drum, it prints best."),
                        new(8, 43, "Went there today. They gave us a discount because we came from here!", "🎉🎉❤️"),
                    ]
                ),
                new(
                    6,
                    20.5,
                    "要送台北市的小型補助，預算表的「自籌款」可以用工時折嗎？",
                    "👀👀",
                    [
                        new(0, 19.8, "可以折一部分，但要附工時紀錄。我有去年過件的表，等下貼上來。"),
                        new(9, 18, "我們那件是折三成，委員有問。"),
                    ]
                ),
                new(
                    5,
                    3.3,
                    "Looking for someone to read a contract with me, half an hour, coffee on me. It is in English: `work for hire` and all that."
                ),
            ]
        ),
        new(
            new("準備開放日", "Getting the open day ready"),
            new("誰做什麼，做到哪裡。", "Who does what, and how far it is."),
            true,
            [
                new(0, 70, "開放日的分工先寫在這裡，大家認領：\n\n- 導覽\n- 攤位\n- 晚餐"),
                new(1, 69, "導覽我可以帶一場。"),
                new(2, 60, "攤位我來排，已經有六攤要來了。", "👍👍"),
                new(
                    3,
                    26,
                    "海報兩個版本，哪個好？一個字大，一個有地圖。",
                    "👀",
                    [new(0, 25.5, "有地圖的，第一次來的人會找不到門。"), new(4, 25, "同意，地圖版 +1")]
                ),
                new(1, 4, "導覽還差一個人，@{3} 你上午有空嗎？"),
            ]
        ),
    ];
}
