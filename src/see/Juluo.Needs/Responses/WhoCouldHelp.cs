namespace Juluo.Needs;

/// <summary>Of a need, those whose offers fit it; of an offer, those whose needs it fits. What each shows to members is all that is read.</summary>
internal sealed class WhoCouldHelp(ReadAllAvoided avoided, PeopleFacade people, PostingVectorStore vectors)
{
    private const int Most = 5;

    /// <summary>The best first. O(people + their postings).</summary>
    /// <param name="but">People who have responded already.</param>
    public async Task<IReadOnlyList<FittingPerson>> Of(
        SaidPosting posting,
        PersonCard author,
        IReadOnlySet<PersonId> but,
        CancellationToken stop
    )
    {
        var need = posting.Kind == PostingKind.Need;
        var apart = (await avoided(stop))
            .Where(p => p.Person == author.Id || p.Other == author.Id)
            .Select(p => p.Person == author.Id ? p.Other : p.Person)
            .ToHashSet();
        var others = (await people.All(stop))
            .Where(p => p.Here && p.Id != author.Id && !apart.Contains(p.Id) && !but.Contains(p.Id))
            .Select(p => need ? p with { Needs = [] } : p with { Offers = [] })
            .Where(p => p.Needs.Count + p.Offers.Count > 0)
            .ToList();
        var said = author with { Needs = need ? [posting.Card] : [], Offers = need ? [] : [posting.Card] };
        PersonCard[] all = [said, .. others];
        var fits = new Fits(all, await vectors.Of(all, stop));
        return
        [
            .. others
                .Select((card, at) => (card, fit: need ? fits.Best(0, at + 1) : fits.Best(at + 1, 0)))
                // A trade alone says too little.
                .Where(o => o.fit is { Offered: not null })
                .OrderByDescending(o => o.fit!.Value.Score)
                .Take(Most)
                .Select(o => new FittingPerson(o.card, need ? o.fit!.Value.Offered! : o.fit!.Value.Asked)),
        ];
    }
}

/// <summary>A person who may fit a need or an offer.</summary>
/// <param name="Posting">What of theirs fits.</param>
public sealed record FittingPerson(PersonCard Person, PostingCard Posting);
