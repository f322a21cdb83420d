namespace Juluo.Matching;

/// <summary>On /today: the introductions worth making today, each with its reason and one button.</summary>
[Named("todays-introductions")]
[Widget(Dashboard.Today, MatchingModule.Introduce, typeof(TodayWidget), 20)]
internal sealed class TodaysIntroductions(
    UnitOfWork work,
    Clock clock,
    SuggestionStore suggestions,
    AnswerStore answers,
    PeopleFacade people
) : Slice<Nothing, TodaysList>
{
    private const int Shown = 3;

    public override async Task<Outcome<TodaysList>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await suggestions.Showable(40, stop);
        var faces = new Faces(
            await people.Named(
                [
                    .. all.SelectMany(s => new[] { s.A, s.B }.Concat(s.Reasons.OfType<Reason.SharedContact>().Select(r => r.Contact)))
                        .Distinct(),
                ],
                stop
            )
        );
        return new TodaysList(
            // What spoke for it may be gone since Monday. What becomes of one's own is not for one's own eyes: a no would not be silent.
            Choose(
                all.Where(s =>
                    faces.Active(s.A) && faces.Active(s.B) && s.Reasons.Move(faces) && s.A != caller.Person && s.B != caller.Person
                )
            ),
            faces,
            await answers.Count(clock.Now - NodaTime.Duration.FromDays(365), stop),
            Capacity.Usual.PerMonth,
            await Made(stop)
        );
    }

    /// <summary>The best three, no person in two of them.</summary>
    internal static IReadOnlyList<Suggestion> Choose(IEnumerable<Suggestion> best)
    {
        var chosen = new List<Suggestion>();
        foreach (var suggestion in best)
        {
            if (chosen.Count == Shown)
                break;
            if (!chosen.Exists(c => c.A == suggestion.A || c.A == suggestion.B || c.B == suggestion.A || c.B == suggestion.B))
                chosen.Add(suggestion);
        }

        return chosen;
    }

    private Task<bool> Made(CancellationToken stop) =>
        work.Find<bool>(
            $"select exists (select from matching.allocation where community_id = {work.Community} and week = {suggestions.Week})",
            stop
        );
}
