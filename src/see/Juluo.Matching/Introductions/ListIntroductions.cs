namespace Juluo.Matching;

/// <summary>GET /introductions — lists all introductions except the caller's own, with their stages and effects. The caller's own are on /home, because this list would reveal a no.</summary>
[Get("/introductions", MatchingRights.Introduce, Page = typeof(IntroductionsPage))]
internal sealed class ListIntroductions(
    UnitOfWork work,
    IntroductionStore introductions,
    UpliftReader uplift,
    FairnessReader fairness,
    AimStore aims,
    PeopleFacade people,
    Cursors cursors
) : Slice<ListIntroductions.Input, IntroductionsList>
{
    private const int PerPage = 20;

    /// <param name="State">The state to filter by; null for all.</param>
    /// <param name="Find">A part of the name of one of the two people.</param>
    /// <param name="Page">The number of the page, from 1, for lists with numbered pages.</param>
    /// <param name="After">The cursor <c>next</c> of the previous page.</param>
    public sealed record Input(
        IntroductionState? State = null,
        string? Find = null,
        [property: Within(1)] int Page = 1,
        string? After = null
    );

    public override async Task<Outcome<IntroductionsList>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var find = input.Find?.Trim();
        var scope = $"introductions {input.State} {find}";
        if (!cursors.TryOpen<Guid?>(scope, input.After, out var after))
            return new CursorUnknown();
        var page = after is null ? Math.Clamp(input.Page, 1, 1000) : 1;
        Guid[]? named = string.IsNullOrEmpty(find)
            ? null
            : [.. (await people.All(stop)).Where(p => Finding.Matches(p, find)).Select(p => p.Id.Value)];
        var skipped = (page - 1) * PerPage;
        var rows = await introductions.Select(
            $"""
            ({input.State}::text is null or state = {input.State})
              and ({named}::uuid[] is null or a = any({named}) or b = any({named})) and state <> 'withdrawn'
              and ({caller.Person}::uuid is null or {caller.Person} not in (a, b))
            and ({after}::uuid is null or (asked_at, id) < (select x.asked_at, x.id from matching.introduction x
              where x.community_id = {work.Community} and x.id = {after}))
            order by asked_at desc, id desc limit {PerPage + 1} offset {skipped}
            """,
            stop
        );
        var shown = rows.Take(PerPage).ToList();
        var faces = new Faces(await people.Named([.. shown.SelectMany(i => i.Both).Distinct()], stop));
        return new IntroductionsList(
            shown,
            rows.Count > PerPage ? cursors.Make<Guid?>(scope, shown[^1].Id.Value) : null,
            faces,
            await Stages(stop),
            await fairness.Read(stop),
            await uplift.Read(stop),
            await aims.Read(stop),
            input.State,
            find,
            page
        );
    }

    /// <summary>Returns the number of introductions that reached each stage.</summary>
    private async Task<IReadOnlyList<int>> Stages(CancellationToken stop) =>
        (
            await work.List(
                $"""
                select count(*)::int, count(accepted_at)::int, count(met_at)::int, count(useful_at)::int, count(exchange_at)::int,
                  count(project_at)::int
                from matching.introduction where community_id = {work.Community} and state <> 'withdrawn'
                """,
                r => Enumerable.Range(0, 6).Select(r.GetInt32).ToArray(),
                stop
            )
        )[0];
}

/// <summary>A page of introductions, and the totals.</summary>
/// <param name="Stages">The numbers that reached proposed, accepted, met, useful, exchange and project.</param>
/// <param name="Fairness">The distribution of introductions; null for fewer than five people.</param>
/// <param name="Uplift">The measured effect of introductions; null while there is too little data.</param>
/// <param name="Aim">The aim the community chose for introductions.</param>
public sealed record IntroductionsList(
    IReadOnlyList<Introduction> Items,
    string? Next,
    [property: JsonIgnore] Faces Faces,
    [property: JsonPropertyName("rungs")] IReadOnlyList<int> Stages,
    Fairness? Fairness,
    Uplift? Uplift,
    Aim Aim,
    IntroductionState? State,
    string? Find,
    int Page
) : IPage<Introduction>;
