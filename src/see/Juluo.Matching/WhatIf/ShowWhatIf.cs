namespace Juluo.Matching;

/// <summary>GET /introductions/what-if — shows what this week's list would be if people who have not said how many introductions they wish for had another number a month. Nothing is written, and no one is notified.</summary>
[Get("/introductions/what-if", MatchingModule.Introduce, Page = typeof(WhatIfPage))]
internal sealed class ShowWhatIf(SceneReader reader, SuggestionStore suggestions, PeopleFacade people) : Slice<ShowWhatIf.Input, WhatIf>
{
    /// <param name="Usual">Introductions a month for people who have not said, 0 to 8.</param>
    public sealed record Input(int Usual = WhatIf.Asked);

    public override async Task<Outcome<WhatIf>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Usual is < 0 or > Capacity.Most)
            return new Unreadable(nameof(input.Usual));
        var count = (await people.All(stop)).Count;
        return WhatIf.Computes(count)
            ? WhatIf.Of(await reader.Read(suggestions.Week, stop), input.Usual, stop)
            : new WhatIf(input.Usual, count);
    }
}
