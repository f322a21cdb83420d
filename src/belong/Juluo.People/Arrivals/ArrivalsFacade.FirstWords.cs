namespace Juluo.People;

public sealed partial class ArrivalsFacade
{
    /// <summary>Answers of a new member on the page where they join; each may be left empty.</summary>
    /// <param name="Trade">Their profession, of <see cref="ProfessionsFacade.All"/>.</param>
    /// <param name="Need">One sentence: what would help them.</param>
    /// <param name="Offer">One sentence: what they can do for others.</param>
    public sealed record FirstWords(TradeId? Trade, string? Need, string? Offer)
    {
        /// <summary>Faults of its texts, each at the field of that name.</summary>
        public IReadOnlyList<Error> Check() =>
            [.. FormText.Check(nameof(Need), Need, Posting.MostText), .. FormText.Check(nameof(Offer), Offer, Posting.MostText)];
    }

    /// <summary>Keeps what a person says of themselves as they join. What they have said before, and a profession that is not on the list, is passed over.</summary>
    public async Task<Outcome<Done>> Keep(PersonId person, FirstWords said, CancellationToken stop)
    {
        if (said.Check() is { Count: > 0 } wrong)
            return wrong.ToList();
        if (said.Trade is { } trade)
            await work.Do(
                $"""
                update people.person p set trade_id = t.id from people.trade t
                where p.community_id = {work.Community} and p.id = {person} and t.community_id = p.community_id and t.id = {trade}
                  and not t.is_group and t.retired_at is null
                """,
                stop
            );
        var known = (await reader.Read([person], stop, _ => Relation.Self)).SingleOrDefault();
        foreach (
            var (kind, text, field, there) in new[]
            {
                (PostingKind.Need, said.Need, nameof(said.Need), known?.Needs),
                (PostingKind.Offer, said.Offer, nameof(said.Offer), known?.Offers),
            }
        )
            if (
                FormText.Some(text) is { } sentence
                && there?.Any(w => string.Equals(w.Text.Trim(), sentence, StringComparison.OrdinalIgnoreCase)) != true
            )
                await postings.Add(person, kind, new(sentence, []), field, stop); // one too many is for another page
        return Done.It;
    }
}
