namespace Juluo.Sample;

/// <summary>A sample introduction in the form that Matching stores.</summary>
internal static class SampleHistory
{
    // Texts of an operator who only knows what they heard at the desk.
    private static readonly string[] Words =
    [
        "你們最近都在問，怎麼跟第一次合作的客戶談價錢。",
        "兩位都說想找人一起看作品，彼此給點意見。",
        "你們都在準備同一個補助，可以一起看看計畫怎麼寫。",
        "兩位都提過想辦小型的分享會，也許可以一起辦。",
        "你們最近都在找一起吃午餐的人，聊聊手上的案子。",
    ];

    public static PastIntroduction Of(
        SampleIntroduction i,
        SampleCommunity sample,
        PersonId[] ids,
        IReadOnlyDictionary<PersonId, PersonCard> cards
    ) =>
        new(
            ids[i.A],
            ids[i.B],
            ids[i.Operator],
            i.ProposedAt,
            i.AcceptedByA,
            i.AcceptedByB,
            i.DeclinedBy is { } no ? (ids[no], i.ProposedAt + Duration.FromDays(1)) : null,
            i.MetAt,
            UsefulAt(i),
            i.ExchangeAt,
            i.ProjectOn?.AtStartOfDayInZone(SampleOptions.Zone).ToInstant(),
            [.. Accounts(i, sample, ids)]
        )
        {
            Reasons = [.. Reasons(i, ids, cards)],
            Note = i.Skill is null ? Words[(i.A + i.B) % Words.Length] : "",
        };

    private static IEnumerable<Reason> Reasons(SampleIntroduction i, PersonId[] ids, IReadOnlyDictionary<PersonId, PersonCard> cards)
    {
        if (i.Skill is null || i.Giver is not { } giver)
            yield break;
        var (offers, needs) = (ids[giver], ids[giver == i.A ? i.B : i.A]);
        var need = cards.GetValueOrDefault(needs)?.Needs.FirstOrDefault(About);
        var offer = cards.GetValueOrDefault(offers)?.Offers.FirstOrDefault(About);
        if (need is not null && offer is not null)
            yield return new Reason.OfferMeetsNeed(needs, need.Id, offers, offer.Id);

        bool About(PostingCard posting) => posting.Skills.Any(s => s.Name.En == i.Skill.Name.En);
    }

    private static Instant? UsefulAt(SampleIntroduction i) =>
        new[] { i.FeedbackOfA, i.FeedbackOfB }.Where(f => f is { Useful: true }).Select(f => (Instant?)f!.At).Min();

    private static IEnumerable<PastIntroduction.Account> Accounts(SampleIntroduction i, SampleCommunity sample, PersonId[] ids)
    {
        foreach (var (person, told) in new[] { (i.A, i.FeedbackOfA), (i.B, i.FeedbackOfB) })
            if (told is not null)
                yield return new(ids[person], told.Useful, told.Text.In(sample.People[person].Languages[0]), told.At);
    }
}
