namespace Juluo.Matching;

/// <summary>GET /me/do-not-match — lists the people the caller does not want to be introduced to. The list is private: operators do not see it.</summary>
[Get("/me/do-not-match", NeedsRights.Own, Page = typeof(DoNotMatchPage))]
internal sealed class ListMyDoNotMatch(DoNotMatchStore avoided, PeopleFacade people) : Slice<ListMyDoNotMatch.Input, AvoidedList>
{
    private const int Most = 12;

    public sealed record Input(string? Find = null);

    public override async Task<Outcome<AvoidedList>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var ids = await avoided.Of(caller.Self, stop);
        var cards = await people.Named(ids, stop);
        var find = input.Find?.Trim() ?? "";
        var found =
            find.Length == 0
                ? []
                : (await people.All(stop))
                    .Where(p => p.Id != caller.Self && !ids.Contains(p.Id) && Finding.Matches(p, find))
                    .Take(Most)
                    .ToList();
        return new AvoidedList([.. ids.Where(cards.ContainsKey).Select(i => cards[i])], find, found);
    }
}

/// <param name="Found">The people who can be added.</param>
public sealed record AvoidedList(IReadOnlyList<PersonCard> People, string Find, IReadOnlyList<PersonCard> Found);
