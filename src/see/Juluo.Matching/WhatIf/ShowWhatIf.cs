namespace Juluo.Matching;

/// <summary>
/// GET /introductions/what-if — shows this week's list compared with the list if people who have not said how many introductions they want had another number a month, as computed this
/// week.
/// </summary>
[Get("/introductions/what-if", MatchingRights.Introduce, Page = typeof(WhatIfPage))]
internal sealed class ShowWhatIf(UnitOfWork work, Clock clock, SuggestionStore suggestions, PeopleFacade people)
    : Slice<ShowWhatIf.Input, WhatIf>
{
    /// <param name="Usual">Introductions a month for people who have not said, 0 to 8.</param>
    public sealed record Input([property: Within(0, Capacity.Most)] int Usual = WhatIf.Asked);

    internal static string At(int usual) => $"/introductions/what-if?usual={usual}";

    public override async Task<Outcome<WhatIf>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var count = (await people.All(stop)).Count;
        return WhatIf.Computes(count) && await new WhatIfStore(work, clock).Find(suggestions.Week, input.Usual, stop) is { } compared
            ? compared
            : new WhatIf(input.Usual, count);
    }
}
