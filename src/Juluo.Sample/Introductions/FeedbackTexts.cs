namespace Juluo.Sample;

/// <summary>Texts that people write after a meeting. {0} is the skill it was about.</summary>
internal static class FeedbackTexts
{
    private static readonly Phrase[] Useful =
    [
        new("聊了四十分鐘，{0}的問題終於有頭緒。", "Forty minutes, and {0} finally makes sense to me."),
        new("原來他就坐在樓下，早該認識。下週再約。", "So they sit one floor below me. We meet again next week."),
        new("拿到一份很實用的{0}範本，也幫對方看了網站。", "Came away with a template for {0}, and looked at their site in return."),
        new("方向不一樣，但問的問題很準，值得。", "We do different things, but the questions were exactly right."),
        new("本來只想問{0}，後來聊到可以一起提案。", "I came for {0}; we ended up talking about a joint proposal."),
        new("對方很誠懇地說我先不用做，省了一筆錢。", "They told me honestly not to do it yet, which saved me money."),
    ];

    private static readonly Phrase[] NotUseful =
    [
        new("人很好，但彼此要的東西不太一樣。", "A nice person, but we need different things."),
        new("聊得開心，{0}的部分還是沒解決。", "A pleasant talk; {0} is still open."),
        new("對方最近很忙，沒談到重點。", "They were in a hurry and we never got to the point."),
    ];

    public static Phrase Pick(Chance chance, bool useful, Skill? skill, SamplePerson writer)
    {
        var text = chance.Pick(useful ? Useful : NotUseful);
        var name = skill?.Name ?? new("這件事", "the matter");
        return new Phrase(text.Zh!.Replace("{0}", name.Zh), text.En!.Replace("{0}", name.En!.ToLowerInvariant())).Only(
            writer.Languages[0] == "zh-Hant",
            writer.Languages[0] != "zh-Hant"
        );
    }
}
