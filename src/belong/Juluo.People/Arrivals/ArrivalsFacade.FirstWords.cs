namespace Juluo.People;

public sealed partial class ArrivalsFacade
{
    /// <summary>The optional answers of a new member on the page where they join.</summary>
    /// <param name="Trade">Their profession, one of <see cref="ProfessionsFacade.All"/>.</param>
    /// <param name="Need">A sentence about something that would help them.</param>
    /// <param name="Offer">A sentence about something they can do for others.</param>
    public sealed record FirstWords(ProfessionId? Trade, string? Need, string? Offer)
    {
        /// <summary>Returns the errors in its texts, each at the field of that name.</summary>
        public IReadOnlyList<Error> Check() =>
            [.. FormText.Check(nameof(Need), Need, Posting.MostText), .. FormText.Check(nameof(Offer), Offer, Posting.MostText)];
    }

    /// <summary>Stores a person's answers as they join. An answer they already gave, or a profession that is not on the list, is skipped.</summary>
    public async Task<Outcome<Done>> Keep(PersonId person, FirstWords said, CancellationToken stop)
    {
        if (said.Check() is { Count: > 0 } wrong)
            return wrong.ToList();
        if (said.Trade is { } profession)
            await work.Do(
                $"""
                update people.person p set trade_id = t.id from people.trade t
                where p.community_id = {work.Community} and p.id = {person} and t.community_id = p.community_id and t.id = {profession}
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
                await postings.Add(person, kind, new(sentence, []), field, stop); // exceeding the limit is not an error here
        return Done.It;
    }
}
