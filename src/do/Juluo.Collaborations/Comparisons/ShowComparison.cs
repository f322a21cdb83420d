namespace Juluo.Collaborations;

/// <summary>GET /collaborations/comparison — shows two collaborations side by side. <c>a</c> and <c>b</c> are keys of collaborations that the caller may see, or names of examples.</summary>
[Get("/collaborations/comparison", Requires.Nothing, Page = typeof(ComparisonPage))]
public sealed class ShowComparison(UnitOfWork work, Clock clock, OrganisationsFacade organisations)
    : Slice<ShowComparison.Input, ShowComparison.Output>
{
    public sealed record Input(string? A = null, string? B = null);

    /// <param name="Key">The key or name in the address.</param>
    public sealed record Choice(string Key, LocalizedText Title);

    /// <param name="State">The state; null for an example.</param>
    /// <param name="Modes">The modes of exchange that were used, with the number of exchanges, or null where that is not known.</param>
    public sealed record Side(
        string Key,
        LocalizedText Title,
        string Path,
        LocalizedText Agency,
        CollaborationState? State,
        LocalDate? Since,
        RolePicture Roles,
        IReadOnlyDictionary<ExchangeMode, int?> Modes
    );

    /// <param name="Choices">Everything that can be compared.</param>
    /// <param name="A">The first side; null if not chosen yet.</param>
    /// <param name="B">The second side; null if not chosen yet, or the same as the first.</param>
    /// <param name="Same">True if both choices are the same.</param>
    public sealed record Output(IReadOnlyList<Choice> Choices, Side? A, Side? B, bool Same);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var all = await new CollaborationStore(work, clock).All(caller, stop);
        var choices = all.Select(c => new Choice($"{c.Id}", c.Title))
            .Concat(WorkedExamples.All.Select(e => new Choice(e.Slug, e.Title)))
            .ToList();
        var (a, b) = (FormText.Some(input.A), FormText.Some(input.B));
        foreach (var (field, key) in new[] { ("a", a), ("b", b) })
            if (key is not null && !choices.Exists(c => c.Key == key))
                return new NotOffered(field);
        // Comparing one with itself shows a message that asks for another choice.
        var same = a is not null && a == b;
        return new Output(
            choices,
            a is null ? null : await Read(a, all, caller, stop),
            b is null || same ? null : await Read(b, all, caller, stop),
            same
        );
    }

    private async Task<Side> Read(string key, List<Collaboration> all, Caller caller, CancellationToken stop)
    {
        if (WorkedExamples.Find(key) is { } example)
            return new(
                key,
                example.Title,
                $"/collaborations/examples/{key}",
                example.Agency,
                null,
                null,
                example.Roles(caller.Language),
                example.Modes.ToDictionary(m => m.Of, _ => (int?)null)
            );
        var one = all.Find(c => $"{c.Id}" == key)!;
        var history = RolePicture.History(await new RoleReadingStore(work, clock).Of(one.Id, stop));
        var today = clock.Today(caller.Community.Zone);
        return new(
            key,
            one.Title,
            $"/collaborations/{key}",
            (await organisations.Named([one.Agency], stop))[0].Name,
            one.State(today),
            one.Since,
            history.Count == 0 ? new(today, []) : history[^1],
            (await new ExchangeStore(work, clock).Of(one.Id, stop)).CountBy(e => e.Mode).ToDictionary(m => m.Key, m => (int?)m.Value)
        );
    }
}
