namespace Juluo.Projects.Tests;

/// <summary>Outcomes of projects, and their counts.</summary>
public sealed class OutcomeStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task An_outcome_is_of_today_or_before_and_says_where_it_can_be_seen()
    {
        var studio = await Studio.Of(ground, 1);
        var wrong = await Add(
            studio,
            studio.People[0],
            o => o with { Title = " ", OnDay = studio.Today.PlusDays(1), Evidence = "javascript:x", Band = 6, Goals = [18] }
        );
        wrong.Errors.Select(e => e.Field).ShouldBe(["title", "onDay", "evidence", "band", "goals"]);
        (await Add(studio, studio.People[0], o => o with { Goals = [1, 2, 3, 4, 5, 6] }))
            .Errors.Single()
            .ShouldBe(new OutcomeErrors.TooManyGoals(ProjectOutcome.MostGoals));
        (await Add(studio, studio.People[0], o => o with { Goals = [3, 1, 3], Evidence = "example.org/x" })).Errors.ShouldBeEmpty();
        var shown = (await studio.Show(studio.People[0])).Outcomes.Single();
        (string.Join(' ', shown.Goals), shown.Evidence).ShouldBe(("1 3", "https://example.org/x"));
    }

    [Fact]
    public async Task Programs_outside_learn_of_outcomes_of_projects_that_others_see_alone()
    {
        var (hidden, open) = (await Studio.Of(ground, 1, visibility: ProjectVisibility.Team), await Studio.Of(ground, 1));
        foreach (var studio in new[] { hidden, open })
            (await Add(studio, studio.People[0])).Errors.ShouldBeEmpty();
        (await Facts(hidden)).ShouldBe(0);
        (await Facts(open)).ShouldBe(1);

        static async Task<int> Facts(Studio studio) =>
            (
                await studio.Rows(w =>
                    w.List<int>(
                        $"select count(*)::int from delivery.outbox where community_id = {studio.Here} and kind = 'projects.outcome.added'",
                        default
                    )
                )
            ).Single();
    }

    [Fact]
    public async Task The_team_adds_removes_and_restores_and_no_one_else_does()
    {
        var studio = await Studio.Of(ground, 3, team: 2);
        var outcome = (await Add(studio, studio.People[1])).Value.Id;
        (await Add(studio, studio.People[2])).Errors.Single().ShouldBeOfType<ProjectErrors.OnlyForTeam>();
        (
            await studio.Bad<RemoveOutcome, RemoveOutcome.Input, Done>(studio.People[2], new(studio.Project, outcome))
        ).ShouldBeOfType<ProjectErrors.OnlyForTeam>();
        await studio.Good<RemoveOutcome, RemoveOutcome.Input, Done>(studio.People[0], new(studio.Project, outcome));
        (await studio.Show(studio.People[2])).Outcomes.ShouldBeEmpty();
        await studio.Good<RestoreOutcome, RestoreOutcome.Input, Done>(studio.People[0], new(studio.Project, outcome));
        (await studio.Show(studio.People[2])).Outcomes.Single().Id.ShouldBe(outcome);
        var other = await Studio.Of(ground, 1);
        (
            await other.Bad<RemoveOutcome, RemoveOutcome.Input, Done>(other.People[0], new(other.Project, outcome))
        ).ShouldBeOfType<NotFound>();
    }

    [Theory] // pure; JPY has no minor unit
    [InlineData("TWD")]
    [InlineData("JPY")]
    public void Bands_of_value_meet_and_leave_nothing_out(string currency)
    {
        ValueBand.From(ValueBand.Least, currency).Minor.ShouldBe(0);
        for (var band = ValueBand.Least; band < ValueBand.Most; band++)
            ValueBand.To(band, currency).ShouldBe(ValueBand.From(band + 1, currency));
        ValueBand.To(ValueBand.Least, currency).ShouldBe(new Money(1000 * MoneyText.MinorUnits(currency), currency));
        ValueBand.From(ValueBand.Most, currency).ShouldBe(new Money(1_000_000 * MoneyText.MinorUnits(currency), currency));
        ValueBand.To(ValueBand.Most, currency).ShouldBeNull();
    }

    [Fact] // a law
    public void Counts_add_up_to_what_there_is_whatever_the_order()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            List<ProjectOutcome> outcomes =
            [
                .. Enumerable
                    .Range(0, random.Next(30))
                    .Select(_ => new ProjectOutcome(
                        new(Guid.CreateVersion7()),
                        new(Guid.CreateVersion7()),
                        (OutcomeKind)random.Next(8),
                        "x",
                        new(2026, 1, 1),
                        null,
                        random.Next(3) == 0 ? null : random.Next(1, 6),
                        [.. Enumerable.Range(1, 17).Where(_ => random.Next(9) == 0)]
                    )),
            ];
            var counts = ImpactCounts.Of(outcomes);
            counts.Kinds.Sum(k => k.Count).ShouldBe(outcomes.Count);
            counts.Goals.Sum(g => g.Count).ShouldBe(outcomes.Sum(o => o.Goals.Count));
            counts.Bands.Sum(b => b.Count).ShouldBe(outcomes.Count(o => o.Band is not null));
            var shuffled = ImpactCounts.Of([.. outcomes.OrderBy(_ => random.Next())]);
            shuffled.Kinds.ShouldBe(counts.Kinds);
            shuffled.Bands.ShouldBe(counts.Bands);
        }
    }

    private static Task<Outcome<Created<OutcomeId>>> Add(Studio studio, PersonId who, Func<AddOutcome.Input, AddOutcome.Input>? with = null)
    {
        var input = new AddOutcome.Input(studio.Project) { Title = "一張地圖" };
        return studio.Do<AddOutcome, AddOutcome.Input, Created<OutcomeId>>(who, with?.Invoke(input) ?? input);
    }
}
