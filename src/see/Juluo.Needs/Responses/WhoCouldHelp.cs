namespace Juluo.Needs;

/// <summary>Finds people whose offers fit a need, or whose needs fit an offer. Reads only what each person shows to members.</summary>
internal sealed class WhoCouldHelp(ReadAllAvoided avoided, PeopleFacade people, PostingVectorStore vectors)
{
    private const int Most = 5;

    /// <summary>Returns the best matches, the best first. O(people + their postings).</summary>
    /// <param name="but">People to leave out, because they have already responded.</param>
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
                // A profession alone says too little.
                .Where(o => o.fit is { Offered: not null })
                .OrderByDescending(o => o.fit!.Value.Score)
                .Take(Most)
                .Select(o => new FittingPerson(o.card, need ? o.fit!.Value.Offered! : o.fit!.Value.Asked)),
        ];
    }
}

/// <summary>A person who may fit a need or an offer.</summary>
/// <param name="Posting">The person's offer or need that fits.</param>
public sealed record FittingPerson(PersonCard Person, PostingCard Posting);
