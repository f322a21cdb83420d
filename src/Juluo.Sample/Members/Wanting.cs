namespace Juluo.Sample;

/// <summary>
/// Needs and offers of people. Offers come from a person's own profession. Needs come from professions at a middle distance: people
/// can do the work of a close profession themselves, and don't know what to ask from the far end of the map.
/// </summary>
internal static class Wanting
{
    private static readonly Phrase Exchange = new("，可以用我的專長交換。", ". Happy to trade for what I do.");
    private static readonly Phrase Budget = new("，有小額預算。", ". There is a small budget.");
    private static readonly Phrase NoFee = new("，不收費，一杯咖啡就好。", ". No fee, one coffee.");

    private static readonly Phrase[] Codas =
    [
        new("，先聊半小時就好。", ". Half an hour to begin with is fine."),
        new("，這個月都可以約。", ". Any time this month."),
        Exchange,
        Budget,
        new("。", "."),
    ];

    private static readonly Phrase Plain = new("。", ".");

    private static readonly Phrase[] OfferCodas =
    [
        new("，通常坐在{0}。", ". You will usually find me {0}."),
        new("，午餐時來{0}找我就好。", ". Catch me at lunch; I sit {0}."),
        new("。", "."),
        NoFee,
    ];

    private static readonly double[][] NeedWeights =
    [
        .. SampleCatalogue.Trades.Select(own =>
            SampleCatalogue.Skills.Select(s => s.Trade == own.Number ? 0 : Middle(own.Number, s.Trade)).ToArray()
        ),
    ];

    /// <summary>1 at the middle distance of professions, falling on both sides (Rules.MiddleDistance).</summary>
    public static double Middle(int a, int b) =>
        Math.Exp(-Math.Pow((SampleCatalogue.Distance(a, b) - Rules.MiddleDistance) / Rules.MiddleSpread, 2));

    public static IReadOnlyList<Posting> Needs(Chance chance, int profession, IReadOnlyList<string> languages)
    {
        var count = chance.Unit() switch
        {
            < 0.12 => 0,
            < 0.62 => 1,
            _ => 2,
        };
        var skills = new List<Skill>();
        while (skills.Count < count)
        {
            var skill = SampleCatalogue.Skills[chance.Weighted(NeedWeights[profession])];
            if (!skills.Contains(skill))
            {
                skills.Add(skill);
            }
        }

        return [.. skills.Select(s => new Posting(Say(s.Need, chance.Pick(Codas), languages), [s]))];
    }

    public static IReadOnlyList<Posting> Offers(Chance chance, int profession, HouseZone seat, IReadOnlyList<string> languages)
    {
        var own = SampleCatalogue.Skills.Where(s => s.Trade == profession).ToList();
        var count = chance.Unit() switch
        {
            < 0.06 => 0,
            < 0.5 => 1,
            _ => 2,
        };
        var postings = new List<Posting>();
        for (var i = 0; i < count; i++)
        {
            var skill = chance.Pick(own);
            own.Remove(skill);
            var coda = i == 0 ? chance.Pick(OfferCodas) : Plain;
            var told = new Phrase(
                coda.Zh!.Replace("{0}", seat.Name.Zh),
                coda.En!.Replace("{0}", (seat.Kind == ZoneKind.BigTable ? "at the " : "in the ") + seat.Name.En!.ToLowerInvariant())
            );
            postings.Add(new(Say(skill.Offer, told, languages), [skill]));
        }

        return postings;
    }

    /// <summary>The terms that its last words mention.</summary>
    public static PostingTerms? TermsOf(Phrase said) =>
        Ends(said, Budget) ? PostingTerms.Paid
        : Ends(said, Exchange) ? PostingTerms.Barter
        : Ends(said, NoFee) ? PostingTerms.Gift
        : null;

    private static bool Ends(Phrase said, Phrase coda) =>
        said.Zh?.EndsWith(coda.Zh!, StringComparison.Ordinal) == true || said.En?.EndsWith(coda.En![1..], StringComparison.Ordinal) == true;

    // Written in the person's first language, and also in the second if they know it.
    private static Phrase Say(Phrase sentence, Phrase coda, IReadOnlyList<string> languages) =>
        new Phrase(sentence.Zh + coda.Zh, Close(sentence.En!, coda.En!)).Only(languages.Contains("zh-Hant"), languages.Contains("en"));

    private static string Close(string sentence, string coda) => sentence[^1] is '?' or '!' ? sentence + coda[1..] : sentence + coda;
}
