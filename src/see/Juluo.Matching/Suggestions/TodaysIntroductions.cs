namespace Juluo.Matching;

/// <summary>On /today: the introductions worth making today, each with its reason and one button.</summary>
[Named("todays-introductions")]
[Widget(Dashboard.Today, MatchingRights.Introduce, typeof(TodayWidget), 20)]
internal sealed class TodaysIntroductions(Clock clock, SuggestionStore suggestions, AnswerStore answers, PeopleFacade people)
    : Slice<Nothing, TodaysList>
{
    private const int Shown = 3;
    private const int MostLookedAt = 40;

    public override async Task<Outcome<TodaysList>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        List<Suggestion> all =
        [
            .. await suggestions.Showable(MostLookedAt, arm: null, stop),
            .. await suggestions.Showable(Shown, Arm.Explore, stop),
        ];
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
            // Reasons that applied on Monday may be gone. The reader's own pairs are hidden: otherwise a no would not be silent.
            Choose(
                all.Where(s =>
                    faces.Active(s.A) && faces.Active(s.B) && s.Reasons.Move(faces) && s.A != caller.Person && s.B != caller.Person
                )
            ),
            faces,
            await answers.Count(clock.Now - NodaTime.Duration.FromDays(365), stop),
            Capacity.Usual.PerMonth,
            await suggestions.Made(stop)
        );
    }

    /// <summary>
    /// Returns the best three pairs, with no person in two of them. The last place goes to a pair drawn by lot, if there is one: drawn pairs are seldom the best and would never be tried.
    /// </summary>
    internal static IReadOnlyList<Suggestion> Choose(IEnumerable<Suggestion> best)
    {
        var all = best.DistinctBy(s => s.Id).ToList();
        var chosen = new List<Suggestion>();
        bool Fits(Suggestion s) => !chosen.Exists(c => c.A == s.A || c.A == s.B || c.B == s.A || c.B == s.B);
        void Take(IEnumerable<Suggestion> some, int upTo)
        {
            foreach (var suggestion in some)
                if (chosen.Count < upTo && Fits(suggestion))
                    chosen.Add(suggestion);
        }

        Take(all, Shown - 1);
        if (!chosen.Exists(s => s.Arm == Arm.Explore))
            Take(all.Where(s => s.Arm == Arm.Explore), Shown);
        Take(all, Shown);
        return chosen;
    }
}
